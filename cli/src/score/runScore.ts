import { UnitKind } from '@thang/contracts'
import { findNode, type Framework, isKnown, listNodes, scoreUnits } from '@thang/engine'
import { celEvaluate } from '@thang/contracts/cel'
import type { Context } from '../context.ts'
import { loadFramework } from '../data/loadFramework.ts'
import { loadJson, loadTable, toRows } from '../data/loadTable.ts'
import { loadShipped } from '../data/loadShipped.ts'
import { badInput, Failure } from '../failure.ts'
import { reportCsv } from '../output/csv.ts'
import { deliver, type Format } from '../output/deliver.ts'
import { toJson } from '../output/reportJson.ts'
import { textTable } from '../output/textTable.ts'
import { explainReport, scoreJson } from './explainRows.ts'
import { explainText } from './explainText.ts'
import { holdsAnswers, readAnswersJson } from './readAnswersJson.ts'
import { findLongColumns, readLong } from './readLong.ts'
import { type ReadOptions, readWide } from './readWide.ts'
import { type Resolved, type ResolveOptions, resolveUnits } from './resolveUnits.ts'
import { rankScored, type ScoredUnit } from './scored.ts'
import { scoreReport } from './scoreReport.ts'
import type { ReadSubmitted } from './submitted.ts'

export interface ScoreCommand extends ReadOptions, ResolveOptions {
  readonly framework?: string
  readonly data?: string
  readonly explain?: boolean
  readonly format: Format
  readonly output?: string
}

/** Scores the units of a data file under a framework and prints values, ranks and their reasons. */
export async function runScore(context: Context, options: ScoreCommand): Promise<void> {
  const { framework: given, data } = options
  if (given === undefined) throw new Failure('usage.optionMissing', { option: '--framework' }, 2)
  if (data === undefined) throw new Failure('usage.optionMissing', { option: '--data' }, 2)
  const framework = await loadFramework(context, given)
  const read = await readSubmitted(context, framework, data, options)
  const checked = options.units !== 'any' && isShippedKind(options.kind ?? framework.unitKind)
  const shipped = checked ? await loadShipped(context) : null
  const resolved = resolveUnits(framework, read, shipped, options)
  const problems = [...read.problems, ...resolved.problems].toSorted(
    (a, b) => (a.row ?? 0) - (b.row ?? 0),
  )
  if (problems.length > 0) throw badInput(problems)
  const units = scoreAll(framework, read, resolved)
  sayNotices(context, framework, read, resolved, units)
  await deliver(context, render(context, framework, units, read, options), options)
}

function isShippedKind(kind: string): boolean {
  return UnitKind.options.some((one) => one === kind)
}

async function readSubmitted(
  context: Context,
  framework: Framework,
  path: string,
  options: ReadOptions,
): Promise<ReadSubmitted> {
  if (path.toLowerCase().endsWith('.json')) {
    const content = await loadJson(path)
    if (holdsAnswers(content)) return readAnswersJson(framework, path, content)
    return readRows(context, framework, toRows(path, content), options)
  }
  return readRows(context, framework, await loadTable(context, path), options)
}

function readRows(
  context: Context,
  framework: Framework,
  table: ReturnType<typeof toRows>,
  options: ReadOptions,
): ReadSubmitted {
  const long = findLongColumns(table)
  return long === null
    ? readWide(context, framework, table, options)
    : readLong(framework, table, long, options)
}

function scoreAll(framework: Framework, read: ReadSubmitted, resolved: Resolved): ScoredUnit[] {
  const kind = resolved.kind === null ? {} : { kind: resolved.kind }
  const scores = scoreUnits(
    framework,
    read.units.map(({ text, answers }) => ({ unit: text, ...kind, answers })),
    { evaluate: celEvaluate },
  )
  const units = read.units.flatMap(({ row, published }, index) => {
    const score = scores[index]
    const unit = resolved.units[index]
    return score === undefined || unit === undefined ? [] : [{ unit, row, score, published }]
  })
  return rankScored(framework, units)
}

function sayNotices(
  { messages: { say }, err }: Context,
  framework: Framework,
  read: ReadSubmitted,
  resolved: Resolved,
  units: readonly ScoredUnit[],
): void {
  if (read.ignored.length > 0) err(say('score.ignored', { columns: read.ignored.join(' · ') }))
  const covered = coveredNodes(framework, read)
  if (covered.length > 0) err(say('score.covered', { nodes: covered.join(', ') }))
  const known = units.filter(({ score }) => isKnown(score.value)).length
  const counts = { known, units: units.length }
  if (resolved.ofTotal !== null && resolved.on !== null && units.length < resolved.ofTotal) {
    err(say('score.partial', { ...counts, total: resolved.ofTotal, on: resolved.on }))
  } else if (known < units.length) err(say('score.someMissing', counts))
}

/** Nodes whose own answers are not read because a node above them was given. */
function coveredNodes(framework: Framework, { units }: ReadSubmitted): string[] {
  const given = new Set(units.flatMap((unit) => Object.keys(unit.answers)))
  const above = [...given].flatMap((code) => findNode(framework, code)?.children ?? [])
  const below = new Set(above.flatMap((node) => [node, ...node.children]).map((node) => node.code))
  return listNodes(framework).flatMap(({ code }) =>
    below.has(code) && given.has(code) ? code : [],
  )
}

function render(
  { messages }: Context,
  framework: Framework,
  units: readonly ScoredUnit[],
  read: ReadSubmitted,
  { format, explain }: ScoreCommand,
): string {
  const report = scoreReport(framework, units, messages, read.hasPublished)
  switch (format) {
    case 'table': {
      const table = textTable(report, messages)
      return explain === true ? `${table}\n${explainText(framework, units, messages)}` : table
    }
    case 'csv':
      return reportCsv(explain === true ? explainReport(framework, units, messages) : report)
    case 'json':
      return toJson({
        framework: framework.code,
        decimals: framework.decimals,
        rankedOn: framework.rankedOn,
        ignoredColumns: read.ignored,
        units: scoreJson(framework, units),
      })
    default:
      throw new Error(`Unknown format: ${String(format satisfies never)}`)
  }
}
