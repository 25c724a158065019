import type { ResultSituation, ResultStepName } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { isReason } from '../../people/ReasonDialog.tsx'
import styles from '../results.module.css'
import { useRenewResult, useTakeSituation } from '../useResult.ts'
import { FactorStep } from './FactorStep.tsx'
import { lookedAt } from './resultSteps.ts'
import { SignedResult } from './SignedResult.tsx'
import { useSigned } from './useSigned.ts'

interface ResultStepDialogProps {
  readonly step: ResultStepName
  readonly situation: ResultSituation
  readonly onClose: () => void
}

/** Says what a step does with the result, asks why where the office reads it, and for a code where it signs. */
export function ResultStepDialog({ step, situation, onClose }: ResultStepDialogProps) {
  const { t, client } = useWorkspace()
  const take = useTakeSituation()
  const renew = useRenewResult()
  const say = useSay()
  const signed = useSigned()
  const { round, final } = situation
  const asksReason = step === 'return-result'
  const { state, field } = useForm({
    initial: { reason: '' },
    rules: {
      reason: (value) => (!asksReason || isReason(value) ? undefined : t('reason.rule')),
    },
    async submit({ reason }) {
      const body = { result: lookedAt(situation), reason: asksReason ? reason.trim() : null }
      try {
        const done = await signed.attempt(async () =>
          take(await client.stepResult(round.id, step, body)),
        )
        if (!done) return
      } catch (error) {
        await renew()
        throw error
      }
      say(t(`resultDone.${step}`))
      onClose()
    },
  })
  return (
    <Dialog title={t(`resultTitle.${step}`, { round: round.name })} onClose={onClose}>
      {signed.asksFactor ? (
        <FactorStep onProved={() => signed.proved(state.submit)} />
      ) : (
        <>
          <p className={styles.explains}>{t(`resultWhat.${step}`)}</p>
          {step === 'sign' && final !== null ? <SignedResult result={final} /> : null}
          <Form
            state={state}
            submit={t(`resultStep.${step}`)}
            kind={asksReason ? 'danger' : 'primary'}
            beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
          >
            {asksReason ? (
              <TextField
                {...field('reason')}
                label={t('reason.label')}
                hint={t('results.returnHint')}
                rows={4}
              />
            ) : null}
          </Form>
        </>
      )}
    </Dialog>
  )
}
