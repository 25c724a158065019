import type {
  EditionPackage,
  RegisteredUnitKind,
  ResultDecision,
  ResultTable,
} from '@thang/contracts'
import type { EditionResult } from '@thang/engine'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import type { Trace } from './trace.ts'

export type ResultStage = 'preliminary' | 'final' | 'correction'

interface Somebody {
  readonly id: string
  readonly name: string
}

/** A round as it was scored, without what it was made of. */
export interface ResultRow {
  readonly id: number
  readonly stage: ResultStage
  readonly engine: string
  readonly hash: string
  readonly madeAt: Date
  readonly madeBy: Somebody
  readonly tables: readonly ResultTable[]
  readonly signature: { readonly hash: string; readonly at: string; readonly by: Somebody } | null
}

/** The part of one kind of unit as it is frozen: an edition as it will be published. */
export interface FrozenPart {
  readonly kind: RegisteredUnitKind
  readonly frameworkId: number
  readonly editionCode: string
  readonly revision: number
  /** A day on which the units existed. */
  readonly boundaries: string
  readonly package: string
  readonly packageHash: string
  readonly result: string
  readonly resultHash: string
  readonly trace: string
  readonly traceHash: string
  readonly shown: ResultTable
}

export interface NewResult {
  readonly round: number
  readonly stage: ResultStage
  readonly engine: string
  readonly hash: string
  readonly at: Date
  readonly by: string
  readonly parts: readonly FrozenPart[]
}

export async function insertResult(trx: WriteTrx, made: NewResult): Promise<number> {
  const { id } = await trx
    .insertInto('round_results')
    .values({
      round_id: made.round,
      stage: made.stage,
      engine: made.engine,
      hash: made.hash,
      made_at: made.at,
      made_by: made.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const part of made.parts) {
    await trx
      .insertInto('round_result_parts')
      .values({
        result_id: id,
        unit_kind: part.kind,
        framework_id: part.frameworkId,
        edition_code: part.editionCode,
        revision: part.revision,
        boundaries: part.boundaries,
        package: part.package,
        package_hash: part.packageHash,
        result: part.result,
        result_hash: part.resultHash,
        trace: part.trace,
        trace_hash: part.traceHash,
        shown: JSON.stringify(part.shown),
      })
      .execute()
  }
  return id
}

/** The last result of the round at the stage. */
export async function findLastResult(
  trx: ReadTrx,
  round: number,
  stage: ResultStage,
): Promise<ResultRow | undefined> {
  const { rows } = await sql<ResultRow>`
    SELECT r.id, r.stage, r.engine, r.hash, r.made_at AS "madeAt",
           jsonb_build_object('id', p.id, 'name', p.name) AS "madeBy",
           (SELECT jsonb_agg(t.shown ORDER BY t.unit_kind) FROM round_result_parts t
            WHERE t.result_id = r.id) AS tables,
           (SELECT jsonb_build_object('hash', s.hash, 'at', s.at,
              'by', jsonb_build_object('id', b.id, 'name', b.name))
            FROM result_signatures s JOIN people b ON b.id = s.by_person
            WHERE s.result_id = r.id) AS signature
    FROM round_results r JOIN people p ON p.id = r.made_by
    WHERE r.round_id = ${round} AND r.stage = ${stage} ORDER BY r.id DESC LIMIT 1
  `.execute(trx)
  return rows[0]
}

/** A part that stands as published, with its texts read. */
export interface PublishedBody {
  readonly kind: RegisteredUnitKind
  readonly frameworkId: number
  readonly revision: number
  readonly boundaries: string
  readonly package: EditionPackage
  readonly result: EditionResult
  readonly trace: Trace
  readonly shown: ResultTable
}

const published = (round: number) => sql`
  FROM round_results r JOIN round_result_parts t ON t.result_id = r.id
  JOIN rounds d ON d.id = r.round_id
  LEFT JOIN result_corrections c ON c.result_id = r.id
  WHERE r.round_id = ${round} AND d.state = 'published'
    AND (r.stage = 'final' AND r.id = (SELECT max(l.id) FROM round_results l
           WHERE l.round_id = r.round_id AND l.stage = 'final') OR c.state = 'published')
  ORDER BY t.unit_kind, r.id DESC`

/** The parts that stand as published: of each kind that of the last published correction, or of the final result. */
export async function listPublishedBodies(trx: ReadTrx, round: number): Promise<PublishedBody[]> {
  const { rows } = await sql<PublishedBody>`
    SELECT DISTINCT ON (t.unit_kind) t.unit_kind AS kind, t.framework_id AS "frameworkId", t.revision,
      t.boundaries, t.package::jsonb AS package, t.result::jsonb AS result, t.trace::jsonb AS trace, t.shown
    ${published(round)}
  `.execute(trx)
  return rows
}

/** The tables that stand as published, with the revision of each. */
export async function listPublishedTables(
  trx: ReadTrx,
  round: number,
): Promise<{ readonly revision: number; readonly table: ResultTable }[]> {
  const { rows } = await sql<{ revision: number; table: ResultTable }>`
    SELECT DISTINCT ON (t.unit_kind) t.revision, t.shown AS table ${published(round)}
  `.execute(trx)
  return rows
}

/** The codes of the editions that the round became, by kind. */
export async function listPublishedCodes(
  trx: ReadTrx,
  round: number,
): Promise<{ readonly kind: RegisteredUnitKind; readonly code: string }[]> {
  const { rows } = await sql<{ kind: RegisteredUnitKind; code: string }>`
    SELECT DISTINCT ON (t.unit_kind) t.unit_kind AS kind, t.edition_code AS code ${published(round)}
  `.execute(trx)
  return rows
}

/** The hashes of the packages of a result, in their order. */
export async function listPackageHashes(trx: ReadTrx, result: number): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    SELECT package_hash AS hash FROM round_result_parts WHERE result_id = ${result}
    ORDER BY package_hash COLLATE "C"
  `.execute(trx)
  return rows.map(({ hash }) => hash)
}

/** The codes of the editions that a result will be, by kind. */
export async function listParts(
  trx: ReadTrx,
  result: number,
): Promise<Pick<FrozenPart, 'kind' | 'editionCode'>[]> {
  const { rows } = await sql<Pick<FrozenPart, 'kind' | 'editionCode'>>`
    SELECT unit_kind AS kind, edition_code AS "editionCode" FROM round_result_parts
    WHERE result_id = ${result} ORDER BY unit_kind
  `.execute(trx)
  return rows
}

/** Codes of editions that results of other rounds have. */
export async function listCodesOfOthers(trx: ReadTrx, round: number): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    SELECT DISTINCT t.edition_code AS code
    FROM round_result_parts t JOIN round_results r ON r.id = t.result_id WHERE r.round_id <> ${round}
  `.execute(trx)
  return rows.map(({ code }) => code)
}

