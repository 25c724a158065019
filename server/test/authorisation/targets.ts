import { sql } from 'kysely'
import { drawUnits } from '../../src/modules/units/index.ts'
import { appendAudit } from '../../src/platform/audit/appendAudit.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { insertHolding, insertPerson, insertPost, noon, today, units } from '../peopleWorld.ts'

const centre = 'H44.07.01'

/** The units that are asked about, as they stand to the department where everybody has their post. */
export const targets = {
  own: units.industry,
  below: centre,
  other: units.education,
  above: units.province,
} as const
export type Target = keyof typeof targets

/** Puts a unit below the department, which the shipped data does not have. */
export async function addCentre(owner: Database): Promise<void> {
  await owner.write(async (trx) => {
    await sql`
      INSERT INTO units (code, kind, name, short_name, parent_code, source_code)
      SELECT ${centre}, kind, 'Trung tâm Khuyến công', 'Trung tâm Khuyến công', code, source_code
      FROM units WHERE code = ${units.industry}
    `.execute(trx)
    await sql`
      INSERT INTO unit_events (code, origin, body)
      SELECT 'create centre', 'shipped', jsonb_build_object('event', 'create centre', 'kind', 'create',
        'effectiveOn', NULL, 'legalBasis', NULL, 'unit', code, 'create', jsonb_build_object('kind', kind,
        'parent', parent_code, 'name', name, 'shortName', short_name, 'nameEn', NULL))
      FROM units WHERE code = ${centre}
    `.execute(trx)
    await drawUnits(trx, today)
  })
}

/** Somebody in a post, and an entry of the audit about their unit. */
export interface Standing {
  readonly person: string
  readonly name: string
  readonly post: number
  /** The subject of the entry. */
  readonly entry: string
}

/** An officer in each of the units; by unit. */
export async function standIn(db: Database): Promise<ReadonlyMap<string, Standing>> {
  const standing = await Promise.all(
    Object.values(targets).map(async (unit) => [unit, await stand(db, unit)] as const),
  )
  return new Map(standing)
}

async function stand(db: Database, unit: string): Promise<Standing> {
  const name = `Người đứng mẫu ${unit}`
  const person = await insertPerson(db, name)
  const post = await insertPost(db, { unit, role: 'officer' })
  await insertHolding(db, { post, person })
  const entry = `sample-${unit}`
  const author = { personId: null, name: 'test', sessionId: null, address: null, requestId: null }
  await db.write((trx) =>
    appendAudit(trx, { at: new Date(noon), author, outcome: 'done' }, [
      { action: 'sample.make', subject: { kind: 'sample', id: entry }, unit, by: null },
    ]),
  )
  return { person, name, post, entry }
}
