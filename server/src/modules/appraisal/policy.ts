import type { AnswerableNode, WorkflowRole } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { type Actor, loadActor, peoplePolicy } from '../people/index.ts'
import { roundPolicy, type RoundSituation } from '../rounds/index.ts'
import { submissionAppraisal, type SubmissionInRound } from '../submissions/index.ts'
import { inheritedBy, listBequests } from '../units/index.ts'

export type Authority = Actor['authorities'][number]

/** Somebody who may appraise, with the units of which they must not touch anything. */
export interface Appraiser {
  readonly actor: Actor
  /** Their own units, those these came from and those these became. */
  readonly own: ReadonlySet<string>
  /** The same of each person whose authority was lent to them. */
  readonly ownOfLenders: ReadonlyMap<string, ReadonlySet<string>>
}

/** The actor with their own units through every merger, and those of whoever lent them a post. */
export async function loadAppraiser(trx: ReadTrx, actor: Actor): Promise<Appraiser> {
  const bequests = await listBequests(trx, actor.today)
  const inherited = bequests.map(({ ended, heir }) => ({ ended: heir, heir: ended }))
  const related = (units: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...inheritedBy(bequests, units), ...inheritedBy(inherited, units)])
  const lenders = new Set(actor.authorities.flatMap(({ forPerson }) => forPerson ?? []))
  const ownOfLenders = new Map<string, ReadonlySet<string>>()
  for (const personId of lenders) {
    const author = { ...actor, personId, name: '' }
    const lender = await loadActor(trx, { author, now: actor.now, secondFactorAt: null })
    ownOfLenders.set(personId, related(lender.ownUnits))
  }
  return { actor, own: related(actor.ownUnits), ownOfLenders }
}

/** The unit is the asker's own, or one it came from or became. */
export function isOwn({ own }: Appraiser, unit: string): boolean {
  return own.has(unit)
}

/** The coordinator, the council, leaders and inspectors over the whole round read all of its appraisal. */
export function mayFollow(actor: Actor, round: Pick<RoundSituation, 'owner'>): boolean {
  return roundPolicy.mayFollow(actor, round.owner) !== undefined
}

/**
 * Who appraises the indicator decides its answers, but for those of their own units; nor does an authority help that
 * was lent by somebody whose own unit it is.
 */
export function mayDecide(
  appraiser: Appraiser,
  about: SubmissionInRound,
  place: Pick<AnswerableNode, 'path'>,
): Authority | undefined {
  const free = without(appraiser, about.row.unit)
  return free === undefined || changesNothing(free)
    ? undefined
    : submissionAppraisal.mayAppraise(free, about, place)
}

/** An appraiser reads what they may decide; who follows the round reads everything. */
export function mayRead(
  appraiser: Appraiser,
  about: SubmissionInRound,
  place: Pick<AnswerableNode, 'path'>,
): boolean {
  return mayFollow(appraiser.actor, about.round) || mayDecide(appraiser, about, place) !== undefined
}

/** Somebody who decided an answer, by their own authority or a lent one. */
export interface FirstReader {
  readonly decidedBy: string | null
  readonly decidedFor: string | null
}

/** Another appraiser of the indicator, or who runs the round, reads an outlier again. */
export function mayConfirm(
  appraiser: Appraiser,
  about: SubmissionInRound,
  place: Pick<AnswerableNode, 'path'>,
): Authority | undefined {
  const free = without(appraiser, about.row.unit)
  if (free === undefined) return undefined
  return (
    mayDecide(appraiser, about, place) ??
    roundPolicy.mayTake(free, ['coordinator'], about.round.owner)
  )
}

/** Nobody reads again what they decided themselves, or what was decided in their name. */
export function isSameReader(
  { personId }: Pick<Actor, 'personId'>,
  { forPerson }: Pick<Authority, 'forPerson'>,
  { decidedBy, decidedFor }: FirstReader,
): boolean {
  const first = new Set([decidedBy, decidedFor])
  return first.has(personId) || (forPerson !== null && first.has(forPerson))
}

/** The council and leaders over the round decide appeals, but for those of their own units. */
export function mayDecideAppeal(
  appraiser: Appraiser,
  { row, round }: Pick<SubmissionInRound, 'row' | 'round'>,
  roles: readonly WorkflowRole[],
): Authority | undefined {
  const free = without(appraiser, row.unit)
  return free && roundPolicy.mayTake(free, roles, round.owner)
}

/** An inspector changes nothing, by whatever other post. */
function changesNothing(actor: Actor): boolean {
  return peoplePolicy.anyAuthority(actor, ['inspector']) !== undefined
}

/** The actor with the authorities that may touch the unit; undefined where it is their own. */
function without({ actor, own, ownOfLenders }: Appraiser, unit: string): Actor | undefined {
  if (own.has(unit)) return undefined
  const authorities = actor.authorities.filter(
    ({ forPerson }) => forPerson === null || ownOfLenders.get(forPerson)?.has(unit) !== true,
  )
  return { ...actor, authorities }
}
