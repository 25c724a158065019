import { decideSubmission, vietnamDay } from '@thang/engine'
import type { Fact } from '../../../platform/audit/appendAudit.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, WriteTrx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Job, JobQueue } from '../../../platform/jobs/jobQueue.ts'
import { dayText } from '../../../platform/dayText.ts'
import { type Outcome, performWrite } from '../../../platform/write/performWrite.ts'
import {
  getRoundSituation,
  noticeJob,
  roundParticipants,
  type RoundSituation,
} from '../../rounds/index.ts'
import { loadUnitRegistry } from '../../units/index.ts'
import { insertOrigin, listWriters } from '../originQueries.ts'
import { participationEnded } from '../refusals.ts'
import { insertSubmissions, type ScoreRule } from '../submissionQueries.ts'
import { type Heir, heirsOfUnit } from './heirsOfUnit.ts'

export interface FollowParts {
  readonly db: Database
  readonly clock: Clock
  /** Where people are told. */
  readonly jobs: JobQueue
}

type Participation = Awaited<ReturnType<typeof roundParticipants.listOpen>>[number]

/**
 * Where units ended in the middle of a round, those that came after them take part instead: each has a submission
 * of its own, which says whose it carries on, and what the ended units said stays beside it to be read. A unit that
 * left nothing to another is out of the round. People are told of both. May be done at any time and again.
 */
export async function followUnits({ db, clock, jobs }: FollowParts): Promise<void> {
  const now = clock()
  const today = vietnamDay(now.getTime())
  const { registry, left } = await db.read(async (trx) => {
    const units = await loadUnitRegistry(trx)
    const ended = [...units.units.values()].flatMap(({ code, validTo }) =>
      validTo !== null && validTo < today ? code : [],
    )
    return { registry: units, left: await roundParticipants.listOpen(trx, ended) }
  })
  for (const participation of left) {
    const { unit } = participation
    const heirs = heirsOfUnit(registry, unit, today)
    const lastDay = registry.units.get(unit)?.validTo ?? today
    await followOne({ db, jobs }, { participation, heirs, lastDay, now })
  }
}

interface Following {
  readonly participation: Participation
  readonly heirs: readonly Heir[]
  readonly lastDay: string
  readonly now: Date
}

async function followOne(parts: Omit<FollowParts, 'clock'>, following: Following): Promise<void> {
  const { participation, heirs, now } = following
  const author = { personId: null, name: 'Thang', sessionId: null, address: null, requestId: null }
  const request = { author, at: now, route: 'units.changed', key: null, input: participation }
  const follow = heirs.length > 0 ? handOn : leaveRound
  try {
    await performWrite(parts, request, (trx) => follow(trx, following))
  } catch (error) {
    // Another server was quicker, or the coordinator withdrew the unit meanwhile.
    if (!(error instanceof AppError && error.details['reason'] === 'participation-ended'))
      throw error
  }
}

async function handOn(
  trx: WriteTrx,
  { participation, heirs, now }: Following,
): Promise<Outcome<null>> {
  const { round: id, unit } = participation
  const units = heirs.map((heir) => heir.unit)
  if (!(await roundParticipants.succeed(trx, participation, units))) throw participationEnded(unit)
  const round = await getRoundSituation(trx, id)
  for (const heir of heirs) {
    const scoreRule = scoreRuleOf(round, heir.unit, now)
    await insertSubmissions(trx, { round: id, units: [heir.unit], at: now, scoreRule })
    const { share, event, on } = heir
    await insertOrigin(trx, { round: id, unit: heir.unit, predecessor: unit, share, event, on })
  }
  const [first, ...others] = heirs.map((heir) => factOf(participation, heir))
  if (first === undefined) throw participationEnded(unit)
  const jobs = await tellOfHeirs(trx, participation, units)
  return { answer: null, facts: [first, ...others], jobs }
}

/** The people of the heirs, and those who wrote for the unit that ended, of which nobody may hold a post any more. */
async function tellOfHeirs(
  trx: WriteTrx,
  { round, unit }: Participation,
  heirs: readonly string[],
): Promise<Job[]> {
  const wrote = await listWriters(trx, round, unit)
  return heirs.flatMap((heir) => {
    const data = {
      kind: 'unit-succeeded' as const,
      key: `unit-succeeded ${round} ${unit} ${heir}`,
      round,
      unit: heir,
    }
    const ofHeir = noticeJob({ ...data, to: { unit: heir, roles: ['officer', 'head'] } })
    return wrote.length === 0 ? ofHeir : [ofHeir, noticeJob({ ...data, to: { people: wrote } })]
  })
}

async function leaveRound(
  trx: WriteTrx,
  { participation, lastDay, now }: Following,
): Promise<Outcome<null>> {
  const { round, unit, kind } = participation
  const reason = `Đơn vị kết thúc ngày ${dayText(lastDay)} và không có đơn vị kế thừa.`
  const step = await roundParticipants.leave(trx, participation, { at: now, reason })
  if (step === undefined) throw participationEnded(unit)
  const told = noticeJob({
    kind: 'unit-ended',
    key: `unit-ended ${step}`,
    round,
    unit,
    text: reason,
    to: { round: 'coordinators' },
  })
  const fact = {
    action: 'round.withdraw-participant',
    subject: { kind: 'round', id: String(round) },
    unit,
    by: null,
    after: { unit, kind },
    reason,
  }
  return { answer: null, facts: [fact], jobs: [told] }
}

/**
 * While the unit can still fill, its score is by what it says itself. Later it could not, and has the mean of those
 * it was formed from.
 */
function scoreRuleOf(round: RoundSituation, unit: string, now: Date): ScoreRule {
  const situation = {
    round: round.state,
    windows: round.windows,
    extensions: round.extensions,
    state: 'drafting' as const,
    subject: { unit, node: null },
    withdrawn: false,
    now: now.getTime(),
  }
  const decision = decideSubmission(situation, 'save')
  const past =
    !decision.allowed &&
    decision.refusal.because === 'phase' &&
    decision.refusal.standing.standing === 'past'
  return past ? 'mean-of-predecessors' : 'own-answers'
}

function factOf(
  { round, unit: predecessor }: Participation,
  { unit, share, event, on }: Heir,
): Fact {
  return {
    action: 'submission.succeed',
    subject: { kind: 'round', id: String(round) },
    unit,
    by: null,
    after: { predecessor, share, event, on },
  }
}
