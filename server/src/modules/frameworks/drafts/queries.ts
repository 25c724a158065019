import {
  DraftBody,
  type DraftIssue,
  type DraftState,
  type DraftVersion,
  type FrameworkIssue,
} from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../../platform/db/database.ts'

interface Somebody {
  readonly id: string
  readonly name: string
}

interface Revision {
  readonly code: string
  readonly revision: number
}

export interface DraftRow {
  readonly id: number
  /** Whose framework it is to be; null for a national one. */
  readonly unit: string | null
  readonly code: string
  readonly index: string
  readonly name: DraftBody['name']
  readonly basedOn: (Revision & { readonly id: number }) | null
  readonly version: number
  readonly state: DraftState
  readonly createdAt: Date
  readonly createdBy: Somebody
  readonly editedAt: Date
  readonly editedBy: Somebody
  readonly issued: Revision | null
}

/** A draft with what it says. */
export interface DraftWithBody extends DraftRow {
  readonly body: DraftBody
}

const columns = sql`
  d.id, d.owner_unit AS unit, d.code, d.index_code AS index, d.body->'name' AS name, d.version,
  CASE WHEN d.issued_framework IS NOT NULL THEN 'issued'
       WHEN d.discarded_at IS NOT NULL THEN 'discarded' ELSE 'open' END AS state,
  d.created_at AS "createdAt", d.edited_at AS "editedAt",
  (SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = d.created_by) AS "createdBy",
  (SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = d.edited_by) AS "editedBy",
  (SELECT jsonb_build_object('id', f.id, 'code', f.code, 'revision', f.revision)
   FROM frameworks f WHERE f.id = d.based_on) AS "basedOn",
  (SELECT jsonb_build_object('code', f.code, 'revision', f.revision)
   FROM frameworks f WHERE f.id = d.issued_framework) AS issued`

/** Every draft without its body, last edited first. */
export async function listDraftRows(trx: ReadTrx): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`
    SELECT ${columns} FROM framework_drafts d ORDER BY d.edited_at DESC, d.id DESC
  `.execute(trx)
  return rows
}

export async function findDraft(trx: ReadTrx, id: number): Promise<DraftWithBody | undefined> {
  const { rows } = await sql<DraftWithBody>`
    SELECT ${columns}, d.body FROM framework_drafts d WHERE d.id = ${id}
  `.execute(trx)
  return rows.map(withBody)[0]
}

/** The same, which nobody else changes until the end of the transaction. */
export async function lockDraft(trx: WriteTrx, id: number): Promise<DraftWithBody | undefined> {
  const { rows } = await sql<DraftWithBody>`
    SELECT ${columns}, d.body FROM framework_drafts d WHERE d.id = ${id} FOR UPDATE OF d
  `.execute(trx)
  return rows.map(withBody)[0]
}

interface NewDraft {
  readonly unit: string | null
  readonly basedOn: number | null
  readonly body: DraftBody
  readonly by: string
  readonly at: Date
}

