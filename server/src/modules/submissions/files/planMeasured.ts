import type { AnswerContent, AnswerFileProblem } from '@thang/contracts'
import { missingInputs } from '@thang/engine'
import type { ReadTrx } from '../../../platform/db/database.ts'
import type { RoundSituation } from '../../rounds/index.ts'
import { loadUnitRegistry, type UnitRegistry } from '../../units/index.ts'
import { listOpenContests } from './contestQueries.ts'
import { fileProblem } from './fileProblem.ts'
import { errorsIn, type FilePlan, type PlannedAnswer, sameContent, unreadable } from './filePlan.ts'
import { unitMatcher } from './matchUnits.ts'
import { type MeasuredAnswer, readMeasured } from './readMeasured.ts'
import { loadTargets, type Target } from './roundTargets.ts'

/** What a table of measured values would do to the submissions of a round. */
export async function planMeasured(
  trx: ReadTrx,
  round: RoundSituation,
  bytes: Buffer,
): Promise<FilePlan> {
  const registry = await loadUnitRegistry(trx)
  const targets = await loadTargets(trx, round)
  const read = await readMeasured(bytes, { round, match: unitMatcher(registry, targets) })
  if ('refused' in read) return unreadable(read.refused)
  const contested = await listOpenContests(trx, round.id)
  const sound = errorsIn(read).length === 0
  const planned = read.answers.map((answer) => planAnswer(answer, { registry, contested, sound }))
  return {
    problems: [
      ...read.problems,
      ...unitProblems(read.answers, registry),
      ...planned.flatMap(({ problems }) => problems),
    ],
    rows: read.rows,
    unchanged: planned.filter(({ change }) => change === null).length,
    changes: planned.flatMap(({ change }) => change ?? []),
    leftOut: read.others.map((column) => ({ column, why: notNeeded })),
  }
}

const notNeeded = {
  vi: 'Không phải đơn vị, chỉ số, số liệu hay giá trị.',
  en: 'Neither unit, indicator, input nor value.',
}

interface Known {
  readonly registry: UnitRegistry
  /** `submission node` of what units contest. */
  readonly contested: ReadonlySet<string>
  /** No row is wrong: what is not there was left out, and not refused. */
  readonly sound: boolean
}

function planAnswer(
  measured: MeasuredAnswer,
  known: Known,
): { readonly change: PlannedAnswer | null; readonly problems: readonly AnswerFileProblem[] } {
  const { target, place, inputs } = measured
  const { id: submission, unit } = target.row
  const { code: node, name } = place.node
  const current = target.answers.get(node)
  const after: AnswerContent = {
    inputs,
    notApplicable: null,
    explanation: current?.content.explanation ?? null,
  }
  const problems = notesOf(measured, known)
  if (current?.origin === 'measured' && sameContent(current.content, after)) {
    return { change: null, problems: [] }
  }
  const base = current?.version ?? 0
  const before = current?.content ?? null
  const change = { submission, unit, node, name: name.vi, base, before, after, points: null }
  return { change, problems }
}

/** What whoever takes the file should know of an answer. */
function notesOf(
  { target, place, inputs, at }: MeasuredAnswer,
  { registry, contested, sound }: Known,
): AnswerFileProblem[] {
  const { rule, code: node } = place.node
  const unit = registry.units.get(target.row.unit)?.shortName ?? target.row.unit
  const warn = (code: string, details: Readonly<Record<string, string>>) =>
    fileProblem(code, at, { severity: 'warning', details: { unit, node, ...details } })
  const missing =
    rule === undefined || !sound ? [] : missingInputs(rule, (name) => Object.hasOwn(inputs, name))
  const current = target.answers.get(node)
  return [
    ...(missing.length > 0 ? [warn('answers-input-left-out', { inputs: missing.join(', ') })] : []),
    ...(current !== undefined && current.origin !== 'measured'
      ? [warn('answers-replaces-reported', {})]
      : []),
    ...(contested.has(`${target.row.id} ${node}`) ? [warn('answers-replaces-contested', {})] : []),
  ]
}

/** Each unit once: one that left, one whose head has signed, one that waits for its head. */
function unitProblems(
  answers: readonly MeasuredAnswer[],
  registry: UnitRegistry,
): AnswerFileProblem[] {
  const first = new Map<Target, MeasuredAnswer>()
  for (const answer of answers) if (!first.has(answer.target)) first.set(answer.target, answer)
  return [...first].flatMap(([{ row }, { at }]) => {
    const details = { unit: registry.units.get(row.unit)?.shortName ?? row.unit }
    if (row.participant !== 'active') return fileProblem('answers-unit-left', at, { details })
    if (row.state === 'approved') return fileProblem('answers-approved', at, { details })
    if (row.state !== 'submitted') return []
    return fileProblem('answers-submitted', at, { severity: 'warning', details })
  })
}
