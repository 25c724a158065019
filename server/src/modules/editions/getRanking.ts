import type { Ranking, RankingQuery } from '@thang/contracts'
import { compareTables, meanOfGroupValues, type Reexpressed, unitFigures } from '@thang/engine'
import { invalid } from '../../platform/errors.ts'
import { registryLineage } from '../units/index.ts'
import { getEdition, presentEdition } from './catalogue.ts'
import { columnsOf, type ColumnContext, statisticsOf } from './columns.ts'
import { inputTable } from './inputColumns.ts'
import { notesOfRanking } from './notes.ts'
import { findPreviousTable, type PreviousTable } from './previousTable.ts'
import type { EditionRow } from './queries.ts'
import { publishedRows, reexpressedRows, type RowContext } from './rankingRows.ts'
import type { Reading } from './reading.ts'
import { type SelectedTable, selectTable } from './selectTable.ts'
import { sortRows } from './sortRows.ts'
import { loadTable, type TableData, toResultTable, valueAt } from './tableData.ts'

/**
 * The ranking of an edition as published, or re-expressed on the boundaries of a day under a named
 * rule. Published ranks are never recomputed; what is absent carries its reason.
 */
export async function getRanking(
  reading: Reading,
  input: { readonly edition: string; readonly query: RankingQuery },
): Promise<Ranking> {
  const edition = getEdition(reading.catalogue, input.edition)
  const selected = await selectTable(reading, edition, input.query)
  return rankingOf(reading, edition, selected, input.query)
}

/** The same for a table that is already chosen. */
export async function rankingOf(
  reading: Reading,
  edition: EditionRow,
  selected: SelectedTable,
  query: Pick<RankingQuery, 'region' | 'sort' | 'rule'>,
): Promise<Ranking> {
  const data = await loadTable(reading.trx, selected.table)
  const previous = findPreviousTable(reading.catalogue, edition, selected.table)
  const context: RowContext = {
    reading,
    data,
    previous: await comparisonWith(reading, data, previous),
  }
  const reexpressed =
    selected.reexpressTo === null ? null : reexpress(reading, data, selected.reexpressTo)
  const rows = reexpressed === null ? publishedRows(context) : reexpressedRows(context, reexpressed)
  const columns = columnContext(data, reexpressed)
  const published = reexpressed === null
  return {
    edition: presentEdition(reading.catalogue, edition),
    kind: data.table.kind,
    boundaries: selected.reexpressTo ?? data.table.boundaries,
    basis: published ? 'published' : 're-expressed',
    rule: published ? null : query.rule,
    complete: rows.every((row) => row.value !== null) && columns.unitCount === rows.length,
    framework:
      data.framework === null ? null : { code: data.framework.code, name: data.framework.name },
    previous: published ? presentPrevious(context, previous) : null,
    known: {
      ranks: rows.filter((row) => row.rank !== null).length,
      values: rows.filter((row) => row.value !== null).length,
      total: columns.unitCount,
    },
    regions: regionsOf(rows),
    columns: columnsOf(columns),
    inputColumns: published ? [...inputTable(data).columns] : [],
    statistics: statisticsOf(columns),
    notes: notesOfRanking(edition, data, reexpressed, selected.reexpressTo),
    sort: query.sort,
    rows: sortRows(inRegion(rows, query.region), query.sort, columnsOf(columns)),
  }
}

function reexpress(reading: Reading, data: TableData, on: string): Reexpressed {
  const { framework, members, table } = data
  if (framework === null) throw new Error('a table to re-express has a framework')
  const figures = unitFigures(framework, members, (unit, node) => valueAt(data, unit, node ?? ''))
  const earlier = table.boundaries
  return meanOfGroupValues(
    framework,
    figures,
    registryLineage.successorsOn(reading.registry, { scope: table, earlier, on }),
  )
}

function columnContext(data: TableData, reexpressed: Reexpressed | null): ColumnContext {
  if (reexpressed === null) {
    return {
      framework: data.framework,
      units: data.members,
      valueAt: (unit, node) => valueAt(data, unit, node),
      unitCount: data.table.unitCount,
      statistics: data.statistics,
    }
  }
  const byUnit = new Map(reexpressed.rows.map((row) => [row.unit, row]))
  return {
    framework: data.framework,
    units: reexpressed.rows.map((row) => row.unit),
    valueAt: (unit, node) => {
      const row = byUnit.get(unit)
      return (node === '' ? row?.value : row?.nodes[node]) ?? { missing: 'not-published' }
    },
    unitCount: reexpressed.rows.length,
    statistics: [],
  }
}

async function comparisonWith(
  reading: Reading,
  data: TableData,
  previous: PreviousTable | undefined,
) {
  if (previous === undefined) return null
  const before = await loadTable(reading.trx, previous.table)
  return { before, comparison: compareTables(toResultTable(before), toResultTable(data)) }
}

function presentPrevious(
  context: RowContext,
  previous: PreviousTable | undefined,
): Ranking['previous'] {
  if (previous === undefined || context.previous === null) return null
  const { comparison } = context.previous
  const { edition } = previous
  return {
    edition: edition.code,
    period: edition.period,
    title: edition.title,
    sameFramework: comparison.sameFramework,
    sameUnits: comparison.sameUnits,
  }
}

function inRegion(rows: Ranking['rows'], region: string | undefined): Ranking['rows'] {
  if (region === undefined || region === '') return rows
  if (region === 'unassigned') return rows.filter((row) => row.unit.region === null)
  const known = regionsOf(rows)
  const wanted = known.find((candidate) =>
    [candidate.code, candidate.name, candidate.nameEn].includes(region),
  )
  if (wanted === undefined) {
    const codes = known.map((candidate) => candidate.code)
    throw invalid(`Không có vùng "${region}" trong bảng này. Các mã vùng: ${codes.join(', ')}.`, {
      region,
      regions: codes,
    })
  }
  return rows.filter((row) => row.unit.region?.code === wanted.code)
}

function regionsOf(rows: Ranking['rows']): Ranking['regions'] {
  const regions = new Map(
    rows.flatMap(({ unit }) =>
      unit.region === null ? [] : [[unit.region.code, unit.region] as const],
    ),
  )
  return [...regions.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}
