import type { Framework } from '@thang/contracts'
import { sql } from 'kysely'
import type { WriteTrx } from '../platform/db/database.ts'
import {
  membershipOf,
  type ShippedEdition,
  type ShippedTable,
  type ShippedUnit,
} from '../shipped/index.ts'

/** The latest revision of a framework or edition with the hash of its content, or undefined. */
export async function findContentHash(
  trx: WriteTrx,
  table: 'frameworks' | 'editions',
  code: string,
): Promise<{ id: number; revision: number; hash: string } | undefined> {
  return trx
    .selectFrom(table)
    .select(['id', 'revision', 'content_hash as hash'])
    .where('code', '=', code)
    .orderBy('revision', 'desc')
    .executeTakeFirst()
}

/** Stores an issued framework; gives its row id. */
export async function insertFramework(
  trx: WriteTrx,
  framework: Framework,
  { hash, revision }: { readonly hash: string; readonly revision: number },
): Promise<number> {
  const row = await trx
    .insertInto('frameworks')
    .values({
      code: framework.code,
      revision,
      index_code: framework.index,
      body: JSON.stringify(framework),
      content_hash: hash,
      issued_at: sql<Date>`now()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export interface EditionPlacement {
  readonly hash: string
  readonly revision: number
  readonly units: readonly ShippedUnit[]
  readonly frameworkId: (code: string) => number | null
}

/** Puts an edition together and publishes it; from then on the database refuses to change it. */
export async function insertEdition(
  trx: WriteTrx,
  edition: ShippedEdition,
  placement: EditionPlacement,
): Promise<void> {
  const { id } = await trx
    .insertInto('editions')
    .values({
      code: edition.code,
      revision: placement.revision,
      index_code: edition.index,
      period: edition.period,
      period_start: edition.periodStart,
      period_end: edition.periodEnd,
      title: JSON.stringify(edition.title),
      notes: JSON.stringify(edition.notes),
      published_on: edition.publishedOn,
      content_hash: placement.hash,
      published_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const table of edition.tables) await insertTable(trx, id, table, placement)
  await trx
    .updateTable('editions')
    .set({ published_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()
}

async function insertTable(
  trx: WriteTrx,
  edition: number,
  table: ShippedTable,
  placement: EditionPlacement,
): Promise<void> {
  const { members, allUnits } = membershipOf(table, placement.units)
  const { id } = await trx
    .insertInto('edition_tables')
    .values({
      edition_id: edition,
      kind: table.kind,
      boundaries: table.boundaries,
      parent_code: table.parent,
      framework_id: table.framework === null ? null : placement.frameworkId(table.framework),
      title: JSON.stringify(table.title),
      main: table.main,
      unit_count: table.unitCount,
      all_units: allUnits,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = members.map((unit) => ({ table_id: id, unit_code: unit }))
  await trx.insertInto('edition_members').values(rows).execute()
  await insertFigures(trx, id, table)
}

async function insertFigures(trx: WriteTrx, table_id: number, table: ShippedTable): Promise<void> {
  const figures = table.figures.map((figure) => ({
    table_id,
    unit_code: figure.unit,
    node_code: figure.node ?? '',
    value: figure.value,
    value_confidence: figure.valueConfidence,
    value_source: figure.valueSource,
    rank: figure.rank,
    rank_confidence: figure.rankConfidence,
    rank_source: figure.rankSource,
    note: figure.note === null ? null : JSON.stringify(figure.note),
  }))
  const statistics = table.statistics.map((row) => ({
    table_id,
    node_code: row.node ?? '',
    statistic: row.statistic,
    value: row.value,
    confidence: row.confidence,
    source_code: row.source,
  }))
  const inputs = table.inputs.map((row) => ({
    table_id,
    unit_code: row.unit,
    node_code: row.node,
    input: row.input,
    value: row.value,
    source_code: row.source,
  }))
  for (const chunk of chunks(figures))
    await trx.insertInto('edition_figures').values(chunk).execute()
  for (const chunk of chunks(statistics))
    await trx.insertInto('edition_statistics').values(chunk).execute()
  for (const chunk of chunks(inputs)) await trx.insertInto('edition_inputs').values(chunk).execute()
}

/** PostgreSQL takes at most 65,535 parameters a statement. */
function chunks<Row>(rows: readonly Row[]): Row[][] {
  const size = 1000
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  )
}
