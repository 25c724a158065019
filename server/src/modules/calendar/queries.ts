import { CalendarBody, type CalendarRevision, type WorkCalendar } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** A version with who made it; null where it came with the program. */
export interface RevisionRow {
  readonly calendar: CalendarRevision
  readonly madeBy: string | null
}

/** The current version of each year, in order; of the given years alone, where any are given. */
export async function listCurrent(
  trx: ReadTrx,
  years?: readonly number[],
): Promise<WorkCalendar[]> {
  const rows = await trx
    .selectFrom('calendars')
    .distinctOn('year')
    .select(['year', 'version', 'body'])
    .$if(years !== undefined, (query) => query.where('year', 'in', [-1, ...(years ?? [])]))
    .orderBy('year')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ year, version, body }) => ({ ...CalendarBody.parse(body), year, version }))
}

/** Every version of a year, the newest first. */
export async function listRevisions(trx: ReadTrx, year: number): Promise<RevisionRow[]> {
  const rows = await trx
    .selectFrom('calendars as c')
    .leftJoin('people as p', 'p.id', 'c.created_by')
    .select(['c.version', 'c.body', 'c.decided_by as decidedBy', 'c.reason', 'c.created_at as at'])
    .select('p.name as madeBy')
    .where('c.year', '=', year)
    .orderBy('c.version', 'desc')
    .execute()
  return rows.map(({ version, body, decidedBy, reason, at, madeBy }) => ({
    calendar: {
      ...CalendarBody.parse(body),
      year,
      version,
      decidedBy,
      reason,
      storedAt: at.toISOString(),
      shipped: madeBy === null,
    },
    madeBy,
  }))
}

/** Lets whoever revises the year wait for each other until the end of the transaction. */
export async function lockYear(trx: WriteTrx, year: number): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('calendar', ${year}))`.execute(trx)
}

export interface NewRevision {
  readonly calendar: WorkCalendar
  readonly decidedBy: string
  readonly reason: string
  readonly person: string
  readonly at: Date
}

export async function insertRevision(trx: WriteTrx, revision: NewRevision): Promise<void> {
  const { year, version, ...body } = revision.calendar
  await trx
    .insertInto('calendars')
    .values({
      year,
      version,
      body: JSON.stringify(body),
      decided_by: revision.decidedBy,
      reason: revision.reason,
      created_by: revision.person,
      created_at: revision.at,
    })
    .execute()
}
