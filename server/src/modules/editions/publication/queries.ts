import type {
  EditionRevisions,
  FrozenAnswer,
  LocalText,
  RankBand,
  TraceNode,
} from '@thang/contracts'
import type { MissingReason, UnitResult } from '@thang/engine'
import { sql } from 'kysely'
import type { ReadTrx } from '../../../platform/db/database.ts'

/** What a result says of a unit beside its figures. */
export interface Standing {
  /** Null where no band was drawn. */
  readonly band: RankBand | null
  /** Why it has no value; null where it has one. */
  readonly reason: MissingReason | null
}

/** By unit, of a table that was made here; empty of others. */
export async function listStandings(
  trx: ReadTrx,
  table: number,
): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await sql<Standing & { unit: string }>`
    SELECT u.unit_code AS unit, nullif(u.result->'band', 'null') AS band, u.result->>'reason' AS reason
    FROM edition_units u JOIN edition_tables t ON t.edition_id = u.edition_id WHERE t.id = ${table}
  `.execute(trx)
  return new Map(rows.map(({ unit, ...standing }) => [unit, standing]))
}

/** What package and result of an edition say of a unit. */
export interface UnitRow {
  readonly answers: Readonly<Record<string, FrozenAnswer>>
  readonly result: UnitResult
}

export async function findUnit(
  trx: ReadTrx,
  edition: number,
  unit: string,
): Promise<UnitRow | undefined> {
  const { rows } = await sql<UnitRow>`
    SELECT answers, result FROM edition_units WHERE edition_id = ${edition} AND unit_code = ${unit}
  `.execute(trx)
  return rows[0]
}

export interface AnswerRow {
  readonly node: string
  readonly self: number | null
  readonly appraised: number | null
  readonly final: number | null
  readonly remarks: TraceNode['remarks']
}

export async function listAnswers(
  trx: ReadTrx,
  edition: number,
  unit: string,
): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    SELECT node_code AS node, self, appraised, final, remarks
    FROM edition_answers WHERE edition_id = ${edition} AND unit_code = ${unit}
  `.execute(trx)
  return rows
}

/** A file as it was cited: `inline` is its own type where a browser may show it. */
export interface CitedFile {
  readonly id: number
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly inline: string | null
}

export interface EvidenceRow {
  readonly node: string
  readonly public: boolean
  readonly number: string | null
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly summary: string | null
  readonly pages: string | null
  readonly files: readonly CitedFile[]
}

/** A document that its unit withdrew or made internal since is not shown any more, whatever was published. */
const openStill = sql`
  d.public AND NOT EXISTS (
    SELECT FROM jsonb_array_elements(d.files) AS cited
    JOIN evidence_files v ON v.id = (cited->>'id')::bigint
    JOIN evidence_documents o ON o.id = v.document_id
    WHERE o.visibility <> 'public' OR o.withdrawn_at IS NOT NULL)
`

/** What the answers of a unit rested on; of a document that is not public only that there was one. */
export async function listEvidence(
  trx: ReadTrx,
  edition: number,
  unit: string,
): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    SELECT d.node_code AS node, s.open AS public, CASE WHEN s.open THEN d.number END AS number,
           CASE WHEN s.open THEN d.issued_on END AS "issuedOn", CASE WHEN s.open THEN d.issuer END AS issuer,
           CASE WHEN s.open THEN d.summary END AS summary, CASE WHEN s.open THEN d.pages END AS pages,
           CASE WHEN s.open THEN d.files ELSE '[]' END AS files
    FROM edition_evidence d CROSS JOIN LATERAL (SELECT ${openStill} AS open) AS s
    WHERE d.edition_id = ${edition} AND d.unit_code = ${unit}
    ORDER BY d.node_code, d.place
  `.execute(trx)
  return rows
}

/** A file of a public document that any published revision of the edition cites. */
export async function findPublicFile(
  trx: ReadTrx,
  code: string,
  file: number,
): Promise<CitedFile | undefined> {
  const { rows } = await sql<{ file: CitedFile }>`
    SELECT f AS file
    FROM editions e JOIN edition_evidence d ON d.edition_id = e.id
    CROSS JOIN jsonb_array_elements(d.files) AS f
    WHERE e.code = ${code} AND e.published_at IS NOT NULL AND ${openStill} AND (f->>'id')::bigint = ${file}
    LIMIT 1
  `.execute(trx)
  return rows[0]?.file
}

/** The bytes of `edition.json` or `result.json`; of the newest revision where none is named. */
export async function findFileText(
  trx: ReadTrx,
  asked: {
    readonly code: string
    readonly revision: number | null
    readonly of: 'package' | 'result'
  },
): Promise<{ readonly text: string; readonly revision: number } | undefined> {
  const { rows } = await sql<{ text: string; revision: number }>`
    SELECT ${asked.of === 'package' ? sql`p.package` : sql`p.result`} AS text, e.revision
    FROM editions e JOIN edition_packages p ON p.edition_id = e.id
    WHERE e.code = ${asked.code} AND e.published_at IS NOT NULL
      AND (${asked.revision}::int IS NULL OR e.revision = ${asked.revision}::int)
    ORDER BY e.revision DESC LIMIT 1
  `.execute(trx)
  return rows[0]
}

type Revision = EditionRevisions['revisions'][number]

export interface RevisionRow extends Omit<Revision, 'publishedAt' | 'erratum'> {
  readonly publishedAt: Date
  readonly erratum: {
    readonly reason: string
    readonly ranks: readonly ErratumRank[]
    readonly answers: readonly ErratumAnswer[]
  } | null
}

export interface ErratumRank {
  readonly unit: string
  readonly valueBefore: number | null
  readonly valueAfter: number | null
  readonly rankBefore: number | null
  readonly rankAfter: number | null
}

export interface ErratumAnswer {
  readonly unit: string
  readonly node: string
  readonly name: LocalText
  readonly before: number | null
  readonly after: number | null
}

/** The published revisions of an edition, newest first. */
export async function listRevisions(trx: ReadTrx, code: string): Promise<RevisionRow[]> {
  const { rows } = await sql<RevisionRow>`
    SELECT e.revision, e.published_at AS "publishedAt",
           CASE WHEN d.edition_id IS NULL THEN NULL
                ELSE jsonb_build_object('number', d.number, 'date', d.date) END AS decision,
           p.package_hash AS "packageHash", p.result_hash AS "resultHash",
           CASE WHEN r.edition_id IS NULL THEN NULL ELSE jsonb_build_object(
             'reason', r.reason, 'ranks', r.ranks, 'answers', r.answers) END AS erratum
    FROM editions e
    LEFT JOIN edition_packages p ON p.edition_id = e.id
    LEFT JOIN edition_decisions d ON d.edition_id = e.id
    LEFT JOIN edition_errata r ON r.edition_id = e.id
    WHERE e.code = ${code} AND e.published_at IS NOT NULL ORDER BY e.revision DESC
  `.execute(trx)
  return rows
}

/** When the newest revision of each of the editions was published. */
export async function listNewestRevisions(
  trx: ReadTrx,
  codes: readonly string[],
): Promise<{ readonly code: string; readonly revision: number; readonly at: Date }[]> {
  const { rows } = await sql<{ code: string; revision: number; at: Date }>`
    SELECT DISTINCT ON (code) code, revision, published_at AS at FROM editions
    WHERE code = ANY(${[...codes]}::text[]) AND published_at IS NOT NULL ORDER BY code, revision DESC
  `.execute(trx)
  return rows
}
