import { sql } from 'kysely'
import type { ReadTrx } from './database.ts'

export interface Referred {
  /** A table with a primary key of one text column. */
  readonly table: string
  readonly keys: readonly string[]
  /** Tables that are not looked at. */
  readonly except: readonly string[]
}

/** Tables with a row whose foreign key names one of the keys, so also those that later modules add. */
export async function listReferringTables(
  trx: ReadTrx,
  { table, keys, except }: Referred,
): Promise<string[]> {
  const found: string[] = []
  for (const { name, column } of await listForeignKeys(trx, table)) {
    if (except.includes(name) || found.includes(name)) continue
    const { rows } = await sql`
      SELECT FROM ${sql.table(name)} WHERE ${sql.ref(column)} = ANY(${[...keys]}) LIMIT 1
    `.execute(trx)
    if (rows.length > 0) found.push(name)
  }
  return found
}

interface ForeignKey {
  readonly name: string
  readonly column: string
}

async function listForeignKeys(trx: ReadTrx, table: string): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    SELECT c.relname AS name, a.attname AS column
    FROM pg_constraint f
    JOIN pg_class c ON c.oid = f.conrelid
    JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
    WHERE f.contype = 'f' AND f.confrelid = ${table}::regclass AND array_length(f.conkey, 1) = 1
    ORDER BY c.relname, a.attname
  `.execute(trx)
  return rows
}
