import { dayAfter, existedOn, type UnitHistory, type UnitOnDay } from '@thang/engine'

/** A unit as a row of the workbook; `on` is since when all of the row holds, null where it is not known. */
export interface UnitRowSaid extends UnitOnDay {
  readonly on: string | null
  readonly gsoCode: string | null
}

/** Units of a day with the higher ones first, so that the rows read from top to bottom. */
export function unitRows(
  history: UnitHistory,
  units: readonly UnitOnDay[],
  day: string,
): UnitRowSaid[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const since = new Map<string, string | null>()
  const sinceOf = ({ code, parent }: UnitOnDay): string | null => {
    const known = since.get(code)
    if (known !== undefined) return known
    const above = parent === null ? undefined : byCode.get(parent)
    const latest = later(ownSince(history, code, day), above === undefined ? null : sinceOf(above))
    since.set(code, latest)
    return latest
  }
  const depthOf = ({ parent }: UnitOnDay): number => {
    const above = parent === null ? undefined : byCode.get(parent)
    return above === undefined ? 0 : depthOf(above) + 1
  }
  return units
    .map((unit) => ({ unit, depth: depthOf(unit) }))
    .toSorted((a, b) => a.depth - b.depth)
    .map(({ unit }) => {
      const gsoCode = history.lives.get(unit.code)?.gsoCode ?? null
      return { ...unit, on: sinceOf(unit), gsoCode }
    })
}

/** Since when it has been called so and been a part of that unit, or of none since that one ended. */
function ownSince({ lives }: UnitHistory, code: string, day: string): string | null {
  const life = lives.get(code)
  const name = life?.names.find((span) => existedOn(span, day))
  const span = life?.parents.find((one) => existedOn(one, day))
  const above = lives.get(span?.parent ?? '')?.validTo ?? null
  const ended = above !== null && above < day ? dayAfter(above) : null
  return later(later(name?.validFrom ?? null, span?.validFrom ?? null), ended)
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}
