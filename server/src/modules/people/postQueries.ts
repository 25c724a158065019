import type { IndicatorScope } from '@thang/contracts'
import { type RawBuilder, sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import { inSubtree, matchesWords } from './filters.ts'
import {
  type HeldPostRow,
  type HoldingRow,
  holdingJson,
  postJson,
  type PostPlace,
} from './holdingQueries.ts'

/** A post with its indicators and with who holds it now or will. */
export interface PostRow extends HeldPostRow {
  readonly indicators: readonly IndicatorScope[]
  readonly holders: readonly HoldingRow[]
}

export interface PostFilter {
  readonly today: string
  /** Units whose posts may be read; null for all. */
  readonly units: readonly string[] | null
  readonly q?: string
  /** The unit and all below it. */
  readonly unit?: string
  readonly role?: string
}

/** Posts by unit and title, closed ones last. */
export function listPostRows(trx: ReadTrx, filter: PostFilter): Promise<PostRow[]> {
  const { today, units, q, unit, role } = filter
  const searched = sql`concat_ws(' ', o.title, u.name, u.short_name, (
    SELECT string_agg(concat_ws(' ', p.name, p.email), ' ')
    FROM post_holders h JOIN people p ON p.id = h.person_id
    WHERE h.post_id = o.id AND ${live(today)}))`
  const conditions = [
    ...(units === null ? [] : [sql`o.unit_code = ANY(${[...units]})`]),
    ...(unit === undefined ? [] : [inSubtree(sql`o.unit_code`, unit)]),
    ...(role === undefined ? [] : [sql`o.role = ${role}`]),
    ...(q === undefined ? [] : [matchesWords(searched, q)]),
  ]
  return listPosts(trx, today, conditions)
}

/** Open posts in the units, and those whose role is for one of them. */
export function listPostsOfUnits(
  trx: ReadTrx,
  units: readonly string[],
  today: string,
): Promise<PostRow[]> {
  const codes = sql`ANY(${[...units]})`
  const about = sql`(o.unit_code = ${codes} OR o.scope_code = ${codes})`
  return listPosts(trx, today, [sql`o.closed_at IS NULL`, about])
}

/** The post with the id, or undefined. */
export async function findPost(
  trx: ReadTrx,
  id: number,
  today: string,
): Promise<PostRow | undefined> {
  return (await listPosts(trx, today, [sql`o.id = ${id}`]))[0]
}

/** The same, kept from changing by others until the transaction ends. */
export async function findPostForChange(
  trx: WriteTrx,
  id: number,
  today: string,
): Promise<PostRow | undefined> {
  await sql`SELECT FROM posts WHERE id = ${id} FOR UPDATE`.execute(trx)
  return findPost(trx, id, today)
}

export async function insertPost(
  trx: WriteTrx,
  { unit, title, role, scope }: PostPlace & { readonly title: string },
  at: Date,
): Promise<number> {
  const { id } = await trx
    .insertInto('posts')
    .values({ unit_code: unit, title, role, scope_code: scope, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Puts these, each once, in place of the post's indicators, and gives them. */
export async function saveIndicators(
  trx: WriteTrx,
  post: number,
  indicators: readonly IndicatorScope[],
): Promise<IndicatorScope[]> {
  await trx.deleteFrom('post_indicators').where('post_id', '=', post).execute()
  const { rows } = await sql<IndicatorScope>`
    INSERT INTO post_indicators (post_id, index_code, node_code)
    SELECT DISTINCT ${post}::bigint, i.index, i.node
    FROM jsonb_to_recordset(${JSON.stringify(indicators)}::jsonb) AS i (index text, node text)
    ORDER BY i.index, i.node RETURNING index_code AS index, node_code AS node
  `.execute(trx)
  return rows
}

/** False where it was closed before. */
export async function savePostClosed(trx: WriteTrx, id: number, at: Date): Promise<boolean> {
  const { rows } = await sql`
    UPDATE posts SET closed_at = ${at} WHERE id = ${id} AND closed_at IS NULL RETURNING id
  `.execute(trx)
  return rows.length === 1
}

async function listPosts(
  trx: ReadTrx,
  today: string,
  conditions: readonly RawBuilder<unknown>[],
): Promise<PostRow[]> {
  const { rows } = await sql<{
    post: HeldPostRow
    indicators: IndicatorScope[]
    holders: Omit<HoldingRow, 'post'>[]
  }>`
    SELECT ${postJson} AS post,
           coalesce((SELECT jsonb_agg(jsonb_build_object('index', i.index_code, 'node', i.node_code)
                                      ORDER BY i.index_code, i.node_code)
                     FROM post_indicators i WHERE i.post_id = o.id), '[]') AS indicators,
           coalesce((SELECT jsonb_agg(${holdingJson} ORDER BY h.kind DESC, h.starts_on, h.id)
                     FROM post_holders h JOIN people p ON p.id = h.person_id
                     WHERE h.post_id = o.id AND ${live(today)}), '[]') AS holders
    FROM posts o JOIN units u ON u.code = o.unit_code
    WHERE ${sql.join([sql`true`, ...conditions], sql` AND `)}
    ORDER BY o.closed_at IS NOT NULL, u.short_name COLLATE "vi-x-icu", u.code,
             o.title COLLATE "vi-x-icu", o.id
  `.execute(trx)
  return rows.map(({ post, indicators, holders }) => ({
    ...post,
    indicators,
    holders: holders.map((holding) => ({ ...holding, post })),
  }))
}

function live(today: string) {
  return sql`h.revoked_at IS NULL AND (h.ends_on IS NULL OR h.ends_on >= ${today})`
}
