import { UnitKind } from '@thang/contracts'
import { type Framework, unitsOn } from '@thang/engine'
import { matchUnit, type ShippedData, type ShippedUnit } from '@thang/server/shipped'
import { type TableProblem, tableProblem } from '@thang/server/tableFiles'
import { foldHeader } from '../data/findColumn.ts'
import { unitNameOn } from '../data/unitName.ts'
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
  readonly problems: readonly TableProblem[]
}

export interface ResolveOptions {
  readonly units?: 'shipped' | 'any'
  readonly kind?: ShippedUnit['kind']
  readonly on?: string
}

/**
 * Finds out who the rows are about. Units of a shipped kind have to be shipped units of one day: the
 * day given, else the one (of the framework's tables and periods) on which most rows are known.
 * Unknown and repeated units are among the problems.
 */
export function resolveUnits(
  framework: Framework,
  read: ReadSubmitted,
  shipped: ShippedData | null,
  options: ResolveOptions,
): Resolved {
  const kind = options.kind ?? UnitKind.options.find((one) => one === framework.unitKind)
  if (kind === undefined || shipped === null) return takeNames(read, kind ?? null)
  const on = options.on ?? likeliestDay(framework, read, shipped, kind)
  return matchShipped(read, shipped, { kind, on })
}

/** Units that nobody checks: each is what the file calls it. */
function takeNames(read: ReadSubmitted, kind: ShippedUnit['kind'] | null): Resolved {
  const names = read.units.map(({ text }) => text)
  return {
    units: names.map((name) => ({ code: null, name })),
    kind,
    on: null,
    ofTotal: null,
    problems: findRepeated(read, names.map(foldHeader)),
  }
}

function matchShipped(
  read: ReadSubmitted,
  shipped: ShippedData,
  { kind, on }: { readonly kind: ShippedUnit['kind']; readonly on: string },
): Resolved {
  const { formerNames } = shipped
  const problems: TableProblem[] = []
  const matches = read.units.map((row) => {
    const found = matchUnit(shipped.units, row.text, { kind, on, formerNames })
    if ('unit' in found) return found.unit
    if (row.text !== '') problems.push(matchProblem(read.file, row, found, on))
    return null
  })
  const codes = matches.map((unit) => unit?.code ?? null)
  return {
    units: matches.map((unit) => resolvedUnit(shipped, unit, on)),
    kind,
    on,
    ofTotal: unitsOn(shipped.units, kind, on).length,
    problems: [...problems, ...findRepeated(read, codes)],
  }
}

function resolvedUnit(shipped: ShippedData, unit: ShippedUnit | null, on: string): ResolvedUnit {
  return unit === null
    ? { code: null, name: '' }
    : { code: unit.code, name: unitNameOn(shipped, unit, on) }
}

/** Of the days worth trying, the first on which the most rows are known. */
function likeliestDay(
  framework: Framework,
  read: ReadSubmitted,
  shipped: ShippedData,
  kind: ShippedUnit['kind'],
): string {
  const { formerNames } = shipped
  let best = { on: latestDay, known: -1 }
  for (const on of candidateDays(framework, shipped)) {
    const known = read.units.filter(
      ({ text }) =>
        'unit' in matchUnit(shipped.units, text, { kind, on, formerNames, suggest: false }),
    ).length
    if (known > best.known) best = { on, known }
    if (known === read.units.length) break
  }
  return best.on
}

/** The day of the last change of boundaries. */
const latestDay = '2025-07-01'

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
  return [...new Set([...tables, ...periods, ...changes.toSorted().toReversed(), latestDay])]
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

function findRepeated(read: ReadSubmitted, keys: readonly (string | null)[]): TableProblem[] {
  const first = new Map<string, number>()
  return read.units.flatMap(({ row, column, text }, index) => {
    const key = keys[index] ?? null
    if (key === null || text === '') return []
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, row)
    const place = { file: read.file, row, column, value: text }
    return earlier === undefined
      ? []
      : [tableProblem('unit-repeated', place, { first: earlier, row })]
  })
}
