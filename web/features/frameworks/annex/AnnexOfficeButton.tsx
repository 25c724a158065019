import { useState } from 'react'
import { Answer, useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import type { DraftEditor } from '../editor/useDraftEditor.ts'
import styles from '../frameworks.module.css'
import { AnnexOfficeFields } from './AnnexOfficeFields.tsx'
import { useAnnexOfficeForm } from './useAnnexOfficeForm.ts'

/** What the annex says beside the set: who issues and signs it, and who gets it. */
export function AnnexOfficeButton({ editor }: { readonly editor: DraftEditor }) {
  const { t } = useWorkspace()
  const { id } = editor.detail
  const [open, setOpen] = useState(false)
  const asked = useAsk(['annex-office', id], (client) => client.getAnnexOffice(id))
  const mayGive = asked.data?.actions.includes('edit') === true
  if (!mayGive) return null
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {t('annexOffice.open')}
      </Button>
      {open ? (
        <Dialog title={t('annexOffice.title')} onClose={() => setOpen(false)}>
          <Answer of={asked}>
            {(answer) => (
              <AnnexOfficeForm editor={editor} answer={answer} onClose={() => setOpen(false)} />
            )}
          </Answer>
        </Dialog>
      ) : null}
    </>
  )
}

type FormProps = Parameters<typeof useAnnexOfficeForm>[0]

function AnnexOfficeForm(props: FormProps) {
  const { t } = useWorkspace()
  const form = useAnnexOfficeForm(props)
  return (
    <>
      <p>{t('annexOffice.what')}</p>
      {props.answer.remembered ? (
        <p className={styles.hint}>{t('annexOffice.remembered')}</p>
      ) : null}
      <AnnexOfficeFields
        form={form}
        issued={props.editor.detail.state === 'issued'}
        onClose={props.onClose}
      />
    </>
  )
}
