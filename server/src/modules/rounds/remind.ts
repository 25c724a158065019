import type { RoundReminded, RoundReminder } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Job } from '../../platform/jobs/jobQueue.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor, NearHolder } from '../people/index.ts'
import { loadUnitRegistry, referTo } from '../units/index.ts'
import { beginStep, takeStep } from './beginStep.ts'
import { loadStandings, type Standings } from './getProgress.ts'
import { doneBy, noticeJob } from './noticeJob.ts'
import { nobodyToRemind, notInRound, remindedLately } from './refusals.ts'
import { deputyAt, type RoundSituation } from './situation.ts'
import { insertReminders, listReminders } from './stepQueries.ts'
import type { SubmissionsOfRounds } from './submissionsOfRounds.ts'

const hour = 3_600_000

type Waiting = Standings['standings'][number]

/**
 * Tells the people of units that have something to do, each person once: the units named, or all. A unit that was
 * reminded less than an hour ago is left out; refused where none is left.
 */
export async function remind(
  trx: WriteTrx,
  actor: Actor,
  asked: RoundReminder & { readonly round: number; readonly submissions: SubmissionsOfRounds },
): Promise<Outcome<RoundReminded>> {
  const begun = await beginStep(trx, actor, { round: asked.round, action: 'remind' })
  const { round } = begun
  const { standings, holders } = await loadStandings(trx, actor, { ...asked, round })
  const waiting = chosen(standings, asked.units)
  const { due, lately } = splitByHour(waiting, await listReminders(trx, round.id), actor.now)
  if (due.length === 0) throw refusalOf(lately)
  const told = tellEach(due, { round, holders, now: actor.now })
  const units = due.map(({ submission }) => submission.unit)
  await insertReminders(trx, { round: round.id, units, at: actor.now, by: actor.personId })
  const [only] = units
  const about = units.length === 1 && only !== undefined ? { unit: only } : {}
  const { step, fact } = await takeStep(trx, actor, {
    begun,
    action: 'round.remind',
    about,
    after: { units },
  })
  const jobs = jobsOf(told, { round, step, actor, message: asked.message })
  const registry = await loadUnitRegistry(trx)
  const withPeople = new Set([...told.values()].flatMap((each) => each.map(unitOf)))
  const answer = {
    people: told.size,
    units: units.length,
    withoutPeople: units.flatMap((unit) => (withPeople.has(unit) ? [] : referTo(registry, unit))),
    remindedLately: lately.map(({ unit, at }) => ({
      unit: referTo(registry, unit),
      at: at.toISOString(),
    })),
  }
  return { answer, facts: [fact], jobs }
}

/** Those that wait for their own people, late or not; of the named ones a stranger is refused. */
function chosen(standings: Standings['standings'], named: readonly string[] | null): Waiting[] {
  const known = new Set(standings.map(({ submission }) => submission.unit))
  const stranger = named?.find((unit) => !known.has(unit))
  if (stranger !== undefined) throw notInRound(stranger)
  return standings.filter(
    ({ submission, standing }) =>
      (standing.waitsFor === 'officer' || standing.waitsFor === 'head') &&
      (named === null || named.includes(submission.unit)),
  )
}

interface Reminded {
  readonly unit: string
  readonly at: Date
}

function splitByHour(waiting: readonly Waiting[], last: ReadonlyMap<string, Date>, now: Date) {
  const due: Waiting[] = []
  const lately: Reminded[] = []
  for (const each of waiting) {
    const { unit } = each.submission
    const at = last.get(unit)
    if (at !== undefined && now.getTime() - at.getTime() < hour) lately.push({ unit, at })
    else due.push(each)
  }
  return { due, lately }
}

function refusalOf(lately: readonly Reminded[]) {
  const times = lately.map(({ at }) => at.getTime())
  return times.length === 0 ? nobodyToRemind() : remindedLately(new Date(Math.max(...times)))
}

/** The units about which each person is told: an officer of what is to be filled, a head of what waits for them. */
function tellEach(
  due: readonly Waiting[],
  parts: {
    readonly round: RoundSituation
    readonly holders: readonly NearHolder[]
    readonly now: Date
  },
): ReadonlyMap<string, readonly Waiting[]> {
  const told = new Map<string, Waiting[]>()
  for (const each of due) {
    const { unit } = each.submission
    const { waitsFor } = each.standing
    const people = parts.holders.flatMap((holder) =>
      holder.unit === unit && holder.role === waitsFor ? holder.person : [],
    )
    const deputy = waitsFor === 'head' ? deputyAt(parts.round, unit, parts.now) : undefined
    for (const person of new Set([...people, ...(deputy === undefined ? [] : [deputy])])) {
      told.set(person, [...(told.get(person) ?? []), each])
    }
  }
  return told
}

interface Telling {
  readonly round: RoundSituation
  readonly step: number
  readonly actor: Actor
  readonly message: string | null
}

/** One a person; with the unit and its deadline where it is about one. */
function jobsOf(
  told: ReadonlyMap<string, readonly Waiting[]>,
  { round, step, actor, message }: Telling,
): Job[] {
  return [...told].map(([person, waiting]) => {
    const [only] = waiting
    const dueAt = waiting.flatMap(({ standing }) => standing.dueAt ?? []).toSorted()[0]
    return noticeJob({
      kind: 'reminder',
      key: `reminder ${round.id} ${step} ${person}`,
      round: round.id,
      ...(waiting.length === 1 && only !== undefined
        ? { unit: only.submission.unit, submission: only.submission.submission }
        : {}),
      ...(dueAt === undefined ? {} : { dueAt }),
      ...(message === null || message === '' ? {} : { text: message }),
      ...doneBy(actor),
      to: { people: [person] },
    })
  })
}

function unitOf({ submission }: Waiting): string {
  return submission.unit
}
