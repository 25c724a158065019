import type { RoundDetail } from '@thang/contracts'
import { useState } from 'react'
import { matches } from '../../../app/i18n/fold.ts'
import { useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { ComboField, type ComboOption } from '../../../ui/controls/ComboField.tsx'
import type { FieldState } from '../../../ui/controls/Field.tsx'
import { KindField, partOf } from './KindField.tsx'
import type { StepProps } from './StepDialog.tsx'
import { StepForm } from './StepForm.tsx'
import { useReasonRule, useStep } from './useStep.ts'

/** Lets one more unit take part. */
export function AddParticipantDialog({ round, onClose }: StepProps) {
  const { t, client } = useWorkspace()
  const none: ComboOption | null = null
  const planned = round.state === 'planned'
  const reasonRule = useReasonRule({ optional: planned })
  const { state, values, field } = useStep({
    initial: {
      kind: round.parts[0]?.kind ?? '',
      unit: none as ComboOption | null,
      reason: '',
    },
    rules: {
      unit: (value) => (value === null ? t('roundStep.unitRule') : undefined),
      reason: reasonRule,
    },
    async take({ kind, unit, reason }) {
      const part = partOf(round, kind)
      if (unit === null || part === undefined) return undefined
      await client.addParticipant(round.id, {
        unit: unit.key,
        kind: part.kind,
        reason: reason.trim() || null,
      })
      return t('roundDone.addUnit', { unit: unit.text })
    },
    close: onClose,
  })
  return (
    <StepForm
      title={t('roundStep.addUnitTitle', { name: round.name })}
      confirm={t('roundStep.addUnit')}
      explains={<p>{t(planned ? 'roundStep.addUnitPlanned' : 'roundStep.addUnitOpen')}</p>}
      state={state}
      reason={field('reason')}
      reasonOptional={planned}
      onClose={onClose}
    >
      <KindField {...field('kind')} round={round} />
      <CandidateField key={values.kind} {...field('unit')} round={round} kind={values.kind} />
    </StepForm>
  )
}

interface CandidateFieldProps extends FieldState<ComboOption | null> {
  readonly round: RoundDetail
  readonly kind: string
}

const mostShown = 60

/** A unit of the kind that does not take part yet. */
function CandidateField({ round, kind, ...field }: CandidateFieldProps) {
  const { t, unitName } = useWorkspace()
  const [words, setWords] = useState('')
  const { data, isFetching } = useAsk(['rounds', round.id, 'candidates', kind], (client) =>
    client.listCandidatesOfRound(round.id, { kind }),
  )
  const options = (data?.units ?? [])
    .filter(({ unit }) => matches(words, unit.name, unit.nameEn))
    .slice(0, mostShown)
    .map(({ unit, parent }) => ({
      key: unit.code,
      text: unitName(unit),
      detail: parent === null ? unit.code : `${unitName(parent)} · ${unit.code}`,
    }))
  return (
    <ComboField
      {...field}
      label={t('roundStep.unit')}
      options={options}
      onSearch={setWords}
      searching={isFetching}
      placeholder={t('unit.placeholder')}
    />
  )
}
