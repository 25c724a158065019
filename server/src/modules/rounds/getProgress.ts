import type { RoundProgress } from '@thang/contracts'
import { submissionStates, type SubmissionState, vietnamDay } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { loadCalendar } from '../calendar/index.ts'
import { type Actor, type NearHolder, peoplePolicy, postHolders } from '../people/index.ts'
import { loadUnitRegistry, referTo } from '../units/index.ts'
import { getRoundSeen } from './beginStep.ts'
import { mayFollow } from './policy.ts'
import type { RoundSituation } from './situation.ts'
import { listReminders } from './stepQueries.ts'
import type { SubmissionsOfRounds, SubmissionStanding } from './submissionsOfRounds.ts'
import { standingOf, type UnitStanding } from './unitStanding.ts'

/** How far each unit is: the late ones first, then by the Vietnamese alphabet. */
export async function getProgress(
  trx: ReadTrx,
  actor: Actor,
  { round: id, submissions }: { readonly round: number; readonly submissions: SubmissionsOfRounds },
): Promise<RoundProgress> {
  const { round, participants } = await getRoundSeen(trx, actor, id)
  peoplePolicy.permit(
    mayFollow(actor, round.owner),
    'Anh/chị không xem được tiến độ của mọi đơn vị. Hãy mở phiếu của đơn vị mình.',
    { unit: round.owner },
  )
  const registry = await loadUnitRegistry(trx)
  const { standings } = await loadStandings(trx, actor, { round, submissions })
  const reminded = await listReminders(trx, id)
  const order = new Map(participants.map(({ unit }, index) => [unit, index]))
  const units = standings.map(({ submission, standing }) => ({
    ...standing,
    unit: referTo(registry, submission.unit),
    submission: submission.submission,
    state: submission.state,
    answered: submission.answered,
    answerable: submission.answerable,
    withoutEvidence: submission.withoutEvidence,
    lastChangeAt: submission.lastChangeAt?.toISOString() ?? null,
    lastChangeBy: submission.lastChangeBy,
    remindedAt: reminded.get(submission.unit)?.toISOString() ?? null,
  }))
  const lateFirst = (unit: (typeof units)[number]) => (unit.flags.includes('late') ? 0 : 1)
  const place = (unit: (typeof units)[number]) => order.get(unit.unit.code) ?? units.length
  return {
    round: id,
    now: actor.now.toISOString(),
    units: units.toSorted((a, b) => lateFirst(a) - lateFirst(b) || place(a) - place(b)),
    counts: countStates(standings.map(({ submission }) => submission.state)),
  }
}

export interface Standings {
  readonly standings: readonly {
    readonly submission: SubmissionStanding
    readonly standing: UnitStanding
  }[]
  readonly holders: readonly NearHolder[]
}

/** Every active unit as it stands now, with those of its people who go on with it. */
export async function loadStandings(
  trx: ReadTrx,
  { now, today }: Pick<Actor, 'now' | 'today'>,
  parts: { readonly round: RoundSituation; readonly submissions: SubmissionsOfRounds },
): Promise<Standings> {
  const { round } = parts
  const listed = await parts.submissions.listStandings(trx, round.id)
  const found = listed.filter(({ unit }) => !round.gone.has(unit))
  const units = found.map(({ unit }) => unit)
  const holders = await postHolders.listNearest(trx, { units, roles: ['officer', 'head'], today })
  // Who stands in from above may act and is told, but the unit has nobody of its own.
  const withOne = (role: string) =>
    new Set(holders.flatMap((each) => (each.role === role && each.own ? each.unit : [])))
  const view = {
    round,
    now,
    calendars: await loadCalendar(trx, yearsSince(round, now)),
    officers: withOne('officer'),
    heads: withOne('head'),
  }
  const standings = found.map((submission) => ({
    submission,
    standing: standingOf(view, submission),
  }))
  return { standings, holders }
}

function yearsSince({ windows, openedAt }: RoundSituation, now: Date): number[] {
  const begun = Math.min(
    now.getTime(),
    openedAt?.getTime() ?? Infinity,
    windows[0]?.opensAt ?? Infinity,
  )
  const [first, last] = [begun, now.getTime()].map((at) => Number(vietnamDay(at).slice(0, 4)))
  if (first === undefined || last === undefined) return []
  return Array.from({ length: last - first + 2 }, (_, index) => first + index)
}

function countStates(states: readonly SubmissionState[]): RoundProgress['counts'] {
  const count = (state: SubmissionState) => states.filter((each) => each === state).length
  return {
    drafting: count('drafting'),
    submitted: count('submitted'),
    returned: count('returned'),
    approved: count('approved'),
  } satisfies Record<(typeof submissionStates)[number], number>
}
