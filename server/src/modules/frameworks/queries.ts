import { Framework } from '@thang/contracts'
import { listNodes } from '@thang/engine'
import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'

/** A framework version with the revision that holds now. */
export interface StoredFramework {
  readonly id: number
  readonly revision: number
  readonly framework: Framework
}

/** The latest issued revision of every framework, by index and first period. */
export async function listStoredFrameworks(trx: ReadTrx): Promise<StoredFramework[]> {
  const { rows } = await sql<{ id: number; revision: number; body: unknown }>`
    SELECT DISTINCT ON (code) id, revision, body
    FROM frameworks WHERE issued_at IS NOT NULL ORDER BY code, revision DESC
  `.execute(trx)
  return rows.map(toStored)
}

/** The latest issued revision of a framework, or undefined. */
export async function findStoredFramework(
  trx: ReadTrx,
  code: string,
): Promise<StoredFramework | undefined> {
  const { rows } = await sql<{ id: number; revision: number; body: unknown }>`
    SELECT id, revision, body FROM frameworks
    WHERE code = ${code} AND issued_at IS NOT NULL ORDER BY revision DESC LIMIT 1
  `.execute(trx)
  return rows.map(toStored)[0]
}

/** The frameworks with these row ids; a table stays with the revision it was published under. */
export async function listFrameworksById(
  trx: ReadTrx,
  ids: readonly number[],
): Promise<Map<number, Framework>> {
  if (ids.length === 0) return new Map()
  const rows = await trx
    .selectFrom('frameworks')
    .select(['id', 'body'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, Framework.parse(row.body)]))
}

/** Codes of the groups, pillars and indicators of every issued version of the index; empty for no index. */
export async function listKnownNodes(trx: ReadTrx, index: string): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('frameworks')
    .select('body')
    .where('index_code', '=', index)
    .where('issued_at', 'is not', null)
    .execute()
  const frameworks = rows.map(({ body }) => Framework.parse(body))
  return new Set(frameworks.flatMap((framework) => listNodes(framework).map(({ code }) => code)))
}

/** Who issued the framework here, and of which draft; undefined for a shipped one. */
export async function findIssuing(
  trx: ReadTrx,
  id: number,
): Promise<{ readonly issuer: string; readonly draft: number } | undefined> {
  return trx
    .selectFrom('framework_issues')
    .select(['issuer', 'draft_id as draft'])
    .where('framework_id', '=', id)
    .executeTakeFirst()
}

/** Codes of the editions whose tables use any revision of the framework. */
export async function listEditionsUsing(trx: ReadTrx, code: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    SELECT e.code FROM editions e
    JOIN edition_tables t ON t.edition_id = e.id JOIN frameworks f ON f.id = t.framework_id
    WHERE f.code = ${code} AND e.published_at IS NOT NULL
    GROUP BY e.code ORDER BY max(e.period_end) DESC, e.code
  `.execute(trx)
  return rows.map((row) => row.code)
}

function toStored(row: { id: number; revision: number; body: unknown }): StoredFramework {
  return { id: row.id, revision: row.revision, framework: Framework.parse(row.body) }
}
