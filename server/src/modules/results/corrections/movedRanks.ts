import type { RegisteredUnitKind } from '@thang/contracts'
import type { EditionResult } from '@thang/engine'
import type { CorrectedRank } from './queries.ts'

/** The units whose value or rank is another after the correction, by their new rank. */
export function movedRanks(
  kind: RegisteredUnitKind,
  before: EditionResult,
  after: EditionResult,
): CorrectedRank[] {
  const earlier = new Map(before.units.map((unit) => [unit.unit, unit]))
  const last = Number.MAX_SAFE_INTEGER
  return after.units
    .flatMap(({ unit, value, rank }) => {
      const old = earlier.get(unit)
      const [valueBefore, rankBefore] = [old?.value ?? null, old?.rank ?? null]
      if (valueBefore === value && rankBefore === rank) return []
      return { unit, kind, valueBefore, valueAfter: value, rankBefore, rankAfter: rank }
    })
    .toSorted((a, b) => (a.rankAfter ?? last) - (b.rankAfter ?? last) || (a.unit < b.unit ? -1 : 1))
}
