import type { AuditCsvQuery, AuditEntry, Role, UnitReference } from '@thang/contracts'
import { startOfVietnamDay } from '@thang/engine'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { AuditReach } from './policy.ts'

export type AuditFilters = z.output<typeof AuditCsvQuery>

/** Some of the entries that somebody reads, newest first. */
export interface AuditPage {
  readonly reach: AuditReach
  readonly filters: AuditFilters
  /** Entries before this place; from the newest when not given. */
  readonly below?: number | undefined
  readonly limit: number
}

export interface EntryRow {
  readonly seq: number
  readonly at: Date
  readonly person: AuditEntry['person']
  readonly actor: string
  readonly postId: number | null
  readonly postTitle: string | null
  readonly role: Role | null
  readonly for: AuditEntry['for']
  readonly address: string | null
  readonly action: string
  readonly outcome: 'done' | 'refused'
  readonly subject: AuditEntry['subject']
  readonly unit: UnitReference | null
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
  readonly hash: string
}

export async function listEntries(trx: ReadTrx, page: AuditPage): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    WITH RECURSIVE ${subtreeOf(page.filters.unit)}, page AS (${placesOf(page)})
    SELECT e.seq, e.at, e.person_name AS actor, e.post_id AS "postId", e.post_title AS "postTitle",
           e.role, e.address, e.action, e.outcome, e.before, e.after, e.reason,
           CASE WHEN p.id IS NULL THEN NULL
                ELSE jsonb_build_object('id', p.id, 'name', p.name) END AS person,
           CASE WHEN g.id IS NULL THEN NULL
                ELSE jsonb_build_object('id', g.id, 'name', g.name) END AS "for",
           jsonb_build_object('kind', e.subject_kind, 'id', e.subject_id) AS subject,
           CASE WHEN u.code IS NULL THEN NULL ELSE jsonb_build_object(
             'code', u.code, 'name', u.short_name, 'nameEn', u.name_en, 'kind', u.kind,
             'region', CASE WHEN r.code IS NULL THEN NULL ELSE jsonb_build_object(
               'code', r.code, 'name', r.name, 'nameEn', r.name_en) END) END AS unit,
           encode(e.hash, 'hex') AS hash
    FROM page JOIN audit_entries e ON e.seq = page.seq
    LEFT JOIN people p ON p.id = e.person_id
    LEFT JOIN people g ON g.id = e.for_person_id
    LEFT JOIN units u ON u.code = e.unit_code
    LEFT JOIN regions r ON r.code = u.region_code
    ORDER BY e.seq DESC
  `.execute(trx)
  return rows
}

/** How many entries there are, counted up to the limit. */
export async function countEntries(trx: ReadTrx, page: AuditPage): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    WITH RECURSIVE ${subtreeOf(page.filters.unit)}, page AS (${placesOf(page)})
    SELECT count(*) AS count FROM page
  `.execute(trx)
  return rows[0]?.count ?? 0
}

/** Every action of the audit: from one to the next in the index, without reading the entries. */
export async function listAllActions(trx: ReadTrx): Promise<string[]> {
  const { rows } = await sql<{ action: string }>`
    WITH RECURSIVE found AS (
      (SELECT action FROM audit_entries ORDER BY action LIMIT 1)
      UNION ALL
      SELECT (SELECT e.action FROM audit_entries e WHERE e.action > found.action
              ORDER BY e.action LIMIT 1)
      FROM found WHERE found.action IS NOT NULL
    )
    SELECT action FROM found WHERE action IS NOT NULL ORDER BY action
  `.execute(trx)
  return rows.map(({ action }) => action)
}

/** The actions of the newest entries that somebody reads. */
export async function listRecentActions(trx: ReadTrx, reach: AuditReach): Promise<string[]> {
  const { rows } = await sql<{ action: string }>`
    SELECT DISTINCT e.action
    FROM (${placesOf({ reach, filters: {}, limit: 500 })}) AS page
    JOIN audit_entries e ON e.seq = page.seq ORDER BY e.action
  `.execute(trx)
  return rows.map(({ action }) => action)
}

export async function unitExists(trx: ReadTrx, code: string): Promise<boolean> {
  const found = await trx
    .selectFrom('units')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst()
  return found !== undefined
}

/**
 * The places of a page: for each reason to read an entry the newest of them, so that each has an
 * index to go along, and of these together the newest.
 */
function placesOf({ reach, filters, below, limit }: AuditPage): RawBuilder<unknown> {
  const wanted = conditionsOf(filters, below)
  const arms = readablesOf(reach).map(
    (readable) => sql`
      (SELECT e.seq FROM audit_entries e WHERE ${sql.join([readable, ...wanted], sql` AND `)}
       ORDER BY e.seq DESC LIMIT ${limit})`,
  )
  return sql`
    SELECT seq FROM (${sql.join(arms, sql` UNION `)}) AS readable ORDER BY seq DESC LIMIT ${limit}`
}

function readablesOf({ all, units, person }: AuditReach): RawBuilder<unknown>[] {
  if (all) return [sql`true`]
  return [
    units === null ? sql`e.unit_code IS NOT NULL` : sql`e.unit_code = ANY(${units})`,
    sql`e.person_id = ${person}`,
    sql`e.subject_kind = 'person' AND e.subject_id = ${person}`,
  ]
}

function conditionsOf(filters: AuditFilters, below: number | undefined): RawBuilder<unknown>[] {
  const { unit, person, action, outcome, subjectKind, subjectId, from, to } = filters
  return [
    below !== undefined && sql`e.seq < ${below}`,
    unit !== undefined && sql`e.unit_code IN (SELECT code FROM subtree)`,
    person !== undefined && sql`e.person_id = ${person}`,
    action !== undefined && sql`e.action = ${action}`,
    outcome !== undefined && sql`e.outcome = ${outcome}`,
    subjectKind !== undefined && sql`e.subject_kind = ${subjectKind}`,
    subjectId !== undefined && sql`e.subject_id = ${subjectId}`,
    from !== undefined && sql`e.at >= ${new Date(startOfVietnamDay(from))}`,
    to !== undefined && sql`e.at < ${new Date(startOfVietnamDay(to) + dayLength)}`,
  ].filter((condition) => condition !== false)
}

const dayLength = 86_400_000

/** The unit that is asked for and all below it; empty where none is. */
function subtreeOf(unit: string | undefined): RawBuilder<unknown> {
  return sql`subtree AS (
    SELECT code FROM units WHERE code = ${unit ?? null}
    UNION
    SELECT u.code FROM subtree s JOIN units u ON u.parent_code = s.code
  )`
}
