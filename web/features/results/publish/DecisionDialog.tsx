import type { ResultDecision } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { DecisionFields } from './DecisionFields.tsx'
import { decisionFrom, typedDecision } from './decisionValues.ts'
import { useDecisionRules } from './useDecision.ts'

interface DecisionDialogProps {
  readonly round: number
  readonly decision: ResultDecision
  readonly onClose: () => void
}

/** What the paper says, kept before it is signed and numbered. */
export function DecisionDialog({ round, decision, onClose }: DecisionDialogProps) {
  const { t, client } = useWorkspace()
  const queries = useQueryClient()
  const say = useSay()
  const rules = useDecisionRules(false)
  const { state, field } = useForm({
    initial: typedDecision(decision),
    rules,
    async submit(values) {
      const saved = await client.saveResultDecision(round, decisionFrom(values))
      queries.setQueryData(['results', round, 'decision'], saved)
      say(t('decisionPaper.saved'))
      onClose()
    },
  })
  return (
    <Dialog title={t('decisionPaper.edit')} onClose={onClose}>
      <p>{t('decisionPaper.editWhat')}</p>
      <Form
        state={state}
        submit={t('decisionPaper.save')}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        <DecisionFields field={field} complete={false} />
      </Form>
    </Dialog>
  )
}
