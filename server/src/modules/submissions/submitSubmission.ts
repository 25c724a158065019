import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { findingsOf } from './findings.ts'
import { loadAnswers } from './getSubmission.ts'
import { type AskedMove, beginMove, takeMove } from './moveSubmission.ts'
import { notReady } from './refusals.ts'

/** Sends a submission to the unit's head. An error among its findings keeps it back, with all of them named. */
export async function submitSubmission(
  trx: WriteTrx,
  actor: Actor,
  asked: Omit<AskedMove, 'action'>,
): Promise<Outcome<number>> {
  const begun = await beginMove(trx, actor, { ...asked, action: 'submit' })
  const findings = findingsOf(begun.seen, await loadAnswers(trx, begun.seen))
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw notReady(errors)
  return takeMove(trx, begun)
}
