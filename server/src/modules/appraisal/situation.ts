import type { AppraisalRefused } from '@thang/contracts'
import {
  type AnswerableNode,
  type AppraisalRefusal,
  type AppraisalSituation,
  type Phase,
  phaseStanding,
} from '@thang/engine'
import { roundRules } from '../rounds/index.ts'
import type { SubmissionInRound } from '../submissions/index.ts'
import { type Cell, stateOf } from './loadCells.ts'

/** What the engine decides by, of one answer. */
export function situationOf(
  { row, round }: Pick<SubmissionInRound, 'row' | 'round'>,
  { node, path }: AnswerableNode,
  { cell, now }: { readonly cell: Cell; readonly now: Date },
): AppraisalSituation {
  return {
    round: round.state,
    windows: round.windows,
    extensions: round.extensions,
    submission: row.state,
    state: stateOf(cell),
    subject: { unit: row.unit, node: node.code },
    withdrawn: row.participant !== 'active',
    indicatorWithdrawn: roundRules.isWithdrawn(round, row.kind, path),
    explainUntil: explainUntilOf({ row, round }, cell, now)?.getTime() ?? null,
    now: now.getTime(),
  }
}

/** Until when the unit may explain what it was asked: longer, where who runs the round gave it more time. */
export function explainUntilOf(
  { row, round }: Pick<SubmissionInRound, 'row' | 'round'>,
  { appraisal, node }: Pick<Cell, 'appraisal' | 'node'>,
  now: Date,
): Date | null {
  const until = appraisal?.explainUntil ?? null
  if (until === null) return null
  const asked = { phase: 'explanation', subject: { unit: row.unit, node } } as const
  const standing = phaseStanding(round.windows, round.extensions, { ...asked, now: now.getTime() })
  const more = standing.standing === 'open' && standing.extended ? standing.dueAt : -Infinity
  return new Date(Math.max(until.getTime(), more))
}

/** As it crosses the wire. */
export function presentRefusal(refusal: AppraisalRefusal): AppraisalRefused {
  return refusal.because === 'state' ? { ...refusal, instead: [...refusal.instead] } : refusal
}

/** By when a unit has to explain that is asked now, and the last moment it could be given; null where none is left. */
export function explanationTime(
  { row, round }: Pick<SubmissionInRound, 'row' | 'round'>,
  node: string,
  now: Date,
): { readonly usual: Date; readonly latest: Date } | null {
  const due = (phase: Phase): number => {
    const subject = { unit: row.unit, node }
    const asked = { phase, subject, now: now.getTime() }
    const standing = phaseStanding(round.windows, round.extensions, asked)
    return standing.standing === 'ahead'
      ? (round.windows.find((each) => each.phase === phase)?.dueAt ?? -Infinity)
      : standing.dueAt
  }
  const explaining = due('explanation')
  const latest = Math.max(explaining, due('appraisal'))
  if (latest <= now.getTime()) return null
  const usual = explaining > now.getTime() ? explaining : latest
  return { usual: new Date(usual), latest: new Date(latest) }
}
