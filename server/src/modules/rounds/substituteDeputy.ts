import type { DeputySubstitution } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import { type Actor, postChanges } from '../people/index.ts'
import { beginStep, takeStep } from './beginStep.ts'
import { doneBy, noticeJob } from './noticeJob.ts'
import { alreadyDeputy, notInRound, notOfUnit, untilPast } from './refusals.ts'

/** Lets somebody of the unit decide instead of its head in this round, from now until a moment. */
export async function substituteDeputy(
  trx: WriteTrx,
  actor: Actor,
  asked: DeputySubstitution & { readonly round: number },
): Promise<Outcome<number>> {
  const begun = await beginStep(trx, actor, { ...asked, action: 'substitute-deputy' })
  const { round, participants } = begun
  const { unit, person, reason } = asked
  const until = new Date(asked.until)
  if (!participants.some((each) => each.unit === unit && each.state === 'active')) {
    throw notInRound(unit)
  }
  if (until <= actor.now) throw untilPast()
  if (!(await isOfUnit(trx, actor, { unit, person }))) throw notOfUnit(person)
  const earlier = round.deputies.find((each) => each.unit === unit)
  if (earlier?.person === person && earlier.until >= until.getTime()) {
    throw alreadyDeputy(earlier.until)
  }
  const about = { unit, person, until }
  const before = { person: earlier?.person ?? null }
  const { step, fact } = await takeStep(trx, actor, {
    begun,
    action: 'round.substitute-deputy',
    about,
    before,
  })
  const told = noticeJob({
    kind: 'deputy-named',
    key: `deputy-named ${round.id} ${step}`,
    round: round.id,
    unit,
    dueAt: until.toISOString(),
    text: reason,
    ...doneBy(actor),
    to: { people: [person] },
  })
  return { answer: round.id, facts: [fact], jobs: [told] }
}

/** Whoever holds a post in the unit today. */
async function isOfUnit(
  trx: WriteTrx,
  { today }: Actor,
  { unit, person }: { readonly unit: string; readonly person: string },
): Promise<boolean> {
  const posts = await postChanges.listPostsAbout(trx, today, [unit])
  return posts.some(
    (post) =>
      post.unit === unit &&
      post.holders.some((each) => each.person.id === person && each.startsOn <= today),
  )
}
