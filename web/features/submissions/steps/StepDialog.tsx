import type { SubmissionStepName } from '@thang/contracts'
import { useState } from 'react'
import { reasonOf } from '../../../app/workspace/send.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { useSay } from '../../../ui/controls/status.tsx'
import { FactorForm } from '../../accounts/FactorForm.tsx'
import { isReason } from '../../people/ReasonDialog.tsx'
import type { Desk } from '../useDesk.ts'
import { useRenewSubmissions } from '../useSubmission.ts'
import { SubmitSummary } from './SubmitSummary.tsx'

interface StepDialogProps {
  readonly step: SubmissionStepName
  readonly desk: Desk
  readonly onClose: () => void
}

const needsReason: ReadonlySet<SubmissionStepName> = new Set(['return', 'reopen'])

/** Says what a step does, asks why where units read it, and for the second factor where it signs. */
export function StepDialog({ step, desk, onClose }: StepDialogProps) {
  const { t, client, unitName } = useWorkspace()
  const renew = useRenewSubmissions()
  const say = useSay()
  const [asksFactor, setAsksFactor] = useState(false)
  const { detail } = desk
  const asksReason = needsReason.has(step)
  const { state, field } = useForm({
    initial: { reason: '' },
    rules: {
      reason: (value) => (!asksReason || isReason(value) ? undefined : t('reason.rule')),
    },
    async submit({ reason }) {
      const body = { base: detail.version, reason: asksReason ? reason.trim() : null }
      try {
        await client.stepSubmission(detail.id, step, body)
      } catch (error) {
        if (!isFactorStale(error)) {
          await renew()
          throw error
        }
        return setAsksFactor(true)
      }
      await renew()
      say(t(`stepDone.${step}`))
      onClose()
    },
  })
  function goOn() {
    setAsksFactor(false)
    state.submit()
  }
  const unit = unitName(detail.unit)
  return (
    <Dialog title={t(`stepTitle.${step}`, { unit })} onClose={onClose}>
      {asksFactor ? (
        <>
          <p>{t('step.factor')}</p>
          <FactorForm onProved={goOn} />
        </>
      ) : (
        <>
          <p>{t(`stepWhat.${step}`)}</p>
          {step === 'submit' || step === 'approve' ? (
            <SubmitSummary desk={desk} onGo={onClose} />
          ) : null}
          <Form
            state={state}
            submit={t(`stepAction.${step}`)}
            beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
          >
            {asksReason ? (
              <TextField
                {...field('reason')}
                label={t('reason.label')}
                hint={t('step.reasonHint')}
                rows={4}
              />
            ) : null}
          </Form>
        </>
      )}
    </Dialog>
  )
}

function isFactorStale(error: unknown): boolean {
  return reasonOf(error) === 'factor-stale'
}
