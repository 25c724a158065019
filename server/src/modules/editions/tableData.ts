import type { Framework, PublishedFigure } from '@thang/contracts'
import { type Figure, missing, type ResultTable } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { listFrameworksById } from '../frameworks/index.ts'
import { listStandings, type Standing } from './publication/queries.ts'
import {
  type FigureRow,
  type InputRow,
  listFigures,
  listInputs,
  listMembers,
  listStatistics,
  type StatisticRow,
  type TableRow,
} from './queries.ts'

/** A published table with everything that was published in it. */
export interface TableData {
  readonly table: TableRow
  readonly framework: Framework | null
  readonly members: readonly string[]
  /** Figures by unit, then by node code; the empty code is the index itself. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, FigureRow>>
  readonly statistics: readonly StatisticRow[]
  readonly inputs: readonly InputRow[]
  /** How sure ranks are and why values are missing, by unit; empty of tables that were not made here. */
  readonly standings: ReadonlyMap<string, Standing>
}

export async function loadTable(trx: ReadTrx, table: TableRow): Promise<TableData> {
  const frameworks = await listFrameworksById(
    trx,
    table.frameworkId === null ? [] : [table.frameworkId],
  )
  const figures = new Map<string, Map<string, FigureRow>>()
  for (const figure of await listFigures(trx, table.id)) {
    const ofUnit = figures.get(figure.unit) ?? new Map<string, FigureRow>()
    figures.set(figure.unit, ofUnit.set(figure.node, figure))
  }
  return {
    table,
    framework: table.frameworkId === null ? null : (frameworks.get(table.frameworkId) ?? null),
    members: await listMembers(trx, table.id),
    figures,
    statistics: await listStatistics(trx, table.id),
    inputs: await listInputs(trx, table.id),
    standings: await listStandings(trx, table.id),
  }
}

/** A table with the codes of its units, before any figure is read. */
export interface TableWithMembers extends TableRow {
  readonly members: readonly string[]
}

export async function withMembers(
  trx: ReadTrx,
  tables: readonly TableRow[],
): Promise<TableWithMembers[]> {
  const found: TableWithMembers[] = []
  for (const table of tables) {
    found.push({ ...table, members: await listMembers(trx, table.id) })
  }
  return found
}

/** The published value, or the reason why there is none. */
export function valueAt(data: TableData, unit: string, node: string): Figure {
  return data.figures.get(unit)?.get(node)?.value ?? missing('not-published')
}

/** The published rank, or the reason why there is none. */
export function rankAt(data: TableData, unit: string, node: string): Figure {
  return data.figures.get(unit)?.get(node)?.rank ?? missing('not-published')
}

/** The table as the engine compares it. */
export function toResultTable(data: TableData): ResultTable {
  return {
    framework: data.framework?.code ?? null,
    allUnits: data.table.allUnits,
    rows: data.members.map((unit) => ({
      unit,
      rank: rankAt(data, unit, ''),
      value: valueAt(data, unit, ''),
    })),
  }
}

/** A figure as it goes out; every absent number with its reason. */
export function presentFigure(
  figure: FigureRow | undefined,
  absence: 'not-published' | 'not-scored' = 'not-published',
): PublishedFigure {
  const value = figure?.value ?? null
  const rank = figure?.rank ?? null
  return {
    value,
    valueReason: value === null ? absence : null,
    valueConfidence: figure?.valueConfidence ?? null,
    valueSource: figure?.valueSource ?? null,
    rank,
    rankReason: rank === null ? absence : null,
    rankConfidence: figure?.rankConfidence ?? null,
    rankSource: figure?.rankSource ?? null,
    note: figure?.note ?? null,
  }
}
