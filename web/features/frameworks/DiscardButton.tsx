import type { FrameworkDraftDetail } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { ReasonDialog } from '../people/ReasonDialog.tsx'
import { useLocalText } from './useLocalText.ts'

/** Puts a draft aside that will not be issued; it stays to be read. */
export function DiscardButton({ detail }: { readonly detail: FrameworkDraftDetail }) {
  const { t, client } = useWorkspace()
  const text = useLocalText()
  const [asking, setAsking] = useState(false)
  const name = text(detail.name)
  return (
    <>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {t('draft.discard')}
      </Button>
      {asking ? (
        <ReasonDialog
          title={t('draft.discardTitle', { name })}
          confirm={t('draft.discardDo')}
          danger
          send={(reason) => client.discardFrameworkDraft(detail.id, { reason })}
          done={t('draft.discardDone', { name })}
          shows="draft-closed"
          onClose={() => setAsking(false)}
        >
          <p>{t('draft.discardWhat')}</p>
        </ReasonDialog>
      ) : null}
    </>
  )
}
