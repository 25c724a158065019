import type { RoundDetail } from '@thang/contracts'
import { useState } from 'react'
import { matches } from '../../../app/i18n/fold.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { ComboField, type ComboOption } from '../../../ui/controls/ComboField.tsx'
import type { FieldState } from '../../../ui/controls/Field.tsx'

interface ParticipantFieldProps extends FieldState<ComboOption | null> {
  readonly round: RoundDetail
}

const mostShown = 60

/** A unit that takes part, found without diacritics; the key is its code. */
export function ParticipantField({ round, ...field }: ParticipantFieldProps) {
  const { t, unitName } = useWorkspace()
  const [words, setWords] = useState('')
  const options = round.participants
    .filter(({ state, unit }) => state === 'active' && matches(words, unit.name, unit.nameEn))
    .slice(0, mostShown)
    .map(({ unit, kind }) => ({
      key: unit.code,
      text: unitName(unit),
      detail: t(`unitKind.${kind}`),
    }))
  return (
    <ComboField
      {...field}
      label={t('roundStep.unit')}
      options={options}
      onSearch={setWords}
      placeholder={t('unit.placeholder')}
    />
  )
}
