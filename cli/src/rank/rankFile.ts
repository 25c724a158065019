import { isKnown, rank } from '@thang/engine'
import type { Context } from '../context.ts'
import { readResultFile, type ResultFileOptions } from '../data/resultFile.ts'
import { byRank } from '../data/shippedTables.ts'
import { reportCsv } from '../output/csv.ts'
import { deliver, type Format } from '../output/deliver.ts'
import type { Report } from '../output/report.ts'
import { reportRows, toJson } from '../output/reportJson.ts'
import { textTable } from '../output/textTable.ts'

export interface RankFileCommand extends Omit<ResultFileOptions, 'value' | 'rank'> {
  readonly data?: string
  readonly value?: string
  /** Decimals on which the rank is taken; nothing is rounded without it. */
  readonly decimals?: number
  readonly order?: 'descending' | 'ascending'
  readonly format: Format
  readonly output?: string
}

/** Ranks the units of a file by one of its columns: ties share a rank, the next is skipped. */
export async function rankFile(context: Context, options: RankFileCommand): Promise<void> {
  const { data = '', value = '', decimals, order } = options
  const { messages } = context
  const { say } = messages
  const file = await readResultFile(context, data, { ...options, value })
  const ranks = rank(
    file.rows.map((row) => row.value),
    {
      ...(decimals === undefined ? {} : { decimals }),
      ...(order === undefined ? {} : { order }),
    },
  )
  const rows = file.rows
    .map((row, index) => ({ ...row, rank: ranks[index] ?? row.value }))
    .toSorted(byRank)
  const unknown = rows.filter((row) => !isKnown(row.value)).length
  const report: Report = {
    columns: [
      { key: 'rank', title: say('column.rank'), type: 'number' },
      { key: 'unit', title: say('column.unit'), type: 'text' },
      {
        key: 'value',
        title: value,
        type: 'number',
        decimals: decimals ?? file.decimals,
        unrounded: true,
      },
    ],
    rows: rows.map((row) => [row.rank, row.unit, row.value]),
    remarks: [],
  }
  if (unknown > 0) {
    context.err(say('rank.withoutValue', { unknown, total: rows.length }))
  }
  await deliver(context, render(report, options.format, context), options)
}

function render(report: Report, format: Format, { messages }: Context): string {
  if (format === 'csv') return reportCsv(report)
  return format === 'json' ? toJson({ rows: reportRows(report) }) : textTable(report, messages)
}
