import type { UnitEvent } from '@thang/contracts'
import type { UnitEvent as EngineEvent } from '@thang/engine'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** An event as it is kept, with who recorded it left out. */
export interface StoredEvent {
  readonly event: EngineEvent
  readonly origin: 'shipped' | 'office'
  readonly note: string | null
}

/** Every event, the shipped ones first, those of officials in the order in which they were recorded. */
export async function listStoredEvents(trx: ReadTrx): Promise<StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`
    SELECT body AS event, origin, note FROM unit_events ORDER BY origin = 'office', seq
  `.execute(trx)
  return rows
}

export interface OfficeEvent {
  readonly event: UnitEvent
  readonly document: { readonly number: string; readonly issuedOn: string; readonly issuer: string }
  readonly note: string | null
  readonly by: string
  readonly at: Date
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
      created_at: row.at,
    })
    .execute()
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
