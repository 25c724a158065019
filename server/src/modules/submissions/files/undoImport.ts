import type { AnswerImport, AnswerOrigin } from '@thang/contracts'
import type { Fact } from '../../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../../platform/db/database.ts'
import type { Outcome } from '../../../platform/write/performWrite.ts'
import type { Actor } from '../../people/index.ts'
import { roundSteps } from '../../rounds/index.ts'
import { writeAnswers } from '../answerQueries.ts'
import { getPlace, lockOf, lockSubmissionSeen, type Seen } from '../getSubmissionSeen.ts'
import { nothingSaid } from '../presentAnswer.ts'
import { answerLocked } from '../refusals.ts'
import { changeOf } from '../saveAnswer.ts'
import {
  insertPoints,
  listPointsBefore,
  listStillWritten,
  listSubmissionsOfImport,
  lockSubmissions,
  saveUndone,
  type WrittenByImport,
} from './importQueries.ts'
import { approvedMeanwhile, importUndone, undoneByCoordinator, undoneByUnit } from './refusals.ts'
import { findImport, type ImportView, showImport } from './showImports.ts'
import { permitFilling } from './workbookFiles.ts'

interface Asked {
  /** Of the submission or the round. */
  readonly id: number
  readonly import: number
  readonly reason: string
}

/**
 * Brings back what the answers said before a workbook of the unit, as new versions; what was written again since
 * stays. Refused where one of them is locked by now.
 */
export async function undoWorkbook(
  trx: WriteTrx,
  actor: Actor,
  asked: Asked,
): Promise<Outcome<AnswerImport>> {
  const seen = await lockSubmissionSeen(trx, actor, asked.id)
  const found = await findImport(trx, seen, asked.import)
  const by = permitFilling(seen)
  if (found.kind !== 'workbook') throw undoneByCoordinator(asked.import)
  const answers = await listStillWritten(trx, asked.import)
  refuseLocked(seen, answers)
  return undo(trx, { view: seen, asked, answers, by })
}

/** The same of a file that the coordinator took into the round. Refused where a submission was approved since. */
export async function undoRoundImport(
  trx: WriteTrx,
  actor: Actor,
  asked: Asked,
): Promise<Outcome<AnswerImport>> {
  const { round, by } = await roundSteps.beginStep(trx, actor, {
    round: asked.id,
    action: 'take-measured',
  })
  const view = { round, actor }
  const found = await findImport(trx, view, asked.import)
  if (found.kind === 'workbook') throw undoneByUnit(asked.import)
  await lockSubmissions(trx, await listSubmissionsOfImport(trx, asked.import))
  const answers = await listStillWritten(trx, asked.import)
  const approved = answers.filter(({ state }) => state === 'approved').map(({ unit }) => unit)
  if (approved.length > 0) throw approvedMeanwhile([...new Set(approved)])
  return undo(trx, { view, asked, answers, by })
}

function refuseLocked(seen: Seen, answers: readonly WrittenByImport[]): void {
  for (const { node } of answers) {
    const lock = lockOf(seen, getPlace(seen, node), 'reported')
    if (lock !== null) throw answerLocked(node, lock, seen.actor.now)
  }
}

interface Undoing {
  readonly view: ImportView
  readonly asked: Asked
  readonly answers: readonly WrittenByImport[]
  readonly by: Fact['by']
}

async function undo(
  trx: WriteTrx,
  { view, asked, answers, by }: Undoing,
): Promise<Outcome<AnswerImport>> {
  const { personId, now: at } = view.actor
  const { import: id, reason } = asked
  if (!(await saveUndone(trx, id, { by: personId, at, reason }))) throw importUndone(id)
  for (const [source, own] of bySource(answers)) {
    const written = own.map(({ submission, node, version: base, before }) => {
      return { submission, node, base, content: before?.content ?? nothingSaid }
    })
    await writeAnswers(trx, { answers: written, ...source, how: 'undone', at, by: personId })
  }
  const points = await listPointsBefore(trx, id)
  const earlier = points.map(({ before, ...given }) => ({ ...given, points: before }))
  await insertPoints(trx, earlier, { import: id, at, by: personId })
  const answer = await showImport(trx, view, id)
  const about = { id, reason, by, kept: answer.undone?.kept ?? 0, file: answer.file }
  return { answer, facts: factsOf(view, answers, about) }
}

type Source = { readonly origin: AnswerOrigin; readonly import: number | null }

/** The answers by where their earlier contents came from; those that said nothing before come from nowhere. */
function bySource(answers: readonly WrittenByImport[]): [Source, WrittenByImport[]][] {
  const grouped = Map.groupBy(answers, ({ before }) => `${before?.origin} ${before?.import}`)
  return [...grouped.values()].map((own) => {
    const before = own[0]?.before
    return [{ origin: before?.origin ?? 'reported', import: before?.import ?? null }, own]
  })
}

/** One for the file, and one for each submission in which answers came back. */
function factsOf(
  view: ImportView,
  answers: readonly WrittenByImport[],
  {
    id,
    reason,
    by,
    ...file
  }: Pick<Undoing, 'by'> & {
    readonly id: number
    readonly reason: string
    readonly file: string
    readonly kept: number
  },
): [Fact, ...Fact[]] {
  const unit = 'row' in view ? view.row.unit : view.round.owner
  const subject = { kind: 'answer-import', id: String(id) }
  const whole = { action: 'answer-import.undo', subject, unit, by, after: file, reason }
  const each = [...Map.groupBy(answers, ({ submission }) => submission)].map(
    ([submission, own]) => {
      const changed = own.map(({ node, content, before }) => {
        return [node, changeOf(content, before?.content ?? nothingSaid)] as const
      })
      return {
        action: 'answer-import.undo',
        subject: { kind: 'submission', id: String(submission) },
        unit: own[0]?.unit ?? null,
        by,
        before: Object.fromEntries(changed.map(([node, { before }]) => [node, before])),
        after: {
          import: id,
          answers: Object.fromEntries(changed.map(([node, { after }]) => [node, after])),
        },
        reason,
      }
    },
  )
  return [whole, ...each]
}
