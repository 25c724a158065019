import type { LocalText } from '@thang/contracts'
import type { DayConfidence, DayKind, WorkCalendar } from '@thang/engine'

/** A day out of the ordinary, as it is listed. */
export interface ListedDay {
  readonly day: string
  readonly kind: Extract<DayKind, 'holiday' | 'substitute' | 'off' | 'worked'>
  /** Of a holiday. */
  readonly name: LocalText | null
  /** The day it is in the place of; the day itself for a holiday. */
  readonly other: string
  readonly basis: string
  readonly document: string | null
  readonly confidence: DayConfidence
}

/** All of them, by day. */
export function listedDays({ holidays, substitutes, swaps }: WorkCalendar): ListedDay[] {
  const listed: ListedDay[] = [
    ...holidays.map((each) => ({ ...each, kind: 'holiday' as const, other: each.day })),
    ...substitutes.map((each) => ({
      ...each,
      kind: 'substitute' as const,
      name: null,
      other: each.for,
    })),
    ...swaps.flatMap(({ off, worked, ...known }) => [
      { ...known, day: off, kind: 'off' as const, name: null, other: worked, basis: '' },
      { ...known, day: worked, kind: 'worked' as const, name: null, other: off, basis: '' },
    ]),
  ]
  return listed.toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
