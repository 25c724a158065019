import { sql } from 'kysely'
import type { WriteTrx } from '../platform/db/database.ts'
import type { ShippedCalendar } from '../shipped/index.ts'

/** The current version of a year; `hash` is null where somebody made it here. */
export async function findLatestCalendar(
  trx: WriteTrx,
  year: number,
): Promise<{ readonly version: number; readonly hash: string | null } | undefined> {
  return trx
    .selectFrom('calendars')
    .select(['version', 'content_hash as hash'])
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .executeTakeFirst()
}

/** Stores a shipped calendar as a version of its year. */
export async function insertCalendar(
  trx: WriteTrx,
  { year, ...body }: ShippedCalendar,
  { hash, version }: { readonly hash: string; readonly version: number },
): Promise<void> {
  await trx
    .insertInto('calendars')
    .values({
      year,
      version,
      body: JSON.stringify(body),
      content_hash: hash,
      decided_by: body.documents[0]?.number ?? null,
      created_at: sql<Date>`now()`,
    })
    .execute()
}
