import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** How failures of one kind are counted. */
export interface Allowance {
  /** So many failures cost no waiting. */
  readonly free: number
  /** Seconds without a failure after which the earlier ones are forgotten. */
  readonly memory: number
}

const longestWait = 900

/** Seconds to wait after the last failure of the row: 8, 16, 32 … up to a quarter of an hour. */
function waitOf({ free }: Allowance) {
  return sql`CASE WHEN f.failures < ${free} THEN 0
    ELSE least(${longestWait}, power(2, least(f.failures - ${free} + 3, 20))) END`
}

/**
 * Counts an attempt as failed before it is made, so that attempts at the same moment do not slip
 * through; false where the wait is not over, which leaves the row as it is.
 */
export async function countAttempt(
  trx: WriteTrx,
  attempt: { readonly subject: string; readonly allowance: Allowance; readonly now: Date },
): Promise<boolean> {
  const { subject, allowance, now } = attempt
  const { rows } = await sql`
    INSERT INTO failed_sign_ins AS f (subject, failures, last_failed_at)
    VALUES (${subject}, 1, ${now})
    ON CONFLICT (subject) DO UPDATE
      SET failures = CASE WHEN f.last_failed_at < ${now}::timestamptz - make_interval(secs => ${allowance.memory})
                          THEN 1 ELSE f.failures + 1 END,
          last_failed_at = ${now}
      WHERE f.last_failed_at + make_interval(secs => ${waitOf(allowance)}) <= ${now}
    RETURNING f.subject
  `.execute(trx)
  return rows.length === 1
}

/** Seconds until the next attempt, at least one. */
export async function getWait(
  trx: ReadTrx,
  attempt: { readonly subject: string; readonly allowance: Allowance; readonly now: Date },
): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    SELECT ceil(extract(epoch FROM
      f.last_failed_at + make_interval(secs => ${waitOf(attempt.allowance)}) - ${attempt.now}::timestamptz
    ))::int AS seconds
    FROM failed_sign_ins f WHERE f.subject = ${attempt.subject}
  `.execute(trx)
  return Math.max(1, rows[0]?.seconds ?? 1)
}

export async function findLastFailure(trx: ReadTrx, subject: string): Promise<Date | undefined> {
  const row = await trx
    .selectFrom('failed_sign_ins')
    .select('last_failed_at')
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.last_failed_at
}

export async function clearFailures(trx: WriteTrx, subject: string): Promise<void> {
  await trx.deleteFrom('failed_sign_ins').where('subject', '=', subject).execute()
}

/** Takes back one attempt that was counted and did not fail; `before` is when the one before it failed. */
export async function takeBackAttempt(
  trx: WriteTrx,
  attempt: { readonly subject: string; readonly now: Date; readonly before: Date | undefined },
): Promise<void> {
  const { subject, now, before } = attempt
  await sql`
    DELETE FROM failed_sign_ins WHERE subject = ${subject} AND failures = 1
  `.execute(trx)
  await sql`
    UPDATE failed_sign_ins SET failures = failures - 1,
      last_failed_at = CASE WHEN last_failed_at = ${now} THEN ${before ?? now} ELSE last_failed_at END
    WHERE subject = ${subject} AND failures > 1
  `.execute(trx)
}

/** Forgets failures from before the instant; no wait is as long. */
export async function deleteFailuresBefore(trx: WriteTrx, before: Date): Promise<void> {
  await trx.deleteFrom('failed_sign_ins').where('last_failed_at', '<', before).execute()
}
