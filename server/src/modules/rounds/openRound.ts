import type { RoundOpening } from '@thang/contracts'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { activeUnits, beginStep, takeStep } from './beginStep.ts'
import { requireVersion } from './editPlan.ts'
import { loadPlan } from './loadPlan.ts'
import { doneBy } from './noticeJob.ts'
import { momentText } from '../../platform/momentText.ts'
import { phaseNames } from './phaseNames.ts'
import { listParts, saveOpened } from './planQueries.ts'
import { deadlinePast, notNow, planOutdated } from './refusals.ts'
import { type ResolvedPlan, resolveSoundPlan } from './resolvePlan.ts'
import type { RoundSituation } from './situation.ts'
import type { SubmissionsOfRounds } from './submissionsOfRounds.ts'
import { tellUnits } from './tellUnits.ts'

/**
 * Opens a round: its plan stands from now on, each participant has a submission, and its officers and heads are
 * told. Refused where a deadline is past, or where calendars, frameworks or units changed since the plan was saved.
 */
export async function openRound(
  trx: WriteTrx,
  actor: Actor,
  asked: RoundOpening & { readonly round: number; readonly submissions: SubmissionsOfRounds },
): Promise<Outcome<number>> {
  const begun = await beginStep(trx, actor, { round: asked.round, action: 'open' })
  const { round } = begun
  await requireVersion(trx, round, asked.base)
  const past = round.windows.find(({ dueAt }) => dueAt <= actor.now.getTime())
  if (past !== undefined) throw deadlinePast(past.phase, past.dueAt)
  await requirePresent(trx, actor, round)
  if (!(await saveOpened(trx, round.id, actor.now))) throw notNow(round.state, 'open')
  const units = activeUnits(begun)
  await asked.submissions.create(trx, { round: round.id, units, at: actor.now })
  const after = { state: 'open', units: units.length }
  const { fact } = await takeStep(trx, actor, {
    begun,
    action: 'round.open',
    before: { state: round.state },
    after,
  })
  const first = round.windows[0]
  const jobs = tellUnits(units, {
    kind: 'round-opened',
    occasion: 'open',
    round: round.id,
    ...doneBy(actor),
    ...(first === undefined ? {} : { dueAt: new Date(first.dueAt).toISOString() }),
  })
  return { answer: round.id, facts: [fact], jobs }
}

/** The plan as it would be made now is the one that was looked at. */
async function requirePresent(trx: ReadTrx, actor: Actor, round: RoundSituation): Promise<void> {
  const plan = await loadPlan(trx, round)
  const now = await resolveSoundPlan(trx, { owner: round.owner, plan, now: actor.now })
  const changes = [...movedDeadlines(round, now), ...(await revised(trx, round, now))]
  if (changes.length > 0) throw planOutdated(changes)
}

function movedDeadlines({ windows }: RoundSituation, { phases }: ResolvedPlan): string[] {
  return phases.flatMap(({ phase, dueAt }) => {
    const saved = windows.find((each) => each.phase === phase)?.dueAt
    if (saved === dueAt) return []
    return `theo lịch làm việc mới, hạn ${phaseNames[phase].vi} là ${momentText(new Date(dueAt))}`
  })
}

async function revised(
  trx: ReadTrx,
  { id }: RoundSituation,
  { parts }: ResolvedPlan,
): Promise<string[]> {
  const saved = await listParts(trx, [id])
  return parts.flatMap(({ kind, framework }) => {
    const same = saved.find((each) => each.kind === kind)?.id === framework.id
    return same ? [] : `bộ chỉ số "${framework.framework.name.vi}" có bản đính chính`
  })
}
