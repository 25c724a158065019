import { filterUnits } from './filterUnits.ts'
import {
  elementsAt,
  type IndexData,
  type StageEntry,
  type StageLog,
  type StageResult,
} from './indexData.ts'

/** Which units are dropped for their data, and which stay or go whatever it is. */
export interface ScreenSpecification {
  /** A unit with a smaller share (0–1) of known indicators is dropped; without it none is for that. */
  readonly minAvailability?: number
  /** A unit with a smaller share (0–1) of values other than 0 among its known ones is dropped. */
  readonly minNonZero?: number
  /** Codes of units that stay whatever their data; in a panel at all times. */
  readonly keep?: readonly string[]
  /** Codes of units that go whatever their data. */
  readonly drop?: readonly string[]
}

/** Who went and why, who stayed by force, and how many are left. */
export interface ScreenLog extends StageLog {
  readonly kept: number
  readonly dropped: number
}

/**
 * Drops the units with too few known or too many zero indicators; the result holds the others only,
 * with all columns cut alike. A unit exactly at a threshold stays; one without any known value fails
 * every threshold on zeros above 0. `keep` and `drop` go before the thresholds, and a unit named in
 * both goes. The log has an entry for each unit dropped (`forced-out`, `low-availability`,
 * `many-zeros`), kept by force (`forced-in`), and named without being there (`unit-unknown`).
 * 37 of 49 indicators known and a threshold of 0.9: 0.755 < 0.9, the unit goes.
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3.
 */
export function screen(
  data: IndexData,
  specification: ScreenSpecification,
): StageResult<ScreenLog> {
  const { minAvailability = 0, minNonZero = 0 } = specification
  const forcedIn = new Set(specification.keep)
  const forcedOut = new Set(specification.drop)
  const { known, nonZero } = countRows(data)
  const total = elementsAt(data, 1).length
  const entries: StageEntry[] = []
  const isKept = data.units.map((unit, row) => {
    const shares = {
      availability: share(known[row] ?? 0, total),
      nonZero: share(nonZero[row] ?? 0, known[row] ?? 0),
    }
    const failed =
      shares.availability < minAvailability
        ? 'low-availability'
        : shares.nonZero < minNonZero
          ? 'many-zeros'
          : null
    const code = verdict(unit.code, failed, forcedIn, forcedOut)
    const time = unit.time === undefined ? {} : { time: unit.time }
    if (code !== null) entries.push({ code, unit: unit.code, details: { ...time, ...shares } })
    return code === null || code === 'forced-in'
  })
  entries.push(...unknownUnits(data, [...forcedIn, ...forcedOut]))
  const kept = isKept.filter(Boolean).length
  return {
    data: filterUnits(data, (row) => isKept[row] ?? false),
    log: { stage: 'screen', entries, kept, dropped: isKept.length - kept },
  }
}

/** Null where the thresholds let the unit stay and nobody forced anything. */
function verdict(
  unit: string,
  failed: string | null,
  forcedIn: ReadonlySet<string>,
  forcedOut: ReadonlySet<string>,
): string | null {
  if (forcedOut.has(unit)) return 'forced-out'
  if (failed !== null && forcedIn.has(unit)) return 'forced-in'
  return failed
}

function countRows(data: IndexData): { known: Uint32Array; nonZero: Uint32Array } {
  const known = new Uint32Array(data.units.length)
  const nonZero = new Uint32Array(data.units.length)
  for (const { code } of elementsAt(data, 1)) {
    const values = data.columns.get(code)?.values ?? []
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row] ?? NaN
      if (Number.isNaN(value)) continue
      known[row] = (known[row] ?? 0) + 1
      if (value !== 0) nonZero[row] = (nonZero[row] ?? 0) + 1
    }
  }
  return { known, nonZero }
}

function unknownUnits(data: IndexData, named: readonly string[]): StageEntry[] {
  const units = new Set(data.units.map((unit) => unit.code))
  return named
    .filter((code) => !units.has(code))
    .map((code) => ({ code: 'unit-unknown', unit: code }))
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
