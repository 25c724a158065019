import type { ExceptionGrant, PhaseReopening } from '@thang/contracts'
import { type Phase, type PhaseSubject, phaseStanding } from '@thang/engine'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { activeUnits, beginStep, takeStep } from './beginStep.ts'
import { requireNode } from './indicators.ts'
import { doneBy } from './noticeJob.ts'
import { indicatorWithdrawn, noMoreTime, notInRound, phaseAhead, untilPast } from './refusals.ts'
import type { RoundSituation } from './situation.ts'
import { tellUnits } from './tellUnits.ts'

/** Gives every unit more time in a phase that is open or past. */
export async function reopenPhase(
  trx: WriteTrx,
  actor: Actor,
  asked: PhaseReopening & { readonly round: number },
): Promise<Outcome<number>> {
  const begun = await beginStep(trx, actor, { ...asked, action: 'reopen-phase' })
  const { phase } = asked
  const until = new Date(asked.until)
  const everybody = { unit: '', node: null }
  requireMoreTime(begun.round, { phase, subject: everybody, until, now: actor.now })
  const { step, fact } = await takeStep(trx, actor, {
    begun,
    action: 'round.reopen-phase',
    about: { phase, until },
  })
  const jobs = tellUnits(activeUnits(begun), {
    kind: 'phase-reopened',
    occasion: step,
    round: begun.round.id,
    dueAt: until.toISOString(),
    text: asked.reason,
    ...doneBy(actor),
  })
  return { answer: begun.round.id, facts: [fact], jobs }
}

/** Gives one unit more time, for its whole submission or for one indicator. */
export async function grantException(
  trx: WriteTrx,
  actor: Actor,
  asked: ExceptionGrant & { readonly round: number },
): Promise<Outcome<number>> {
  const begun = await beginStep(trx, actor, { ...asked, action: 'grant-exception' })
  const { phase, unit, node } = asked
  const { round, participants } = begun
  const participant = participants.find((each) => each.unit === unit && each.state === 'active')
  if (participant === undefined) throw notInRound(unit)
  if (node !== null) {
    const { withdrawn } = await requireNode(trx, round, { kind: participant.kind, node })
    if (withdrawn) throw indicatorWithdrawn(node)
  }
  const until = new Date(asked.until)
  requireMoreTime(round, { phase, subject: { unit, node }, until, now: actor.now })
  const about = { phase, unit, kind: participant.kind, node, until }
  const { step, fact } = await takeStep(trx, actor, {
    begun,
    action: 'round.grant-exception',
    about,
  })
  const jobs = tellUnits([unit], {
    kind: 'exception-granted',
    occasion: step,
    round: round.id,
    ...(node === null ? {} : { node }),
    dueAt: until.toISOString(),
    text: asked.reason,
    ...doneBy(actor),
  })
  return { answer: round.id, facts: [fact], jobs }
}

interface MoreTime {
  readonly phase: Phase
  readonly subject: PhaseSubject
  readonly until: Date
  readonly now: Date
}

/** An extension opens a phase at once, so that one that is still ahead cannot have any. */
function requireMoreTime(
  { windows, extensions }: RoundSituation,
  { phase, subject, until, now }: MoreTime,
): void {
  if (until <= now) throw untilPast()
  const covering = extensions.filter(({ node }) => node === null || node === subject.node)
  const asked = { phase, subject, now: now.getTime() }
  const standing = phaseStanding(windows, covering, asked)
  if (standing.standing === 'ahead') throw phaseAhead(phase, standing.opensAt)
  if (until.getTime() <= standing.dueAt) throw noMoreTime(standing.dueAt)
}
