import type { Phase, RoundParticipant } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import type { ComboOption } from '../../../ui/controls/ComboField.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { instantOf } from '../moments.ts'
import { MomentField } from '../MomentField.tsx'
import { begunPhases, PhaseDue, phaseOptions } from './begunPhases.tsx'
import { NodeField } from './NodeField.tsx'
import { ParticipantField } from './ParticipantField.tsx'
import type { StepProps } from './StepDialog.tsx'
import { StepForm } from './StepForm.tsx'
import { useReasonRule, useStep, useUntilRule } from './useStep.ts'

interface ExceptionProps extends StepProps {
  readonly unit: RoundParticipant['unit'] | undefined
}

/** More time for one unit: for its whole submission, or for one indicator. */
export function ExceptionDialog({ round, unit, onClose }: ExceptionProps) {
  const { t } = useWorkspace()
  const begun = begunPhases(round)
  const { state, values, field } = useException({ round, unit, onClose })
  const kind = round.participants.find((each) => each.unit.code === values.unit?.key)?.kind
  return (
    <StepForm
      title={t('roundStep.exceptionTitle', { name: round.name })}
      confirm={t('roundStep.exception')}
      explains={<p>{t('roundStep.exceptionWhat')}</p>}
      state={state}
      reason={field('reason')}
      onClose={onClose}
    >
      <ParticipantField {...field('unit')} round={round} />
      <SelectField
        {...field('phase')}
        label={t('round.phase')}
        hint={<PhaseDue round={round} phase={values.phase} />}
        placeholder={t('roundStep.choose')}
        options={phaseOptions(begun, t)}
      />
      {kind === undefined ? null : (
        <NodeField
          key={kind}
          {...field('node')}
          round={round}
          kind={kind}
          label={t('roundStep.oneIndicator')}
          hint={t('roundStep.oneIndicatorHint')}
          optional
          only="indicator"
        />
      )}
      <MomentField {...field('until')} label={t('roundStep.until')} />
    </StepForm>
  )
}

function useException({ round, unit, onClose }: ExceptionProps) {
  const { t, client, dateTime, unitName } = useWorkspace()
  const untilRule = useUntilRule(round.now)
  const begun = begunPhases(round)
  const chosen: ComboOption | null =
    unit === undefined ? null : { key: unit.code, text: unitName(unit) }
  const none: ComboOption | null = null
  const reasonRule = useReasonRule()
  return useStep({
    initial: {
      unit: chosen,
      phase: begun[0]?.phase ?? '',
      node: none as ComboOption | null,
      until: { day: '', at: '17:00' },
      reason: '',
    },
    rules: {
      unit: (value) => (value === null ? t('roundStep.unitRule') : undefined),
      phase: (value) => (value === '' ? t('roundStep.phaseRule') : undefined),
      until: untilRule,
      reason: reasonRule,
    },
    async take({ unit: asked, phase, node, until, reason }) {
      const instant = instantOf(until)
      const found: Phase | undefined = begun.find((each) => each.phase === phase)?.phase
      if (asked === null || instant === undefined || found === undefined) return undefined
      await client.grantException(round.id, {
        unit: asked.key,
        phase: found,
        node: node?.key ?? null,
        until: instant,
        reason: reason.trim(),
      })
      return t('roundDone.exception', { unit: asked.text, until: dateTime(instant) })
    },
    close: onClose,
  })
}
