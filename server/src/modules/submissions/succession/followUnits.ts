import { decideSubmission, vietnamDay } from '@thang/engine'
import type { Fact } from '../../../platform/audit/appendAudit.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, WriteTrx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { type Outcome, performWrite } from '../../../platform/write/performWrite.ts'
import { getRoundSituation, roundParticipants, type RoundSituation } from '../../rounds/index.ts'
import { loadUnitRegistry, type UnitRegistry } from '../../units/index.ts'
import { insertOrigin } from '../originQueries.ts'
import { participationEnded } from '../refusals.ts'
import { insertSubmissions, type ScoreRule } from '../submissionQueries.ts'
import { type Heir, heirsOfUnit } from './heirsOfUnit.ts'

export interface FollowParts {
  readonly db: Database
  readonly clock: Clock
}

type Participation = Awaited<ReturnType<typeof roundParticipants.listOpen>>[number]

/** Nothing follows from it. */
const noJobs = { add: () => Promise.resolve() }

/**
 * Where units ended in the middle of a round, those that came after them take part instead: each has a submission
 * of its own, which says whose it carries on, and what the ended units said stays beside it to be read. May be
 * done at any time and again. A unit that ended without an heir stays for the coordinator to withdraw.
 */
export async function followUnits({ db, clock }: FollowParts): Promise<void> {
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
    const heirs = heirsOfUnit(registry, participation.unit, today)
    if (heirs.length > 0) await followOne(db, { participation, heirs, registry, now })
  }
}

interface Following {
  readonly participation: Participation
  readonly heirs: readonly Heir[]
  readonly registry: UnitRegistry
  readonly now: Date
}

async function followOne(db: Database, following: Following): Promise<void> {
  const { participation, now } = following
  const author = { personId: null, name: 'Thang', sessionId: null, address: null, requestId: null }
  const request = { author, at: now, route: 'units.changed', key: null, input: participation }
  try {
    await performWrite({ db, jobs: noJobs }, request, (trx) => handOn(trx, following))
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
  return { answer: null, facts: [first, ...others] }
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
