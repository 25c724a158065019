import type { PublishedFigure, RankingRow } from '@thang/contracts'
import {
  type Figure,
  isKnown,
  isScored,
  type MissingReason,
  numberOrNull,
  reasonOrNull,
  type Reexpressed,
  type ReexpressedRow,
  type TableComparison,
} from '@thang/engine'
import { referTo } from '../units/index.ts'
import { inputTable } from './inputColumns.ts'
import { frameworkNote } from './notes.ts'
import type { Reading } from './reading.ts'
import { presentFigure, rankAt, type TableData } from './tableData.ts'

export interface RowContext {
  readonly reading: Reading
  readonly data: TableData
  readonly previous: { readonly before: TableData; readonly comparison: TableComparison } | null
}

/** The rows of a table as published, with the change against the earlier edition. */
export function publishedRows(context: RowContext): RankingRow[] {
  const { data } = context
  const ranks = data.members.map((unit) => numberOrNull(rankAt(data, unit, '')))
  const { inputsOf } = inputTable(data)
  return data.members.map((unit) => ({
    ...publishedRow(context, unit, ranks),
    inputs: inputsOf(unit),
  }))
}

function publishedRow(
  context: RowContext,
  unit: string,
  ranks: readonly (number | null)[],
): Omit<RankingRow, 'inputs'> {
  const { data, reading } = context
  const figures = data.figures.get(unit)
  const standing = data.standings.get(unit)
  const index = withReason(presentFigure(figures?.get('')), standing?.reason ?? null)
  const codes = data.framework === null ? [] : [...data.framework.nodes, ...data.framework.views]
  const unscored = unscoredNodes(data)
  return {
    ...index,
    unit: referTo(reading.registry, unit, data.table.boundaries),
    tied: index.rank !== null && ranks.filter((rank) => rank === index.rank).length > 1,
    ...changeOf(context, unit),
    source: index.valueSource ?? index.rankSource,
    groups: codes.map(({ code }) => ({
      code,
      ...presentFigure(figures?.get(code), unscored.has(code) ? 'not-scored' : 'not-published'),
    })),
    predecessors: [],
    basis: null,
    ...(standing === undefined ? {} : { band: standing.band }),
  }
}

/** A table that was made here says why a unit has no value. */
function withReason(figure: PublishedFigure, reason: MissingReason | null): PublishedFigure {
  return reason === null ? figure : { ...figure, valueReason: reason, rankReason: reason }
}

/** Groups that carry no points, such as smart city in 2021: nothing is missing there. */
function unscoredNodes({ framework }: TableData): ReadonlySet<string> {
  const nodes = framework?.nodes.filter((node) => !isScored(node)) ?? []
  return new Set(nodes.map((node) => node.code))
}

type Change = Pick<
  RankingRow,
  'previousRank' | 'previousRankReason' | 'rankChange' | 'rankChangeReason' | 'rankChangeNote'
>

function changeOf({ previous }: RowContext, unit: string): Change {
  if (previous === null) return noChange({ missing: 'no-earlier-edition' })
  const { before, comparison } = previous
  const row = comparison.rows.find((candidate) => candidate.unit === unit)
  const rankChange = row?.rankChange ?? { missing: 'unit-sets-differ' as const }
  const previousRank: Figure =
    row?.from?.rank ??
    (before.members.includes(unit) ? rankAt(before, unit, '') : { missing: 'unit-sets-differ' })
  return {
    previousRank: numberOrNull(previousRank),
    previousRankReason: reasonOrNull(previousRank),
    rankChange: numberOrNull(rankChange),
    rankChangeReason: reasonOrNull(rankChange),
    rankChangeNote: frameworkNote(comparison.sameFramework, before.framework),
  }
}

function noChange(reason: Exclude<Figure, number>): Change {
  return {
    previousRank: null,
    previousRankReason: reason.missing,
    rankChange: null,
    rankChangeReason: reason.missing,
    rankChangeNote: null,
  }
}

/** The rows of a table read on other boundaries; nothing there was published, so nothing has a source. */
export function reexpressedRows(context: RowContext, reexpressed: Reexpressed): RankingRow[] {
  const ranks = reexpressed.rows.map((row) => numberOrNull(row.rank))
  return reexpressed.rows.map((row) => reexpressedRow(context, row, ranks))
}

function reexpressedRow(
  context: RowContext,
  row: ReexpressedRow,
  ranks: readonly (number | null)[],
): RankingRow {
  const { data, reading } = context
  const rank = numberOrNull(row.rank)
  const [only] = row.predecessors
  const carried = row.basis === 'carried' && only !== undefined ? data.figures.get(only) : undefined
  const codes = data.framework === null ? [] : [...data.framework.nodes, ...data.framework.views]
  const index = figureOf(row.value, row.rank, carried?.get(''))
  return {
    ...index,
    unit: referTo(reading.registry, row.unit),
    tied: rank !== null && ranks.filter((other) => other === rank).length > 1,
    ...noChange({ missing: 'unit-sets-differ' }),
    source: index.valueSource,
    groups: codes.map(({ code }) => ({
      code,
      ...figureOf(
        row.nodes[code] ?? { missing: 'not-published' },
        { missing: 'table-incomplete' },
        carried?.get(code),
      ),
    })),
    inputs: [],
    predecessors:
      row.basis === 'carried'
        ? []
        : row.predecessors.map((unit) => referTo(reading.registry, unit, data.table.boundaries)),
    basis: isKnown(row.value) ? row.basis : null,
  }
}

/** A re-expressed figure; where it was carried over unchanged, its source comes with it. */
function figureOf(value: Figure, rank: Figure, carried: Parameters<typeof presentFigure>[0]) {
  const published = presentFigure(carried)
  return {
    ...published,
    value: numberOrNull(value),
    valueReason: reasonOrNull(value),
    rank: numberOrNull(rank),
    rankReason: reasonOrNull(rank),
    rankConfidence: null,
    rankSource: null,
  }
}
