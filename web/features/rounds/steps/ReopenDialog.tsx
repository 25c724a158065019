import type { Phase } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { instantOf } from '../moments.ts'
import { MomentField } from '../MomentField.tsx'
import { begunPhases, PhaseDue, phaseOptions } from './begunPhases.tsx'
import type { StepProps } from './StepDialog.tsx'
import { StepForm } from './StepForm.tsx'
import { useReasonRule, useStep, useUntilRule } from './useStep.ts'

/** More time in a phase for every unit. */
export function ReopenDialog({ round, onClose }: StepProps) {
  const { t, client, dateTime } = useWorkspace()
  const untilRule = useUntilRule(round.now)
  const begun = begunPhases(round)
  const reasonRule = useReasonRule()
  const { state, values, field } = useStep({
    initial: { phase: begun.at(-1)?.phase ?? '', until: { day: '', at: '17:00' }, reason: '' },
    rules: {
      phase: (value) => (value === '' ? t('roundStep.phaseRule') : undefined),
      until: untilRule,
      reason: reasonRule,
    },
    async take({ phase, until, reason }) {
      const instant = instantOf(until)
      const found: Phase | undefined = begun.find((each) => each.phase === phase)?.phase
      if (instant === undefined || found === undefined) return undefined
      await client.reopenPhase(round.id, { phase: found, until: instant, reason: reason.trim() })
      return t('roundDone.reopen', { phase: t(`phase.${found}`), until: dateTime(instant) })
    },
    close: onClose,
  })
  return (
    <StepForm
      title={t('roundStep.reopenTitle', { name: round.name })}
      confirm={t('roundStep.reopen')}
      explains={<p>{t('roundStep.reopenWhat')}</p>}
      state={state}
      reason={field('reason')}
      onClose={onClose}
    >
      <SelectField
        {...field('phase')}
        label={t('round.phase')}
        hint={<PhaseDue round={round} phase={values.phase} />}
        placeholder={t('roundStep.choose')}
        options={phaseOptions(begun, t)}
      />
      <MomentField {...field('until')} label={t('roundStep.until')} />
    </StepForm>
  )
}