/** False where it was signed before. */
export async function insertSignature(
  trx: WriteTrx,
  signed: { result: number; hash: string; at: Date; by: string; forPerson: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO result_signatures (result_id, hash, at, by_person, for_person)
    VALUES (${signed.result}, ${signed.hash}, ${signed.at}, ${signed.by}, ${signed.forPerson})
    ON CONFLICT DO NOTHING RETURNING result_id
  `.execute(trx)
  return rows.length === 1
}

export interface DecisionRow {
  readonly decision: ResultDecision
  /** Given for another round of the unit, and not yet for this one. */
  readonly remembered: boolean
}

/** What the paper of the round says; where nothing was given yet, what the last one of the same owner said. */
export async function findDecision(
  trx: ReadTrx,
  { round, owner }: { readonly round: number; readonly owner: string | null },
): Promise<DecisionRow | undefined> {
  const { rows } = await sql<DecisionRow>`
    SELECT d.decision, d.round_id <> ${round} AS remembered
    FROM result_decisions d JOIN rounds r ON r.id = d.round_id
    WHERE r.owner_unit IS NOT DISTINCT FROM ${owner}
    ORDER BY d.round_id = ${round} DESC, d.id DESC LIMIT 1
  `.execute(trx)
  return rows[0]
}

export async function insertDecision(
  trx: WriteTrx,
  made: { round: number; decision: ResultDecision; at: Date; by: string },
): Promise<void> {
  await sql`
    INSERT INTO result_decisions (round_id, decision, at, by_person)
    VALUES (${made.round}, ${JSON.stringify(made.decision)}, ${made.at}, ${made.by})
  `.execute(trx)
}

export interface PublishedPart {
  readonly kind: RegisteredUnitKind
  readonly code: string
  readonly revision: number
}

/** Makes editions of a signed result, by the one function that may; the database looks at it once more. */
export async function publishParts(
  trx: WriteTrx,
  made: {
    readonly result: number
    readonly at: Date
    readonly decision: {
      readonly number: string
      readonly date: string
      readonly issuer: string | null
    }
    readonly titles: Readonly<Record<string, unknown>>
  },
): Promise<PublishedPart[]> {
  const { rows } = await sql<PublishedPart>`
    SELECT unit_kind AS kind, code, revision
    FROM publish_result(${made.result}, ${made.at}, ${JSON.stringify(made.decision)}::jsonb,
      ${JSON.stringify(made.titles)}::jsonb)
  `.execute(trx)
  return rows
}
