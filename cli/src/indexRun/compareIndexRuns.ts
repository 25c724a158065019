import {
  compareRuns,
  type Correlation,
  correlate,
  type Figure,
  type IndexData,
  isKnown,
  missing,
  numberOrNull,
  type RunComparison,
} from '@thang/engine'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import type { Messages } from '../messages.ts'
import { deliver, type Format } from '../output/deliver.ts'
import { numberText } from '../output/numberText.ts'
import { toJson } from '../output/reportJson.ts'
import { type IndexResult, indexResult } from './indexResult.ts'
import {
  indexCsv,
  indexRows,
  type IndexTable,
  type IndexTableColumn,
  indexText,
} from './indexTable.ts'
import type { LoadOptions } from './loadRun.ts'
import { hasNames, hasTimes, keyOf, placeOf, unitColumns } from './unitColumns.ts'

export interface CompareRunsCommand extends LoadOptions {
  /** Run files or folders of results. */
  readonly from: string
  readonly to: string
  readonly column?: string
  readonly format: Format
  readonly output?: string
}

/** Sets two results of an index side by side and prints them. */
export async function compareIndexRuns(
  context: Context,
  options: CompareRunsCommand,
): Promise<void> {
  const from = await indexResult(context, options.from, options)
  const to = await indexResult(context, options.to, options)
  const column = commonColumn(from, to, options)
  const ranking = from.rankingOf(column)
  const other = to.rankingOf(column)
  if (!isAlike(ranking, other)) {
    throw new Failure('index.compare.ranking', { from: options.from, to: options.to })
  }
  const comparison = compareRuns(from.data, to.data, { ...ranking, column })
  const { format, output } = options
  const table = comparisonTable(comparison, from.data, to.data, context.messages)
  await deliver(context, render({ table, comparison, column }, context.messages, format), {
    format,
    output,
  })
}

function isAlike(
  { order = 'descending', decimals }: ReturnType<IndexResult['rankingOf']>,
  other: ReturnType<IndexResult['rankingOf']>,
): boolean {
  return order === (other.order ?? 'descending') && decimals === other.decimals
}

function commonColumn(
  from: IndexResult,
  to: IndexResult,
  { column = from.top, ...files }: CompareRunsCommand,
): string {
  const common = [...from.data.columns.keys()].filter((code) => to.data.columns.has(code))
  if (common.includes(column)) return column
  const file = from.data.columns.has(column) ? files.to : files.from
  throw new Failure('index.compare.noColumn', { file, column, columns: common.join(', ') })
}

function comparisonTable(
  { rows, sameUnits, amongCommon }: RunComparison,
  from: IndexData,
  to: IndexData,
  { say }: Messages,
): IndexTable {
  const places = unitsByKey(from, to)
  const absent = missing('unit-sets-differ')
  const common = new Map(amongCommon.rows.map((row) => [row.unit, row]))
  const shape = shapeOf(from, to)
  return {
    name: 'comparison',
    columns: [
      ...unitColumns(shape, say('column.code'), say('column.unit')),
      integer('from_rank', say('column.firstRank')),
      integer('to_rank', say('column.secondRank')),
      { ...integer('rank_change', say('column.rankChange')), signed: true },
      number('from_value', say('column.firstValue')),
      number('to_value', say('column.secondValue')),
      { ...number('value_change', say('column.valueChange')), signed: true },
      ...(sameUnits
        ? []
        : [
            integer('from_common_rank', say('column.firstCommonRank')),
            integer('to_common_rank', say('column.secondCommonRank')),
            {
              ...integer('common_rank_change', say('column.commonRankChange')),
              signed: true,
            },
          ]),
    ],
    rows: rows
      .toSorted((a, b) => placeOf(a.to?.rank ?? absent) - placeOf(b.to?.rank ?? absent))
      .map((row) => {
        const shared = common.get(row.unit)
        const commonRanks = [shared?.from, shared?.to, shared?.rankChange]
        return [
          ...(places.get(row.unit) ?? [row.unit]),
          row.from?.rank ?? absent,
          row.to?.rank ?? absent,
          row.rankChange,
          row.from?.value ?? absent,
          row.to?.value ?? absent,
          row.valueChange,
          ...(sameUnits ? [] : commonRanks.map((figure) => figure ?? absent)),
        ]
      }),
    primaryKey: keyOf(shape),
  }
}

