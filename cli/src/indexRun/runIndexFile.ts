import { type DoneRun, leaveOneOut } from '@thang/engine'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import type { Messages } from '../messages.ts'
import { deliver, type Format } from '../output/deliver.ts'
import { toJson } from '../output/reportJson.ts'
import { doneRun } from './doneRun.ts'
import { indexCsv, indexRows, type IndexTable, indexText } from './indexTable.ts'
import { type LoadedRun, type LoadOptions, loadRun } from './loadRun.ts'
import {
  leaveOneOutTable,
  type LeftOutSlice,
  leftOutUnitsTable,
  pairsTable,
  uncertaintyTable,
} from './robustnessTables.ts'
import { metadataTable, ranksTable, resultsTable, stageTable } from './runTables.ts'
import { strengthsTable } from './strengthsTable.ts'
import { trendsTable } from './trendsTable.ts'
import { runUncertainty } from './uncertainty.ts'
import { changing, weighedSlices } from './weighedSlices.ts'
import { logOf, writeRun } from './writeRun.ts'

export interface IndexRunCommand extends LoadOptions {
  readonly file: string
  /** Folder for the tables; without it the results go to the standard output. */
  readonly output?: string
  readonly format: Format
  /** Writes the data after each step too. */
  readonly stages?: boolean
  /** The one table to print. */
  readonly table?: string
}

/** Builds the composite index of a run file and prints it, or writes it into a folder. */
export async function runIndexFile(context: Context, options: IndexRunCommand): Promise<void> {
  const { output, format, table } = options
  if (table !== undefined && output !== undefined) throw new Failure('index.tableOfFolder', {}, 2)
  const loaded = await loadRun(context, options.file, options)
  const done = doneRun(context, loaded)
  const results = resultsTable(done, context.messages)
  const asked = await askedTables(context, loaded, done)
  const always = [ranksTable(done), metadataTable(done.data)]
  if (output === undefined) {
    const all = [results, ...always, ...asked, ...stageTables(done)]
    const shown = table === undefined ? [results, ...asked] : [chosenTable(all, table)]
    await deliver(context, render(context, format, shown), { format })
    return
  }
  await writeRun(context, output, {
    tables: [results, ...always, ...asked, ...(options.stages === true ? stageTables(done) : [])],
    log: logOf(done),
    format: format === 'json' ? 'json' : 'csv',
  })
}

/** The data after each step that changes numbers. */
function stageTables({ stages }: DoneRun): IndexTable[] {
  return stages.flatMap(({ stage, data }, at) =>
    data === null || !changing.has(stage) ? [] : stageTable(`${at + 1}-${stage}`, data),
  )
}

function chosenTable(tables: readonly IndexTable[], name: string): IndexTable {
  const found = tables.find((table) => table.name === name)
  if (found !== undefined) return found
  const names = tables.map((table) => table.name).join(', ')
  throw new Failure('index.noTable', { table: name, names }, 2)
}

/** The tables that sections of the run file ask for. */
async function askedTables(
  context: Context,
  loaded: LoadedRun,
  done: DoneRun,
): Promise<IndexTable[]> {
  const { uncertainty, leaveOneOut: left, strengths, trends } = loaded.run
  // What is quickly said comes first, so that nobody waits for replications to be told of a slip.
  const quick = [
    ...(left === undefined ? [] : leftOutTables(leftOut(loaded, done, left.levels))),
    ...(strengths === undefined ? [] : [strengthsTable(loaded, done, strengths)]),
    ...(trends === undefined ? [] : [trendsTable(loaded, done, trends)]),
  ]
  if (uncertainty === undefined) return quick
  const slices = await runUncertainty(context, loaded, done, uncertainty)
  return [
    uncertaintyTable(slices, uncertainty.topRanks ?? []),
    ...(uncertainty.pairs === true ? [pairsTable(slices)] : []),
    ...quick,
  ]
}

function leftOutTables(slices: readonly LeftOutSlice[]): IndexTable[] {
  return [leaveOneOutTable(slices), leftOutUnitsTable(slices)]
}

function leftOut(loaded: LoadedRun, done: DoneRun, levels: readonly number[]): LeftOutSlice[] {
  const slices = weighedSlices(loaded, done, { section: 'leaveOneOut', levels })
  return slices.map((slice) => ({
    ...slice,
    left: [...new Set(levels)].flatMap((level) =>
      leaveOneOut(slice.index, level, slice.ranking).flatMap(({ element, ...figures }) =>
        element === null ? [] : { element, ...figures },
      ),
    ),
  }))
}

/** Tables with a row a pair or more are too long for a screen unless they are asked for by name. */
const long = new Set(['pairs', 'leave-one-out-units'])

function render({ messages }: Context, format: Format, tables: readonly IndexTable[]): string {
  const [first] = tables
  switch (format) {
    case 'table':
      return renderTexts(messages, tables)
    case 'csv':
      return first === undefined ? '' : indexCsv(first)
    case 'json':
      return toJson(Object.fromEntries(tables.map((table) => [table.name, indexRows(table)])))
    default:
      throw new Error(`Unknown format: ${String(format satisfies never)}`)
  }
}

function renderTexts(messages: Messages, tables: readonly IndexTable[]): string {
  const isShown = ({ name }: IndexTable) => tables.length === 1 || !long.has(name)
  const left = tables.filter((table) => !isShown(table)).map(({ name }) => name)
  const texts = tables.filter(isShown).map((table) => indexText(table, messages))
  const more =
    left.length === 0 ? [] : [`${messages.say('index.more', { names: left.join(', ') })}\n`]
  return [...texts, ...more].join('\n')
}
