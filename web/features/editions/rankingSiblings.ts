import type { Edition, Ranking } from '@thang/contracts'
import { kindsOf } from './boundaries.ts'

type Shown = Pick<Ranking, 'edition' | 'kind'>

/**
 * One edition a period of the same index, the newest first: an assessment makes one for each kind of unit, of
 * which the one with the kind that is shown stands for its period.
 */
export function siblingsOf({ edition, kind }: Shown, editions: readonly Edition[]): Edition[] {
  const family = editions
    .filter(({ index }) => index === edition.index)
    .toSorted((a, b) => b.periodEnd.localeCompare(a.periodEnd))
  const periods = [...Map.groupBy(family, ({ period }) => period).values()]
  return periods.flatMap(
    (same) =>
      same.find(({ code }) => code === edition.code) ??
      same.find((other) => kindsOf(other).includes(kind)) ??
      same.slice(0, 1),
  )
}

export interface KindChoice {
  readonly kind: Ranking['kind']
  /** Code of the edition that has a table of the kind. */
  readonly edition: string
  /** It is the edition's main table. */
  readonly main: boolean
}

/** From the largest units to the smallest, whichever is shown. */
const order: readonly Ranking['kind'][] = [
  'province',
  'ministry-with-public-services',
  'ministry-without-public-services',
  'department',
  'district',
  'commune',
  'other',
]

/** The kinds of unit that can be read for the period: those of the edition, then those of its siblings. */
export function kindChoices({ edition }: Shown, editions: readonly Edition[]): KindChoice[] {
  const others = editions.filter(
    ({ code, index, period }) =>
      code !== edition.code && index === edition.index && period === edition.period,
  )
  const all = [edition, ...others.toSorted((a, b) => a.code.localeCompare(b.code))].flatMap(
    (each) => kindsOf(each).map((kind, place) => ({ kind, edition: each.code, main: place === 0 })),
  )
  return all
    .filter(({ kind }, place) => all.findIndex((each) => each.kind === kind) === place)
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}
