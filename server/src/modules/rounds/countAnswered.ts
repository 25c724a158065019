import type { RoundAnswered } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { activeUnits, getRoundSeen } from './beginStep.ts'
import { type NodeAsked, nodesFrom } from './indicators.ts'
import { mayFollow } from './policy.ts'
import { notYours } from './refusals.ts'
import type { SubmissionsOfRounds } from './submissionsOfRounds.ts'

/** How many units of the kind have answered it: looked at before it is taken out of the round. */
export async function countAnswered(
  trx: ReadTrx,
  actor: Actor,
  {
    round: id,
    submissions,
    ...asked
  }: NodeAsked & { readonly round: number; readonly submissions: SubmissionsOfRounds },
): Promise<RoundAnswered> {
  const { round, participants } = await getRoundSeen(trx, actor, id)
  if (mayFollow(actor, round.owner) === undefined) throw notYours(round.owner)
  const units = activeUnits({ participants }, asked.kind)
  const nodes = await nodesFrom(trx, round, asked)
  return {
    answered: await submissions.countAnswered(trx, { round: id, units, nodes }),
    units: units.length,
  }
}
