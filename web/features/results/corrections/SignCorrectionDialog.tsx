import { Answer } from '../../../app/workspace/useAsk.tsx'
import type { ResultDecision } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { DecisionFields } from '../publish/DecisionFields.tsx'
import { decisionFrom, typedDecision } from '../publish/decisionValues.ts'
import { useDecision, useDecisionRules } from '../publish/useDecision.ts'
import styles from '../results.module.css'
import { FactorStep } from '../steps/FactorStep.tsx'
import { useSigned } from '../steps/useSigned.ts'
import { useTakeSituation } from '../useResult.ts'
import type { CorrectionDialogProps } from './DropDialog.tsx'

/** Signs a correction: it becomes a new revision at once, by a decision of its own. */
export function SignCorrectionDialog(props: CorrectionDialogProps) {
  const { t } = useWorkspace()
  const asked = useDecision(props.round)
  return (
    <Dialog
      title={t('corrections.signTitle', { number: props.correction.id })}
      onClose={props.onClose}
    >
      <Answer of={asked}>{(decision) => <SignForm {...props} office={decision} />}</Answer>
    </Dialog>
  )
}

interface SignFormProps extends CorrectionDialogProps {
  /** What the paper of the first decision said; number and day are of this one alone. */
  readonly office: ResultDecision
}

function SignForm({ round, correction, office, onClose }: SignFormProps) {
  const { t, client } = useWorkspace()
  const take = useTakeSituation()
  const say = useSay()
  const signed = useSigned()
  const rules = useDecisionRules(true)
  const { state, field } = useForm({
    initial: typedDecision({ ...office, number: null, date: null }),
    rules,
    async submit(values) {
      const body = { base: correction.version, reason: null, decision: decisionFrom(values) }
      const done = await signed.attempt(async () =>
        take(await client.signCorrection(round, correction.id, body)),
      )
      if (!done) return
      say(t('corrections.signedDone'))
      onClose()
    },
  })
  if (signed.asksFactor) return <FactorStep onProved={() => signed.proved(state.submit)} />
  return (
    <>
      <p className={styles.explains}>
        {t('corrections.signWhat', {
          changes: correction.changes.length,
          moved: correction.ranks.length,
        })}
      </p>
      <Form
        state={state}
        submit={t('corrections.sign')}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        <DecisionFields field={field} complete />
      </Form>
    </>
  )
}