/** Begins a draft at version 1; gives its id. */
export async function insertDraft(trx: WriteTrx, draft: NewDraft): Promise<number> {
  const { unit, basedOn, body, by, at } = draft
  const { id } = await trx
    .insertInto('framework_drafts')
    .values({
      owner_unit: unit,
      code: body.code,
      index_code: body.index,
      based_on: basedOn,
      body: JSON.stringify(body),
      created_at: at,
      created_by: by,
      edited_at: at,
      edited_by: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertVersion(trx, { id, version: 1, body, by, at, how: 'created', restored: null })
  return id
}

export interface Save {
  readonly id: number
  /** The version that this follows. */
  readonly base: number
  readonly body: DraftBody
  readonly by: string
  readonly at: Date
  readonly how: DraftVersion['how']
  readonly restored?: number
}

/** Puts the body in as the next version; gives it, or undefined where the base holds no longer. */
export async function saveBody(trx: WriteTrx, save: Save): Promise<number | undefined> {
  const { id, base, body, by, at, how, restored = null } = save
  const row = await trx
    .updateTable('framework_drafts')
    .set({
      code: body.code,
      index_code: body.index,
      body: JSON.stringify(body),
      version: base + 1,
      edited_at: at,
      edited_by: by,
    })
    .where('id', '=', id)
    .where('version', '=', base)
    .where('discarded_at', 'is', null)
    .where('issued_framework', 'is', null)
    .returning('version')
    .executeTakeFirst()
  if (row === undefined) return undefined
  await insertVersion(trx, { id, version: row.version, body, by, at, how, restored })
  return row.version
}

async function insertVersion(
  trx: WriteTrx,
  {
    id,
    version,
    body,
    by,
    at,
    how,
    restored,
  }: Omit<Save, 'base' | 'restored'> & {
    readonly version: number
    readonly restored: number | null
  },
): Promise<void> {
  await trx
    .insertInto('framework_draft_versions')
    .values({
      draft_id: id,
      version,
      body: JSON.stringify(body),
      saved_at: at,
      saved_by: by,
      how,
      restored,
    })
    .execute()
}

/** Ends an open draft; false where it was not open. */
export async function saveDiscarded(trx: WriteTrx, id: number, at: Date): Promise<boolean> {
  const row = await trx
    .updateTable('framework_drafts')
    .set({ discarded_at: at })
    .where('id', '=', id)
    .where('discarded_at', 'is', null)
    .where('issued_framework', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export interface VersionRow {
  readonly version: number
  readonly savedAt: Date
  readonly savedBy: Somebody
  readonly how: DraftVersion['how']
  readonly restored: number | null
}

/** Every content the draft has had, newest first. */
export async function listVersions(trx: ReadTrx, draft: number): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    SELECT v.version, v.saved_at AS "savedAt", v.how, v.restored,
           jsonb_build_object('id', p.id, 'name', p.name) AS "savedBy"
    FROM framework_draft_versions v JOIN people p ON p.id = v.saved_by
    WHERE v.draft_id = ${draft} ORDER BY v.version DESC
  `.execute(trx)
  return rows
}

export async function findVersion(
  trx: ReadTrx,
  draft: number,
  version: number,
): Promise<DraftBody | undefined> {
  const row = await trx
    .selectFrom('framework_draft_versions')
    .select('body')
    .where('draft_id', '=', draft)
    .where('version', '=', version)
    .executeTakeFirst()
  return row === undefined ? undefined : DraftBody.parse(row.body)
}

/** By what a draft was issued; undefined while it is not. */
export async function findIssue(
  trx: ReadTrx,
  draft: number,
): Promise<(Omit<FrameworkIssue, 'issuedAt'> & { readonly issuedAt: Date }) | undefined> {
  const { rows } = await sql<Omit<FrameworkIssue, 'issuedAt'> & { issuedAt: Date }>`
    SELECT i.document, i.issuer, i.issued_on AS "issuedOn", i.effective_from AS "effectiveFrom",
           i.effective_to AS "effectiveTo", f.issued_at AS "issuedAt",
           jsonb_build_object('id', p.id, 'name', p.name) AS "issuedBy"
    FROM framework_issues i JOIN frameworks f ON f.id = i.framework_id
    JOIN people p ON p.id = i.issued_by
    WHERE i.draft_id = ${draft}
  `.execute(trx)
  return rows[0]
}

/** Whose framework has the code: shipped with the program, or issued here for a unit or the country. */
export type CodeOwner =
  | { readonly shipped: true }
  | { readonly shipped: false; readonly unit: string | null }

/** Nobody else issues under the code until the end of the transaction. */
export async function lockCode(trx: WriteTrx, code: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('framework ' || ${code}, 0))`.execute(trx)
}

/** Undefined where no framework was issued under the code. */
export async function findCodeOwner(trx: ReadTrx, code: string): Promise<CodeOwner | undefined> {
  const { rows } = await sql<{ shipped: boolean; unit: string | null }>`
    SELECT i.framework_id IS NULL AS shipped, i.owner_unit AS unit
    FROM frameworks f LEFT JOIN framework_issues i ON i.framework_id = f.id
    WHERE f.code = ${code} ORDER BY shipped DESC LIMIT 1
  `.execute(trx)
  return rows.map(({ shipped, unit }): CodeOwner => (shipped ? { shipped } : { shipped, unit }))[0]
}

export async function hasIndex(trx: ReadTrx, code: string): Promise<boolean> {
  const row = await trx
    .selectFrom('indices')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst()
  return row !== undefined
}

/** Makes an immutable framework of the draft as it stands at the version; gives its revision. */
export async function issue(
  trx: WriteTrx,
  {
    id,
    version,
    by,
    at,
    terms,
  }: {
    readonly id: number
    readonly version: number
    readonly by: string
    readonly at: Date
    readonly terms: DraftIssue
  },
): Promise<number> {
  const { legalBasis, effectiveFrom, effectiveTo, indexName } = terms
  const basis = JSON.stringify({ ...legalBasis, effectiveFrom, effectiveTo })
  const named = indexName === null ? null : JSON.stringify(indexName)
  const { rows } = await sql<{ revision: number }>`
    SELECT revision FROM issue_framework(${id}, ${version}, ${by}, ${at}, ${basis}::jsonb, ${named}::jsonb)
  `.execute(trx)
  const [made] = rows
  if (made === undefined) throw new Error(`draft ${id} was issued without a revision`)
  return made.revision
}

function withBody(row: DraftWithBody): DraftWithBody {
  return { ...row, body: DraftBody.parse(row.body) }
}
