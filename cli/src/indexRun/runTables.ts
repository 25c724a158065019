import {
  type Column,
  type DoneRun,
  effectiveWeights,
  type Figure,
  figureAt,
  type IndexData,
  type IndexElement,
  missing,
  rankingOf,
  ranksOf,
} from '@thang/engine'
import type { Messages } from '../messages.ts'
import type { IndexTable, IndexTableColumn } from './indexTable.ts'
import { keyOf, placeOf, unitCells, unitColumns } from './unitColumns.ts'

/** Rank and scores of every unit, best first; the index and then what it is made of, level by level. */
export function resultsTable(run: DoneRun, { say }: Messages): IndexTable {
  const { data, steps } = run
  const columns = scoreColumns(data)
  const index = columns[0]?.code ?? ''
  // The last rank step may have been asked for other columns only.
  const ranked = ranksOf(data, { ...rankingOf(steps, index), columns: [index] }).get(index)
  const rankAt = (row: number) =>
    ranked === undefined ? missing('not-scored') : figureAt(ranked, row)
  const order = [...data.units.keys()].toSorted(
    (a, b) => timeOf(data, a) - timeOf(data, b) || placeOf(rankAt(a)) - placeOf(rankAt(b)),
  )
  const unit = unitColumns(data, say('column.code'), say('column.unit'))
  return {
    name: 'results',
    columns: [
      ...unit,
      { key: 'rank', type: 'integer', title: say('column.rank') },
      ...columns.map(({ code }): IndexTableColumn => ({ key: code, type: 'number' })),
    ],
    rows: order.map((row) => [
      ...unitCells(data, row),
      rankAt(row),
      ...columns.map((column) => figureAt(column, row)),
    ]),
    primaryKey: keyOf(data),
  }
}

/** The rank of every unit in every column, in the order of the data. */
export function ranksTable({ data, ranks }: DoneRun): IndexTable {
  return columnsTable('ranks', data, [...ranks.values()], 'integer')
}

/** The data after a step, in the form in which data is read. */
export function stageTable(name: string, data: IndexData): IndexTable {
  const columns = [...data.others.values(), ...data.columns.values()]
  const groupings = [...new Set(data.units.flatMap(({ groups }) => Object.keys(groups)))]
  const table = columnsTable(name, data, columns, 'number')
  const at = unitColumns(data).length
  return {
    ...table,
    columns: table.columns.toSpliced(
      at,
      0,
      ...groupings.map((key): IndexTableColumn => ({ key, type: 'string' })),
    ),
    rows: table.rows.map((row, index) =>
      row.toSpliced(at, 0, ...groupings.map((key) => data.units[index]?.groups[key] ?? '')),
    ),
  }
}

/** The elements with the weights used; `share` is that in the whole index. */
export function metadataTable({ elements, others, units }: IndexData): IndexTable {
  const shares = effectiveWeights(elements)
  const text = ['code', 'name', 'type', 'parent', 'denominator'] as const
  const groupings = [...new Set(units.flatMap(({ groups }) => Object.keys(groups)))]
  const plain = (code: string, type: string) => [code, '', type, '', '', '', '', '', '', '']
  return {
    name: 'metadata',
    columns: [
      ...text.map((key): IndexTableColumn => ({ key, type: 'string' })),
      { key: 'level', type: 'integer' },
      { key: 'weight', type: 'number' },
      { key: 'direction', type: 'integer' },
      { key: 'target', type: 'number' },
      { key: 'share', type: 'number' },
    ],
    rows: [
      ...elements.map((element) => elementCells(element, shares.get(element.code) ?? '')),
      ...groupings.map((code) => plain(code, 'Group')),
      ...[...others.keys()].map((code) => plain(code, 'Denominator')),
    ],
    primaryKey: ['code'],
  }
}

function elementCells(element: IndexElement, share: number | ''): (string | number)[] {
  const { code, name = '', level, parent, weight, direction } = element
  const type = level === 1 ? 'Indicator' : 'Aggregate'
  const { denominator = '', target = '' } = element
  return [code, name, type, parent ?? '', denominator, level, weight, direction, target, share]
}

/** The aggregates from the index down; all columns where nothing was aggregated. */
function scoreColumns(data: IndexData): Column[] {
  const aggregates = data.elements
    .filter(({ level }) => level > 1)
    .toSorted((a, b) => b.level - a.level)
    .flatMap(({ code }) => data.columns.get(code) ?? [])
  return aggregates.length > 0 ? aggregates : [...data.columns.values()]
}

function columnsTable(
  name: string,
  data: IndexData,
  columns: readonly Column[],
  type: 'integer' | 'number',
): IndexTable {
  return {
    name,
    columns: [...unitColumns(data), ...columns.map(({ code }) => ({ key: code, type }))],
    rows: data.units.map((_, row) => [
      ...unitCells(data, row),
      ...columns.map((column): Figure => figureAt(column, row)),
    ]),
    primaryKey: keyOf(data),
  }
}

function timeOf(data: IndexData, row: number): number {
  return data.units[row]?.time ?? 0
}
