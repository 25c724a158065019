import type { UnitList, UnitReference } from '@thang/contracts'
import { vietnamDay } from '@thang/engine'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { fold } from '../../app/i18n/fold.ts'
import { Refused } from '../../app/workspace/send.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { ComboField, type ComboOption } from './ComboField.tsx'
import { isDay } from './DateField.tsx'
import type { FieldState, FieldWords } from './Field.tsx'

const mostShown = 60

interface UnitFieldProps extends FieldWords, FieldState<ComboOption | null> {
  /** The day on which it exists; today unless it is told, or while it is no day yet. */
  readonly on?: string
}

/** A unit, found with or without diacritics; the key is its code. */
export function UnitField({ on = '', ...props }: UnitFieldProps) {
  const { t, unitName } = useWorkspace()
  const [words, setWords] = useState('')
  const asked = useDeferredValue(words.trim())
  const { data, isFetching } = useQuery({
    queryKey: ['units', on, asked],
    queryFn: () => findUnits(asked, on),
    staleTime: 5 * 60_000,
    placeholderData: (before) => before,
  })
  const units = nearestFirst(data?.units ?? [], asked).slice(0, mostShown)
  const options = units.map((unit) => ({
    key: unit.code,
    text: unitName(unit),
    detail: `${t(`unitKind.${unit.kind}`)} · ${unit.code}`,
  }))
  return (
    <ComboField
      {...props}
      options={options}
      onSearch={setWords}
      searching={isFetching}
      placeholder={t('unit.placeholder')}
    />
  )
}

/** Those whose own name begins with the words, then the rest, which were found by a former name or a code. */
function nearestFirst(units: readonly UnitReference[], words: string): UnitReference[] {
  const wanted = fold(words)
  const near = (unit: UnitReference) => fold(unit.name).startsWith(wanted)
  return [...units.filter(near), ...units.filter((unit) => !near(unit))]
}

/** The public list of units: anybody may read it, before anybody has signed in too. */
async function findUnits(words: string, on: string): Promise<UnitList> {
  const query = new URLSearchParams({
    on: isDay(on) ? on : vietnamDay(Date.now()),
    ...(words !== '' && { q: words }),
  })
  const answer = await fetch(`/api/v1/units?${query.toString()}`).catch(() => undefined)
  if (answer === undefined || !answer.ok) throw new Refused(answer?.status ?? 0, null)
  return answer.json()
}
