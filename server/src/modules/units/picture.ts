import { stepsOf, type UnitEvent, type UnitLife } from '@thang/engine'
import { sql } from 'kysely'
import type { WriteTrx } from '../../platform/db/database.ts'
import { listStoredEvents, replaceShippedEvents } from './eventQueries.ts'
import { replaySound } from './history.ts'

/** Puts these in place of the shipped events, and what officials recorded on top of them again. */
export async function saveShippedEvents(
  trx: WriteTrx,
  events: readonly UnitEvent[],
): Promise<void> {
  await replaceShippedEvents(trx, events)
  await drawUnits(trx)
}

/**
 * Brings units, their names and lineage up to what the events tell, wherever those that officials
 * recorded make a difference to the shipped ones.
 */
export async function drawUnits(trx: WriteTrx): Promise<void> {
  const stored = await listStoredEvents(trx)
  const office = stored.filter(({ origin }) => origin === 'office')
  if (office.length === 0) return
  const shipped = replaySound(stored.filter(({ origin }) => origin === 'shipped'))
  const history = replaySound(stored)
  const changed = [...history.lives.values()].filter(
    (life) => JSON.stringify(life) !== JSON.stringify(shipped.lives.get(life.code)),
  )
  await saveLives(trx, changed)
  await saveFormerNames(trx, changed)
  const recorded = new Set(office.map(({ event }) => event.event))
  await saveSteps(
    trx,
    history.events.filter(({ event }) => recorded.has(event)),
  )
}

async function saveLives(trx: WriteTrx, lives: readonly UnitLife[]): Promise<void> {
  const rows = lives.map((life) => ({
    code: life.code,
    kind: life.kind,
    ...life.names.at(-1),
    parent: life.parents.at(-1)?.parent ?? null,
    from: life.validFrom,
    to: life.validTo,
  }))
  await sql`
    INSERT INTO units (code, kind, name, short_name, name_en, parent_code, valid_from, valid_to, origin)
    SELECT r.code, r.kind, r.name, r."shortName", r."nameEn", r.parent, r.from, r.to, 'office'
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (code text, kind text, name text,
      "shortName" text, "nameEn" text, parent text, "from" date, "to" date)
    ON CONFLICT (code) DO UPDATE SET name = excluded.name, short_name = excluded.short_name,
      name_en = excluded.name_en, parent_code = excluded.parent_code,
      valid_from = excluded.valid_from, valid_to = excluded.valid_to
  `.execute(trx)
}

async function saveFormerNames(trx: WriteTrx, lives: readonly UnitLife[]): Promise<void> {
  const rows = lives.flatMap(({ code, names }) =>
    names.slice(0, -1).map(({ name, shortName, nameEn, validFrom, validTo }) => ({
      code,
      name,
      shortName,
      nameEn,
      from: validFrom,
      to: validTo,
    })),
  )
  await sql`
    INSERT INTO unit_names (unit_code, name, short_name, name_en, valid_from, valid_to)
    SELECT r.code, r.name, r."shortName", r."nameEn", r.from, r.to
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (code text, name text,
      "shortName" text, "nameEn" text, "from" date, "to" date)
    ON CONFLICT (unit_code, valid_to) DO NOTHING
  `.execute(trx)
}

async function saveSteps(trx: WriteTrx, events: readonly UnitEvent[]): Promise<void> {
  const rows = events.flatMap((event) => {
    const { event: code, kind, legalBasis } = event
    const steps = event.kind === 'rename' ? [renamed(event)] : stepsOf(event)
    return steps.map(({ predecessor, successor, share, effectiveOn }) => {
      return { code, kind, on: effectiveOn, predecessor, successor, share, basis: legalBasis }
    })
  })
  await sql`
    INSERT INTO unit_lineage (event, kind, effective_on, predecessor_code, successor_code, share, legal_basis)
    SELECT r.code, r.kind, r.on, r.predecessor, r.successor, r.share, r.basis
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (code text, kind text, "on" date,
      predecessor text, successor text, share numeric, basis text)
    ON CONFLICT (event, predecessor_code, successor_code) DO NOTHING
  `.execute(trx)
}

/** A rename stands in the lineage as a step of the whole unit to itself. */
function renamed({ unit, effectiveOn }: { readonly unit: string; readonly effectiveOn: string }) {
  return { predecessor: unit, successor: unit, share: 1, effectiveOn }
}
