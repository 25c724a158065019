import type { UnitEvent } from '@thang/contracts'
import type { UnitEvent as EngineEvent } from '@thang/engine'
import { sql } from 'kysely'
import type { ActingPost } from '../../platform/audit/appendAudit.ts'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** An event as it is kept, with who recorded it left out. */
export interface StoredEvent {
  readonly event: EngineEvent
  readonly origin: 'shipped' | 'office'
  readonly note: string | null
  /** It was recorded, but counts for nothing any more. */
  readonly withdrawn: { readonly at: Date; readonly reason: string } | null
}

/** Every event, the shipped ones first, those of officials in the order in which they were recorded. */
export async function listStoredEvents(trx: ReadTrx): Promise<StoredEvent[]> {
  const { rows } = await sql<
    Omit<StoredEvent, 'withdrawn'> & { withdrawnAt: Date | null; reason: string | null }
  >`
    SELECT body AS event, origin, note, withdrawn_at AS "withdrawnAt", withdrawal_reason AS reason
    FROM unit_events ORDER BY origin = 'office', seq
  `.execute(trx)
  return rows.map(({ event, origin, note, withdrawnAt, reason }) => ({
    event,
    origin,
    note,
    withdrawn: withdrawnAt === null || reason === null ? null : { at: withdrawnAt, reason },
  }))
}

export interface OfficeEvent {
  readonly event: UnitEvent
  readonly document: { readonly number: string; readonly issuedOn: string; readonly issuer: string }
  readonly note: string | null
  readonly by: string
  readonly actingPost: ActingPost
  readonly at: Date
  /** Its day has come, and what it does to posts is done with it. */
  readonly settled: boolean
  /** The import it came in by, where it did. */
  readonly importId?: number
}

export async function insertOfficeEvent(trx: WriteTrx, row: OfficeEvent): Promise<void> {
  const { event, document } = row
  await trx
    .insertInto('unit_events')
    .values({
      code: event.event,
      origin: 'office',
      effective_on: event.effectiveOn,
      body: JSON.stringify(event),
      document_number: document.number,
      document_date: document.issuedOn,
      document_issuer: document.issuer,
      note: row.note,
      created_by: row.by,
      acting_post: JSON.stringify(row.actingPost),
      created_at: row.at,
      settled_at: row.settled ? row.at : null,
      import_id: row.importId ?? null,
    })
    .execute()
}

/** An event that officials recorded, with who did. */
export interface RecordedEvent extends StoredEvent {
  readonly event: UnitEvent
  readonly recorded: { readonly by: Recorder; readonly at: Date }
  /** Null of events recorded before it was kept. */
  readonly actingPost: ActingPost | null
  readonly settledAt: Date | null
  readonly withdrawn: (NonNullable<StoredEvent['withdrawn']> & { readonly by: string }) | null
}

export interface Recorder {
  readonly id: string
  readonly name: string
}

/** What officials recorded, withdrawn ones too, in the order of their days. */
export async function listRecordedEvents(trx: ReadTrx): Promise<RecordedEvent[]> {
  const { rows } = await sql<RecordedRow>`
    SELECT e.body AS event, e.note, e.acting_post AS "actingPost", e.settled_at AS "settledAt",
           jsonb_build_object('id', p.id, 'name', p.name) AS "recordedBy", e.created_at AS "recordedAt",
           q.name AS "withdrawnBy", e.withdrawn_at AS "withdrawnAt", e.withdrawal_reason AS reason
    FROM unit_events e
    JOIN people p ON p.id = e.created_by
    LEFT JOIN people q ON q.id = e.withdrawn_by
    ORDER BY e.effective_on, e.seq
  `.execute(trx)
  return rows.map(recordedOf)
}

interface RecordedRow extends Pick<RecordedEvent, 'event' | 'note' | 'actingPost' | 'settledAt'> {
  readonly recordedBy: Recorder
  readonly recordedAt: Date
  readonly withdrawnBy: string | null
  readonly withdrawnAt: Date | null
  readonly reason: string | null
}

function recordedOf(row: RecordedRow): RecordedEvent {
  const { event, note, actingPost, settledAt, withdrawnBy: by, withdrawnAt: at, reason } = row
  return {
    event,
    origin: 'office',
    note,
    actingPost,
    settledAt,
    recorded: { by: row.recordedBy, at: row.recordedAt },
    withdrawn: by === null || at === null || reason === null ? null : { by, at, reason },
  }
}

/** False where it was withdrawn already, or is a shipped one. */
export async function saveWithdrawn(
  trx: WriteTrx,
  code: string,
  by: { readonly person: string; readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE unit_events
    SET withdrawn_at = ${by.at}, withdrawn_by = ${by.person}, withdrawal_reason = ${by.reason}
    WHERE code = ${code} AND origin = 'office' AND withdrawn_at IS NULL RETURNING code
  `.execute(trx)
  return rows.length === 1
}

/** False where it was settled already. */
export async function saveSettled(trx: WriteTrx, code: string, at: Date): Promise<boolean> {
  const { rows } = await sql`
    UPDATE unit_events SET settled_at = ${at}
    WHERE code = ${code} AND settled_at IS NULL AND withdrawn_at IS NULL RETURNING code
  `.execute(trx)
  return rows.length === 1
}

/** Puts these in place of the shipped events that were there. */
export async function replaceShippedEvents(
  trx: WriteTrx,
  events: readonly EngineEvent[],
): Promise<void> {
  await trx.deleteFrom('unit_events').where('origin', '=', 'shipped').execute()
  await sql`
    INSERT INTO unit_events (code, origin, effective_on, body)
    SELECT e.body ->> 'event', 'shipped', (e.body ->> 'effectiveOn')::date, e.body
    FROM jsonb_array_elements(${JSON.stringify(events)}::jsonb) WITH ORDINALITY AS e (body, place)
    ORDER BY e.place
  `.execute(trx)
}

/** Keeps others from recording until the transaction ends: each event is checked against all before it. */
export async function lockUnitEvents(trx: WriteTrx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('units.events'))`.execute(trx)
}
