import type { ParticipantChange } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Job } from '../../platform/jobs/jobQueue.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { activeUnits, beginStep, takeStep } from './beginStep.ts'
import { doneBy } from './noticeJob.ts'
import {
  deleteParticipants,
  insertParticipants,
  saveParticipantGone,
} from './participantQueries.ts'
import { saveNextVersion } from './planQueries.ts'
import { listUnitsBelow } from './planUnitQueries.ts'
import { alreadyInRound, lastParticipant, noSuchPart, notInRound, unitUnfit } from './refusals.ts'
import type { SubmissionsOfRounds } from './submissionsOfRounds.ts'
import { tellUnits } from './tellUnits.ts'

type Change = ParticipantChange & { readonly round: number }

/** Lets a unit take part; in an open round it gets a submission, and its people are told. */
export async function addParticipant(
  trx: WriteTrx,
  actor: Actor,
  { submissions, ...asked }: Change & { readonly submissions: SubmissionsOfRounds },
): Promise<Outcome<number>> {
  const begun = await beginStep(trx, actor, { ...asked, action: 'add-participant' })
  const { unit, kind } = asked
  const { round } = begun
  if (!round.parts.some((part) => part.kind === kind)) throw noSuchPart(kind)
  if (activeUnits(begun).includes(unit)) throw alreadyInRound(unit)
  const placed = await listUnitsBelow(trx, round.owner, actor.today)
  if (!placed.some((each) => each.code === unit && each.kind === kind)) throw unitUnfit(unit)
  await insertParticipants(trx, { round: round.id, kind, units: [unit] })
  if (round.state === 'planned') await saveNextVersion(trx, round.id)
  else await submissions.create(trx, { round: round.id, units: [unit], at: actor.now })
  const { step, fact } = await takeStep(trx, actor, {
    begun,
    action: 'round.add-participant',
    about: { unit, kind },
  })
  const told = { kind: 'round-opened', occasion: step, round: round.id, ...doneBy(actor) } as const
  const jobs: Job[] = round.state === 'open' ? tellUnits([unit], told) : []
  return { answer: round.id, facts: [fact], jobs }
}

/** Takes a unit out; what it answered in an open round is kept, and counts for nothing. */
export async function withdrawParticipant(
  trx: WriteTrx,
  actor: Actor,
  asked: Change,
): Promise<Outcome<number>> {
  const begun = await beginStep(trx, actor, { ...asked, action: 'withdraw-participant' })
  const { unit, kind } = asked
  const { round, reason } = begun
  const active = activeUnits(begun, kind)
  if (!active.includes(unit)) throw notInRound(unit)
  if (round.state === 'planned') {
    if (active.length === 1) throw lastParticipant(unit)
    await deleteParticipants(trx, round.id, [unit])
    await saveNextVersion(trx, round.id)
  } else await saveParticipantGone(trx, { round: round.id, unit, state: 'withdrawn' })
  const { step, fact } = await takeStep(trx, actor, {
    begun,
    action: 'round.withdraw-participant',
    about: { unit, kind },
  })
  const jobs = tellUnits(round.state === 'open' ? [unit] : [], {
    kind: 'participant-withdrawn',
    occasion: step,
    round: round.id,
    ...doneBy(actor),
    ...(reason === null ? {} : { text: reason }),
  })
  return { answer: round.id, facts: [fact], jobs }
}
