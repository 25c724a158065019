import {
  compareTables,
  pairTables,
  rank,
  type ResultRow,
  type TableComparison,
  type TablePair,
} from '@thang/engine'
import type { ShippedData, ShippedTable } from '@thang/server/shipped'
import type { Context } from '../context.ts'
import { loadShipped } from '../data/loadShipped.ts'
import { type ResultFile, readResultFile, type ResultFileOptions } from '../data/resultFile.ts'
import {
  choosable,
  getEdition,
  listTables,
  noSuchKind,
  type PublishedTable,
  toResultTable,
} from '../data/shippedTables.ts'
import { unitNameOn } from '../data/unitName.ts'
import { Failure } from '../failure.ts'
import { reportCsv } from '../output/csv.ts'
import { deliver, type Format } from '../output/deliver.ts'
import { reportRows, toJson } from '../output/reportJson.ts'
import { textTable } from '../output/textTable.ts'
import { compareReport } from './compareReport.ts'
import { frameworkNotes } from './frameworkNotes.ts'

export interface CompareCommand extends Omit<ResultFileOptions, 'value'> {
  readonly from: string
  readonly to: string
  readonly kind?: ShippedTable['kind']
  /** The day whose boundaries are meant, where an edition has several tables of the kind. */
  readonly boundaries?: string
  readonly value?: string
  /** Decimals on which ranks are taken where the files have none. */
  readonly decimals?: number
  readonly format: Format
  readonly output?: string
}

/** Two results side by side, and what is to be said of them. */
interface Compared {
  readonly comparison: TableComparison
  readonly decimals: number
  readonly nameOf: (code: string) => string
  readonly notes: readonly string[]
}

/** Sets two shipped editions, or two files, side by side and prints the changes. */
export async function runCompare(context: Context, given: Partial<CompareCommand>): Promise<void> {
  const { from, to, format = 'table' } = given
  if (from === undefined) throw new Failure('usage.optionMissing', { option: '--from' }, 2)
  if (to === undefined) throw new Failure('usage.optionMissing', { option: '--to' }, 2)
  const options: CompareCommand = { ...given, from, to, format }
  const files = [options.from, options.to].filter(looksLikeFile)
  if (files.length === 1) throw new Failure('compare.mixed', {}, 2)
  const compared =
    files.length === 2
      ? await compareFiles(context, options)
      : await compareEditions(context, options)
  const report = compareReport(compared, context.messages)
  if (format === 'csv') for (const note of compared.notes) context.err(note)
  const text =
    format === 'csv'
      ? reportCsv(report)
      : format === 'json'
        ? toJson({
            from: options.from,
            to: options.to,
            sameFramework: compared.comparison.sameFramework,
            sameUnits: compared.comparison.sameUnits,
            notes: compared.notes,
            rows: reportRows(report),
          })
        : textTable(report, context.messages)
  await deliver(context, text, options)
}

function looksLikeFile(given: string): boolean {
  return /[/\\]|\.(?:csv|tsv|txt|json)$/i.test(given)
}

async function compareEditions(context: Context, options: CompareCommand): Promise<Compared> {
  const { say } = context.messages
  const shipped = await loadShipped(context)
  const { from, to } = chooseTables(shipped, options)
  const comparison = compareTables(toResultTable(from), toResultTable(to))
  const units = new Map(shipped.units.map((unit) => [unit.code, unit]))
  return {
    comparison,
    decimals: Math.max(from.framework?.decimals ?? 4, to.framework?.decimals ?? 4),
    nameOf(code) {
      const unit = units.get(code)
      return unit === undefined ? code : unitNameOn(shipped, unit, to.table.boundaries)
    },
    notes: [
      say('compare.boundaries', { from: from.table.boundaries, to: to.table.boundaries }),
      ...frameworkNotes(comparison.sameFramework, say),
      ...(from.allUnits && to.allUnits && !comparison.sameUnits ? [say('note.unitsDiffer')] : []),
    ],
  }
}

/** The same two tables that the server compares. */
function chooseTables(shipped: ShippedData, options: CompareCommand): TablePair<PublishedTable> {
  const from = getEdition(shipped, options.from)
  const to = getEdition(shipped, options.to)
  const codes = { from: from.code, to: to.code }
  if (from.index !== to.index) throw new Failure('compare.differentIndices', codes)
  const pair = pairTables(
    listTables(shipped, from).map(choosable),
    listTables(shipped, to).map(choosable),
    options,
  )
  if (pair !== undefined) return { from: pair.from.published, to: pair.to.published }
  for (const edition of options.kind === undefined ? [] : [from, to]) {
    if (edition.tables.every((table) => table.kind !== options.kind)) {
      throw noSuchKind(edition, options.kind)
    }
  }
  throw new Failure('compare.noCommonKind', codes)
}

async function compareFiles(context: Context, options: CompareCommand): Promise<Compared> {
  const { value } = options
  if (value === undefined) throw new Failure('compare.valueMissing', {}, 2)
  const from = await readResultFile(context, options.from, { ...options, value })
  const to = await readResultFile(context, options.to, { ...options, value })
  const notes = options.rank === undefined ? [context.messages.say('compare.ranksTaken')] : []
  return {
    // Of files nobody knows the framework; the person who names them vouches for it.
    comparison: compareTables(
      { framework: null, allUnits: true, rows: withRanks(from, options) },
      { framework: null, allUnits: true, rows: withRanks(to, options) },
    ),
    decimals: options.decimals ?? Math.max(from.decimals, to.decimals),
    nameOf: (unit) => unit,
    notes,
  }
}

/** Published ranks stand; without a column of them they are taken on the values of the file. */
function withRanks(
  file: ResultFile,
  { rank: column, decimals }: CompareCommand,
): readonly ResultRow[] {
  if (column !== undefined) return file.rows
  const ranks = rank(
    file.rows.map((row) => row.value),
    decimals === undefined ? {} : { decimals },
  )
  return file.rows.map((row, index) => ({ ...row, rank: ranks[index] ?? row.value }))
}
