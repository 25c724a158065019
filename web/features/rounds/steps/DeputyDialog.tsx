import type { Person, RoundParticipant } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import type { ComboOption } from '../../../ui/controls/ComboField.tsx'
import { PersonField } from '../../people/PersonField.tsx'
import { instantOf } from '../moments.ts'
import { MomentField } from '../MomentField.tsx'
import { ParticipantField } from './ParticipantField.tsx'
import type { StepProps } from './StepDialog.tsx'
import { StepForm } from './StepForm.tsx'
import { useReasonRule, useStep, useUntilRule } from './useStep.ts'

interface DeputyProps extends StepProps {
  readonly unit: RoundParticipant['unit'] | undefined
}

/** Names who decides instead of a unit's head in this round. */
export function DeputyDialog(props: DeputyProps) {
  const { t } = useWorkspace()
  const { round, onClose } = props
  const { state, values, field } = useDeputy(props)
  const unit = values.unit?.key
  const ofUnit = ({ posts, state: is }: Person) =>
    is === 'active' && (unit === undefined || posts.some((post) => post.unit.code === unit))
  return (
    <StepForm
      title={t('roundStep.deputyTitle', { name: round.name })}
      confirm={t('roundStep.deputy')}
      explains={<p>{t('roundStep.deputyWhat')}</p>}
      state={state}
      reason={field('reason')}
      onClose={onClose}
    >
      <ParticipantField {...field('unit')} round={round} />
      <PersonField
        key={unit}
        {...field('person')}
        label={t('roundStep.person')}
        hint={t('roundStep.personHint')}
        fits={ofUnit}
      />
      <MomentField {...field('until')} label={t('roundStep.until')} />
    </StepForm>
  )
}

function useDeputy({ round, unit, onClose }: DeputyProps) {
  const { t, client, unitName, dateTime } = useWorkspace()
  const untilRule = useUntilRule(round.now)
  const chosen: ComboOption | null =
    unit === undefined ? null : { key: unit.code, text: unitName(unit) }
  const none: ComboOption | null = null
  const reasonRule = useReasonRule()
  return useStep({
    initial: {
      unit: chosen,
      person: none as ComboOption | null,
      until: { day: '', at: '17:00' },
      reason: '',
    },
    rules: {
      unit: (value) => (value === null ? t('roundStep.unitRule') : undefined),
      person: (value) => (value === null ? t('roundStep.personRule') : undefined),
      until: untilRule,
      reason: reasonRule,
    },
    async take({ unit: asked, person, until, reason }) {
      const instant = instantOf(until)
      if (asked === null || person === null || instant === undefined) return undefined
      await client.substituteDeputy(round.id, {
        unit: asked.key,
        person: person.key,
        until: instant,
        reason: reason.trim(),
      })
      return t('roundDone.deputy', { name: person.text, until: dateTime(instant) })
    },
    close: onClose,
  })
}
