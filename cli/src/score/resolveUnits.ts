import { UnitKind } from '@thang/contracts'
import type { Framework } from '@thang/engine'
import { existedOn, matchUnit, type ShippedData, type ShippedUnit } from '@thang/server/shipped'
import { type TableProblem, tableProblem } from '@thang/server/tableFiles'
import { foldHeader } from '../data/findColumn.ts'
import { unitNameOn } from '../data/unitName.ts'
import { badInput } from '../failure.ts'
import type { ReadSubmitted, Submitted } from './submitted.ts'

/** Who a row is about: a shipped unit, or just a name where units are not checked. */
export interface ResolvedUnit {
  readonly code: string | null
  readonly name: string
}

export interface Resolved {
  readonly units: readonly ResolvedUnit[]
  readonly kind: ShippedUnit['kind'] | null
  /** The day on which the units existed, where one had to be found. */
  readonly on: string | null
  /** How many units of the kind existed on that day. */
  readonly ofTotal: number | null
}

export interface ResolveOptions {
  readonly units?: 'shipped' | 'any'
  readonly kind?: ShippedUnit['kind']
  readonly on?: string
}

/**
 * Finds out who the rows are about. Units of a shipped kind have to be shipped units of one day: the
 * day given, else the one (of the framework's periods and tables) on which most rows are known.
 * Throws BadInput for unknown and for repeated units.
 */
export function resolveUnits(
  framework: Framework,
  read: ReadSubmitted,
  shipped: ShippedData | null,
  options: ResolveOptions,
): Resolved {
  const kind = options.kind ?? UnitKind.options.find((one) => one === framework.unitKind)
  if (kind === undefined || shipped === null) {
    const units = read.units.map(({ text }) => ({ code: null, name: text }))
    refuseRepeated(
      read,
      read.units.map(({ text }) => foldHeader(text)),
    )
    return { units, kind: kind ?? null, on: null, ofTotal: null }
  }
  const days = options.on === undefined ? candidateDays(framework, shipped) : [options.on]
  let best: { on: string; matches: ReturnType<typeof matchAll> } | null = null
  for (const on of days) {
    const matches = matchAll(read, shipped, kind, on)
    if (best === null || matches.problems.length < best.matches.problems.length) {
      best = { on, matches }
    }
  }
  if (best === null) throw new Error('no day to look for units on')
  const { on, matches } = best
  if (matches.problems.length > 0) throw badInput(matches.problems)
  refuseRepeated(
    read,
    matches.units.map((unit) => unit.code),
  )
  const ofTotal = shipped.units.filter((unit) => unit.kind === kind && existedOn(unit, on)).length
  return {
    units: matches.units.map((unit) => ({ code: unit.code, name: unitNameOn(shipped, unit, on) })),
    kind,
    on,
    ofTotal,
  }
}

/** Days worth trying, the likeliest first: of the tables published under the framework, then of its periods, then later ones. */
function candidateDays(framework: Framework, shipped: ShippedData): string[] {
  const tables = shipped.editions
    .flatMap((edition) => edition.tables)
    .filter((table) => table.framework === framework.code)
    .map((table) => table.boundaries)
    .toSorted()
    .toReversed()
  const periods = framework.periods
    .filter((period) => /^\d{4}$/.test(period))
    .map((period) => `${period}-12-31`)
  const changes = shipped.units.flatMap((unit) => [unit.validFrom ?? [], unit.validTo ?? []].flat())
  return [...new Set([...tables, ...periods, ...changes.toSorted().toReversed(), '2025-07-01'])]
}

function matchAll(
  read: ReadSubmitted,
  shipped: ShippedData,
  kind: ShippedUnit['kind'],
  on: string,
): { readonly units: ShippedUnit[]; readonly problems: TableProblem[] } {
  const units: ShippedUnit[] = []
  const problems: TableProblem[] = []
  for (const row of read.units) {
    const found = matchUnit(shipped.units, row.text, { kind, on, formerNames: shipped.formerNames })
    if ('unit' in found) units.push(found.unit)
    else problems.push(matchProblem(read.file, row, found, on))
  }
  return { units, problems }
}

function matchProblem(
  file: string,
  { row, column, text }: Submitted,
  found: Exclude<ReturnType<typeof matchUnit>, { unit: ShippedUnit }>,
  on: string,
): TableProblem {
  const place = { file, row, column, value: text }
  switch (found.refused) {
    case 'ambiguous': {
      const candidates = found.candidates.map((unit) => `${unit.name} (${unit.code})`).join(', ')
      return tableProblem('unit-ambiguous', place, { candidates })
    }
    case 'not-valid-on': {
      const validity = found.candidates
        .map((unit) => `${unit.validFrom ?? '…'} – ${unit.validTo ?? '…'}`)
        .join('; ')
      return tableProblem('unit-not-valid-on', place, { on, validity })
    }
    case 'unknown':
      return found.nearest === null
        ? tableProblem('unit-unknown', place)
        : tableProblem('unit-unknown-nearest', place, {
            nearest: `${found.nearest.shortName} (${found.nearest.code})`,
          })
    default:
      throw new Error(`Unknown match: ${JSON.stringify(found satisfies never)}`)
  }
}

function refuseRepeated(read: ReadSubmitted, keys: readonly string[]): void {
  const first = new Map<string, number>()
  const problems: TableProblem[] = []
  read.units.forEach(({ row, column, text }, index) => {
    const key = keys[index] ?? ''
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, row)
    else {
      const place = { file: read.file, row, column, value: text }
      problems.push(tableProblem('unit-repeated', place, { first: earlier, row }))
    }
  })
  if (problems.length > 0) throw badInput(problems)
}
