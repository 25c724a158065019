import type {
  Confidence,
  EditionPublication,
  LocalText,
  RegisteredUnitKind,
  Source,
} from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'

export interface EditionRow {
  readonly id: number
  readonly code: string
  readonly revision: number
  readonly index: string
  readonly indexName: LocalText
  readonly period: string
  readonly periodStart: string
  readonly periodEnd: string
  readonly title: LocalText
  readonly notes: LocalText[]
  readonly publishedOn: string | null
  /** Null of editions that were not made of a round here. */
  readonly publication: EditionPublication | null
}

/** An edition as it was in an earlier revision, in the place of its newest one. */
export interface PickedRevision {
  readonly code: string
  readonly revision: number
}

export interface TableRow {
  readonly id: number
  readonly editionId: number
  readonly kind: RegisteredUnitKind
  readonly boundaries: string
  readonly parent: string | null
  readonly frameworkId: number | null
  readonly framework: string | null
  readonly decimals: number | null
  readonly title: LocalText
  readonly main: boolean
  readonly unitCount: number | null
  readonly allUnits: boolean
  readonly knownRanks: number
  readonly knownValues: number
}

export interface FigureRow {
  readonly unit: string
  /** Node code; empty for the index itself. */
  readonly node: string
  readonly value: number | null
  readonly valueConfidence: Confidence | null
  readonly valueSource: Source | null
  readonly rank: number | null
  readonly rankConfidence: Confidence | null
  readonly rankSource: Source | null
  readonly note: LocalText | null
}

export interface StatisticRow {
  readonly node: string
  readonly statistic: 'mean' | 'national'
  readonly value: number
  readonly source: Source
}

export interface InputRow {
  readonly unit: string
  readonly node: string
  readonly input: string
  readonly value: number
}

/** The latest published revision of every edition, newest period first; of the picked one that revision. */
export async function listEditionRows(
  trx: ReadTrx,
  picked?: PickedRevision,
): Promise<EditionRow[]> {
  const { code, revision } = picked ?? { code: null, revision: null }
  const { rows } = await sql<EditionRow>`
    SELECT e.id, e.code, e.revision, e.index_code AS index, i.name AS "indexName", e.period,
           e.period_start AS "periodStart", e.period_end AS "periodEnd", e.title, e.notes,
           e.published_on AS "publishedOn",
           CASE WHEN p.edition_id IS NULL THEN NULL ELSE jsonb_build_object(
             'engine', p.engine, 'demonstration', p.demonstration, 'band', p.band,
             'decision', CASE WHEN d.edition_id IS NULL THEN NULL ELSE jsonb_build_object(
               'number', d.number, 'date', d.date, 'issuer', d.issuer) END) END AS publication
    FROM (SELECT DISTINCT ON (code) * FROM editions
          WHERE published_at IS NOT NULL
            AND (code <> ${code}::text OR revision = ${revision}::int OR ${code}::text IS NULL)
          ORDER BY code, revision DESC) e
    JOIN indices i ON i.code = e.index_code
    LEFT JOIN edition_packages p ON p.edition_id = e.id
    LEFT JOIN edition_decisions d ON d.edition_id = e.id
    ORDER BY e.period_end DESC, e.code
  `.execute(trx)
  return rows
}

/** The tables of these editions with counts of what is known, the main table first. */
export async function listTableRows(
  trx: ReadTrx,
  editions: readonly number[],
): Promise<TableRow[]> {
  if (editions.length === 0) return []
  const { rows } = await sql<TableRow>`
    SELECT t.id, t.edition_id AS "editionId", t.kind, t.boundaries, t.parent_code AS parent,
           t.framework_id AS "frameworkId", f.code AS framework, (f.body->>'decimals')::int AS decimals,
           t.title, t.main, t.unit_count AS "unitCount", t.all_units AS "allUnits",
           count(g.rank)::int AS "knownRanks", count(g.value)::int AS "knownValues"
    FROM edition_tables t
    LEFT JOIN frameworks f ON f.id = t.framework_id
    LEFT JOIN edition_figures g ON g.table_id = t.id AND g.node_code = ''
    WHERE t.edition_id IN (${sql.join(editions)})
    GROUP BY t.id, f.id ORDER BY t.edition_id, t.main DESC, t.kind, t.boundaries DESC
  `.execute(trx)
  return rows
}

/** The codes of a table's units, with or without figures. */
export async function listMembers(trx: ReadTrx, table: number): Promise<string[]> {
  const rows = await trx
    .selectFrom('edition_members')
    .select('unit_code')
    .where('table_id', '=', table)
    .execute()
  return rows.map((row) => row.unit_code)
}

/** The published figures of a table, each with its source. */
export async function listFigures(trx: ReadTrx, table: number): Promise<FigureRow[]> {
  const { rows } = await sql<FigureRow>`
    SELECT g.unit_code AS unit, g.node_code AS node,
           g.value, g.value_confidence AS "valueConfidence", to_jsonb(v) AS "valueSource",
           g.rank, g.rank_confidence AS "rankConfidence", to_jsonb(r) AS "rankSource", g.note
    FROM edition_figures g
    LEFT JOIN sources v ON v.code = g.value_source
    LEFT JOIN sources r ON r.code = g.rank_source
    WHERE g.table_id = ${table}
  `.execute(trx)
  return rows
}

/** The averages and national values published with a table. */
export async function listStatistics(trx: ReadTrx, table: number): Promise<StatisticRow[]> {
  const { rows } = await sql<StatisticRow>`
    SELECT s.node_code AS node, s.statistic, s.value, to_jsonb(o) AS source
    FROM edition_statistics s JOIN sources o ON o.code = s.source_code
    WHERE s.table_id = ${table}
  `.execute(trx)
  return rows
}

/** The raw inputs of a table's units. */
export async function listInputs(trx: ReadTrx, table: number): Promise<InputRow[]> {
  const { rows } = await sql<InputRow>`
    SELECT unit_code AS unit, node_code AS node, input, value FROM edition_inputs
    WHERE table_id = ${table} ORDER BY node_code, input, unit_code
  `.execute(trx)
  return rows
}

/** The tables in which the unit is a member. */
export async function listTablesOfUnit(trx: ReadTrx, unit: string): Promise<number[]> {
  const rows = await trx
    .selectFrom('edition_members')
    .select('table_id')
    .where('unit_code', '=', unit)
    .execute()
  return rows.map((row) => row.table_id)
}

/** A text that changes whenever an edition or framework is published or a reference fact corrected. */
export async function publishedStamp(trx: ReadTrx): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    SELECT concat((SELECT max(id) FROM editions WHERE published_at IS NOT NULL), '-',
                  (SELECT max(id) FROM frameworks WHERE issued_at IS NOT NULL), '-',
                  (SELECT content_hash FROM reference_facts), '-',
                  (SELECT max(seq) FROM unit_events)) AS stamp
  `.execute(trx)
  return rows[0]?.stamp ?? ''
}
