import type { EvidenceDocument } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { useFinish } from '../../people/useFinish.ts'
import { DocumentFields } from './DocumentFields.tsx'
import { dataOf, documentRules, valuesOf } from './documentForm.ts'

interface EditDocumentDialogProps {
  readonly document: EvidenceDocument
  readonly onClose: () => void
}

/** Changes the data of a document, on top of the version that was looked at. */
export function EditDocumentDialog({ document, onClose }: EditDocumentDialogProps) {
  const { t, client } = useWorkspace()
  const finish = useFinish()
  const { state, field } = useForm({
    initial: valuesOf(document),
    rules: documentRules(t),
    async submit(values) {
      await client.editEvidence(document.id, { ...dataOf(values), base: document.version })
      await finish({ done: t('evidence.edited'), shows: 'evidence-facts', close: onClose })
    },
  })
  return (
    <Dialog title={t('evidence.editTitle', { summary: document.summary })} onClose={onClose}>
      <Form
        state={state}
        submit={t('evidence.saveEdit')}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        <DocumentFields field={field} />
      </Form>
    </Dialog>
  )
}
