import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { approveSubmission } from './approveSubmission.ts'
import { saveAnswers } from './saveAnswers.ts'
import { findSubmission } from './submissionQueries.ts'
import { submitSubmission } from './submitSubmission.ts'

/** How whole submissions are filled by a program, by the same rules as by hand. */
export const submissionFilling = {
  saveAnswers,
  submit: async (trx: WriteTrx, actor: Actor, submission: number): Promise<Outcome<number>> =>
    submitSubmission(trx, actor, await asItStands(trx, submission)),
  approve: async (trx: WriteTrx, actor: Actor, submission: number): Promise<Outcome<number>> =>
    approveSubmission(trx, actor, await asItStands(trx, submission)),
}

async function asItStands(trx: WriteTrx, submission: number) {
  const row = await findSubmission(trx, submission)
  return { submission, base: row?.version ?? 0, reason: null }
}
