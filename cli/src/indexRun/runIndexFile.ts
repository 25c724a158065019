import { type DoneRun, type IndexData, runIndex, StepError } from '@thang/engine'
import type { Context } from '../context.ts'
import { describeTableProblem } from '../describeTableProblem.ts'
import { badInput, Failure } from '../failure.ts'
import { deliver, type Format } from '../output/deliver.ts'
import { toJson } from '../output/reportJson.ts'
import { indexCsv, indexRows, type IndexTable, indexText } from './indexTable.ts'
import { placeProblem } from './indexProblems.ts'
import { type LoadedRun, type LoadOptions, loadRun } from './loadRun.ts'
import {
  metadataTable,
  ranksTable,
  resultsTable,
  stageTable,
  uncertaintyTable,
} from './runTables.ts'
import { changing, runUncertainty } from './uncertainty.ts'
import { logOf, writeRun } from './writeRun.ts'

export interface IndexRunCommand extends LoadOptions {
  readonly file: string
  /** Folder for the tables; without it the results go to the standard output. */
  readonly output?: string
  readonly format: Format
  /** Writes the data after each step too. */
  readonly stages?: boolean
}

/** Builds the composite index of a run file and prints it, or writes it into a folder. */
export async function runIndexFile(context: Context, options: IndexRunCommand): Promise<void> {
  const loaded = await loadRun(context, options.file, options)
  const done = doneRun(context, loaded)
  const uncertain = await uncertaintyOf(context, loaded, done)
  const results = resultsTable(done, context.messages)
  if (options.output === undefined) {
    await deliver(context, render(context, options.format, [results, ...uncertain]), {
      format: options.format,
    })
    return
  }
  const stages = done.stages.flatMap(({ stage, data }, at) =>
    data === null || !changing.has(stage) ? [] : stageTable(`${at + 1}-${stage}`, data),
  )
  await writeRun(context, options.output, {
    tables: [
      results,
      ranksTable(done),
      metadataTable(done.data),
      ...uncertain,
      ...(options.stages === true ? stages : []),
    ],
    log: logOf(done),
    format: options.format === 'json' ? 'json' : 'csv',
  })
}

function doneRun({ messages, err }: Context, loaded: LoadedRun): DoneRun {
  const run = tryRun(loaded)
  const placed = run.problems.map((problem) => ({
    severity: problem.severity,
    problem: placeProblem(problem, loaded),
  }))
  if (run.data === null) {
    throw badInput(placed.filter((one) => one.severity === 'error').map((one) => one.problem))
  }
  for (const { problem } of placed) {
    err(messages.say('warning', { text: describeTableProblem(messages, problem) }))
  }
  return run
}

function tryRun({ read, run, files }: LoadedRun) {
  try {
    return runIndex(read.data, run.steps)
  } catch (error) {
    if (!(error instanceof StepError)) throw error
    const { step, stage, cause } = error
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Failure('index.stepFailed', { file: files.run, step, stage, reason })
  }
}

async function uncertaintyOf(
  context: Context,
  { run, read, files }: LoadedRun,
  done: DoneRun,
): Promise<IndexTable[]> {
  const { uncertainty } = run
  if (uncertainty === undefined) return []
  const given: IndexData = read.data
  const result = await runUncertainty(
    context,
    { run, file: files.run },
    { given, done },
    uncertainty,
  )
  // No step after the aggregation changes the units: such a run has been refused.
  return [uncertaintyTable(done.data, result, uncertainty.topRanks ?? [])]
}

function render({ messages }: Context, format: Format, tables: readonly IndexTable[]): string {
  const [results] = tables
  switch (format) {
    case 'table':
      return tables.map((table) => indexText(table, messages)).join('\n')
    case 'csv':
      return results === undefined ? '' : indexCsv(results)
    case 'json':
      return toJson(Object.fromEntries(tables.map((table) => [table.name, indexRows(table)])))
    default:
      throw new Error(`Unknown format: ${String(format satisfies never)}`)
  }
}
