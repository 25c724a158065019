import type { LocalText, ResultDecision, ResultPublication } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import { factorTimes, requireFreshFactor } from '../accounts/index.ts'
import type { Actor } from '../people/index.ts'
import { roundSteps, type RoundSituation } from '../rounds/index.ts'
import { kindWords } from './kindWords.ts'
import {
  decisionAhead,
  decisionIncomplete,
  editionTaken,
  notSigned,
  resultChanged,
} from './refusals.ts'
import {
  insertDecision,
  type PublishedPart,
  publishParts,
  type ResultRow,
} from './resultQueries.ts'
import { requireFinal } from './stepResult.ts'
import { tellUnits } from './tell.ts'

/** Makes editions of the signed result for good. Throws `factor-stale` without a fresh second factor. */
export async function publishResult(
  trx: WriteTrx,
  actor: Actor,
  asked: ResultPublication & { readonly round: number },
): Promise<Outcome<number>> {
  const begun = await roundSteps.beginStep(trx, actor, { round: asked.round, action: 'publish' })
  const { round } = begun
  requireFreshFactor({ session: actor, now: actor.now }, factorTimes.sign)
  const final = await requireFinal(trx, { ...asked, reason: null })
  if (final.signature?.hash !== final.hash) throw notSigned()
  const decision = requireDecision(asked.decision, actor.today)
  await insertDecision(trx, {
    round: round.id,
    decision: asked.decision,
    at: actor.now,
    by: actor.personId,
  })
  const titles = titlesOf(round, final, asked.titles)
  const published = await publish(trx, { result: final.id, at: actor.now, decision, titles })
  if (!(await roundSteps.saveState(trx, round.id, { from: 'closed', to: 'published' }))) {
    throw resultChanged(null)
  }
  const { fact } = await roundSteps.takeStep(trx, actor, {
    begun,
    action: 'round.publish',
    about: { data: { result: final.id, editions: published } },
    before: { state: 'closed' },
    after: { state: 'published', hash: final.hash, decision: decision.number, editions: published },
  })
  const units = final.tables.flatMap(({ rows }) => rows.map(({ unit }) => unit.code))
  const told = { actor, round, kind: 'result-published', occasion: final.id } as const
  return { answer: round.id, facts: [fact], jobs: tellUnits(units, told) }
}

export interface KnownDecision {
  readonly number: string
  readonly date: string
  readonly issuer: string | null
}

/** Number and date must be there; nothing is published by a decision of tomorrow. */
export function requireDecision(decision: ResultDecision, today: string): KnownDecision {
  const { number, date, issuer } = decision
  if (number === null || date === null) throw decisionIncomplete()
  if (date > today) throw decisionAhead(date)
  return { number, date, issuer }
}

/** The publication itself; throws `edition-taken` where another edition has the code, or a newer revision. */
export async function publish(
  trx: WriteTrx,
  made: Parameters<typeof publishParts>[1],
): Promise<PublishedPart[]> {
  try {
    return await publishParts(trx, made)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === uniqueViolation) {
      throw editionTaken()
    }
    throw error
  }
}

const uniqueViolation = '23505'

/** By kind; an edition that nobody named is named after the round, with the kind where there are several. */
function titlesOf(
  round: RoundSituation,
  { tables }: ResultRow,
  given: ResultPublication['titles'],
): Record<string, LocalText> {
  return Object.fromEntries(
    tables.map(({ kind }) => {
      const own = given.find((each) => each.kind === kind)?.title
      const words = kindWords[kind]
      const usual = { vi: `${round.name} – ${words.vi}`, en: `${round.name} – ${words.en}` }
      return [kind, own ?? (tables.length === 1 ? { vi: round.name } : usual)]
    }),
  )
}
