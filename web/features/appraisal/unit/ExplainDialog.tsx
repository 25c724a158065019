import type { NewCitation, SubmissionDetail } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import styles from '../appraisal.module.css'
import { CitedDocuments } from './CitedDocuments.tsx'
import type { UnitAnswer } from './unitAnswers.ts'
import { useKeepUnitAppraisal } from './useUnitAppraisal.ts'

interface ExplainDialogProps {
  readonly detail: SubmissionDetail
  readonly answer: UnitAnswer
  readonly title: string
  readonly onClose: () => void
}

const most = 5000

/** The unit's explanation, with the documents that bear it out. */
export function ExplainDialog({ detail, answer, title, onClose }: ExplainDialogProps) {
  const { t, client } = useWorkspace()
  const keep = useKeepUnitAppraisal()
  const say = useSay()
  const none: readonly NewCitation[] = []
  const { state, field } = useForm({
    initial: { text: '', citations: none },
    rules: {
      text: ({ length }) => (length >= 3 && length <= most ? undefined : t('explain.rule')),
    },
    async submit({ text, citations }) {
      const body = { base: answer.version, text: text.trim(), citations: [...citations] }
      keep(await client.giveExplanation(detail.id, answer.node, body))
      say(t('explain.done'))
      onClose()
    },
  })
  return (
    <Dialog title={t('explain.title', { indicator: title })} onClose={onClose}>
      {answer.question === null ? null : <p className={styles.said}>{answer.question}</p>}
      <Form
        state={state}
        submit={t('explain.send')}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        <TextField {...field('text')} label={t('explain.text')} hint={t('explain.hint')} rows={6} />
        <CitedDocuments {...field('citations')} unit={detail.unit.code} />
      </Form>
    </Dialog>
  )
}
