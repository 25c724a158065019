import { missing, type ResultRow, type TableComparison } from '@thang/engine'
import { byRank } from '../data/shippedTables.ts'
import type { Messages } from '../messages.ts'
import type { Report } from '../output/report.ts'

export interface ComparedTables {
  readonly comparison: TableComparison
  readonly decimals: number
  readonly nameOf: (code: string) => string
  readonly notes: readonly string[]
}

/** Every unit of either table with both ranks, both values and the changes. */
export function compareReport(
  { comparison, decimals, nameOf, notes }: ComparedTables,
  { say }: Messages,
): Report {
  const hasCodes = comparison.rows.some((row) => nameOf(row.unit) !== row.unit)
  const number = (key: string, title: string, places: number, signed = false) => ({
    key,
    title,
    type: 'number' as const,
    decimals: places,
    signed,
    unrounded: true,
  })
  const absent = missing('unit-sets-differ')
  return {
    columns: [
      ...(hasCodes ? [{ key: 'code', title: say('column.code'), type: 'text' } as const] : []),
      { key: 'unit', title: say('column.unit'), type: 'text' },
      number('from_rank', say('column.fromRank'), 0),
      number('to_rank', say('column.toRank'), 0),
      number('rank_change', say('column.rankChange'), 0, true),
      number('from_value', say('column.fromValue'), decimals),
      number('to_value', say('column.toValue'), decimals),
      number('value_change', say('column.valueChange'), decimals, true),
    ],
    rows: comparison.rows
      .toSorted((a, b) => byRank(a.to ?? unplaced, b.to ?? unplaced))
      .map((row) => [
        ...(hasCodes ? [row.unit] : []),
        nameOf(row.unit),
        row.from?.rank ?? absent,
        row.to?.rank ?? absent,
        row.rankChange,
        row.from?.value ?? absent,
        row.to?.value ?? absent,
        row.valueChange,
      ]),
    remarks: notes,
  }
}

const unplaced: ResultRow = {
  unit: '',
  rank: missing('unit-sets-differ'),
  value: missing('unit-sets-differ'),
}
