import type { NoticeKind } from '@thang/contracts'
import type { Job } from '../../platform/jobs/jobQueue.ts'
import type { Actor } from '../people/index.ts'
import { noticeJob, type NoticeJobData, type RoundSituation } from '../rounds/index.ts'
import type { TakenMove } from './takeMoves.ts'

/**
 * Whom the steps are told, that were taken: a unit what it is asked, once however many answers are asked about; who
 * runs the round that something is to be read again, once a day; and who decided what was sent back to them.
 */
export function tellMove(actor: Actor, round: RoundSituation, moves: readonly TakenMove[]): Job[] {
  const done = moves.filter(({ saved }) => saved !== undefined)
  const asked = done.filter(({ row }) => row.action === 'ask')
  const again = done.some(({ row }) => row.state === 'second-reading' && row.decided !== null)
  const back = done.filter(({ row }) => row.action === 'send-back')
  return [
    ...[...Map.groupBy(asked, ({ row }) => row.submission).values()].flatMap((group) =>
      tellUnit(actor, round, group),
    ),
    ...(again ? [tellCoordinators(round, actor)] : []),
    ...back.flatMap((each) => tellDecider(actor, round, each)),
  ]
}

function tellUnit(actor: Actor, round: RoundSituation, group: readonly TakenMove[]): Job[] {
  const [first] = group
  if (first?.saved === undefined) return []
  const { row, taken, saved } = first
  const unit = taken.at.about.row.unit
  const dueAt = group.flatMap((each) => each.row.explainUntil?.toISOString() ?? []).toSorted()[0]
  return [
    noticeJob({
      kind: 'explanation-asked',
      key: `explanation-asked ${saved.step}`,
      round: round.id,
      submission: row.submission,
      ...(group.length === 1 ? { node: row.node } : {}),
      unit,
      ...(dueAt === undefined ? {} : { dueAt }),
      ...(row.text === null ? {} : { text: row.text }),
      by: actor.name,
      to: { unit, roles: ['officer', 'head'] },
    }),
  ]
}

function tellCoordinators(round: RoundSituation, { today }: Actor): Job {
  return noticeJob({
    kind: 'second-reading',
    key: `second-reading ${round.id} ${today}`,
    round: round.id,
    to: { round: 'coordinators' },
  })
}

function tellDecider(actor: Actor, round: RoundSituation, { row, saved, taken }: TakenMove): Job[] {
  if (row.decidedBy === null || saved === undefined) return []
  return [
    noticeJob({
      ...about('appraisal-sent-back', round, taken.at.about.row),
      key: `appraisal-sent-back ${saved.step}`,
      node: row.node,
      ...(row.text === null ? {} : { text: row.text }),
      by: actor.name,
      to: { people: [row.decidedBy] },
    }),
  ]
}

/** What a notice says of the submission it is about. */
export function about(
  kind: NoticeKind,
  { id: round }: Pick<RoundSituation, 'id'>,
  { id: submission, unit }: { readonly id: number; readonly unit: string },
): Pick<NoticeJobData, 'kind' | 'round' | 'submission' | 'unit'> {
  return { kind, round, submission, unit }
}