function integer(key: string, title: string): IndexTableColumn {
  return { key, type: 'integer', title }
}

function number(key: string, title: string): IndexTableColumn {
  return { key, type: 'number', title }
}

/** The side that says which columns tell the units apart. */
function shapeOf(from: IndexData, to: IndexData): IndexData {
  const sides = [to, from]
  return sides.find(hasTimes) ?? sides.find(hasNames) ?? to
}

/** The cells of every unit by the name that the comparison gives it: its time follows its code. */
function unitsByKey(from: IndexData, to: IndexData): Map<string, (string | Figure)[]> {
  const shape = shapeOf(from, to)
  const cells = ({ units }: IndexData) =>
    units.map(({ code, name = '', time }): [string, (string | Figure)[]] => [
      time === undefined ? code : `${code} ${time}`,
      [code, ...(hasNames(shape) ? [name] : []), ...(hasTimes(shape) ? [time ?? ''] : [])],
    ])
  return new Map([...cells(from), ...cells(to)])
}

interface Compared {
  readonly table: IndexTable
  readonly comparison: RunComparison
  readonly column: string
}

function render({ table, comparison, column }: Compared, messages: Messages, format: Format) {
  switch (format) {
    case 'table':
      return indexText(table, messages, remarksOf(comparison, messages))
    case 'csv':
      return indexCsv(table)
    case 'json':
      return toJson({ column, ...summaryOf(comparison), rows: indexRows(table) })
    default:
      throw new Error(`Unknown format: ${String(format satisfies never)}`)
  }
}

function remarksOf(comparison: RunComparison, { say, language }: Messages): string[] {
  const { amongCommon, rankCorrelation, sameUnits } = comparison
  const text = (figure: Figure, decimals: number) =>
    isKnown(figure) ? numberText(figure, decimals, language) : '–'
  const correlation = ({ coefficient, pairs }: Correlation) => ({
    value: text(coefficient, 4),
    units: pairs,
  })
  const { meanMove, largestMove } = sameUnits ? comparison : amongCommon
  return [
    ...(sameUnits ? [] : [say('index.compare.unitsDiffer', { units: amongCommon.units })]),
    say('index.compare.rankCorrelation', correlation(rankCorrelation)),
    say('index.compare.correlation', correlation(valueCorrelation(comparison))),
    say('index.compare.moves', { mean: text(meanMove, 2), largest: text(largestMove, 0) }),
  ]
}

function summaryOf(comparison: RunComparison): object {
  const { sameUnits, rankCorrelation, meanMove, largestMove, amongCommon } = comparison
  return {
    same_units: sameUnits,
    rank_correlation: correlationRow(rankCorrelation),
    value_correlation: correlationRow(valueCorrelation(comparison)),
    mean_move: numberOrNull(meanMove),
    largest_move: numberOrNull(largestMove),
    common: {
      units: amongCommon.units,
      mean_move: numberOrNull(amongCommon.meanMove),
      largest_move: numberOrNull(amongCommon.largestMove),
    },
  }
}

function correlationRow({ coefficient, p, pairs }: Correlation): object {
  return { coefficient: numberOrNull(coefficient), p: numberOrNull(p), units: pairs }
}

function valueCorrelation({ rows }: RunComparison): Correlation {
  const values = (side: 'from' | 'to') =>
    Float64Array.from(rows, (row) => {
      const value = row[side]?.value
      return value !== undefined && isKnown(value) ? value : NaN
    })
  return correlate(values('from'), values('to'), 'pearson')
}
