import type { Client } from 'pg'
import { copyIn, copyOut } from './copyTable.ts'
import { derivedJobTables, type InstanceTable } from './instanceTables.ts'
import type { Manifest } from './manifest.ts'
import { measure } from './meter.ts'
import { damagedArchive } from './refusals.ts'

/**
 * Empties the tables and puts their triggers to sleep until `wakeTriggers`: what was published and
 * audited is written as it stands, not published and audited anew. Both end with the transaction.
 */
export async function emptyTables(client: Client, tables: readonly InstanceTable[]): Promise<void> {
  for (const { name } of tables.filter(hasTriggers)) {
    await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
  }
  const names = [...tables.map(({ name }) => name), ...derivedJobTables]
  await client.query(`TRUNCATE ${names.join(', ')}`)
}

/** The library of jobs has none. */
function hasTriggers({ name }: InstanceTable): boolean {
  return name.startsWith('public.')
}

/** Rows that the table does not take are a fault of the archive. */
export async function loadRows(
  client: Client,
  table: InstanceTable,
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  await copyIn(client, table, rows).catch((error: unknown) => {
    const isOfRows = error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))
    throw isOfRows ? damagedArchive(`${table.name}: ${error.message}`) : error
  })
}

/** Numbers that PostgreSQL gives go on after the highest that is there. */
export async function numberOn(client: Client, tables: readonly InstanceTable[]): Promise<void> {
  for (const { name, identities } of tables) {
    for (const column of identities) {
      const found = await client.query<{ next: string }>(
        `SELECT coalesce(max(${column}), 0) + 1 AS next FROM ${name}`,
      )
      // Unlike setval, this is undone with the transaction.
      const next = BigInt(found.rows[0]?.next ?? 1)
      await client.query(`ALTER TABLE ${name} ALTER COLUMN ${column} RESTART WITH ${next}`)
    }
  }
}

export async function wakeTriggers(
  client: Client,
  tables: readonly InstanceTable[],
): Promise<void> {
  // A table with a constraint still to be checked cannot be altered.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  for (const { name } of tables.filter(hasTriggers)) {
    await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
  }
}

/** Counts and hashes what is now in the tables and compares it with the manifest. */
export async function compareRows(
  client: Client,
  tables: readonly InstanceTable[],
  manifest: Manifest,
): Promise<void> {
  const byName = new Map(manifest.tables.map((table) => [table.name, table]))
  for (const table of tables) {
    const { lines, sha256 } = await measure(copyOut(client, table))
    const expected = byName.get(table.name)
    if (expected?.rows !== lines || expected.sha256 !== sha256) {
      throw damagedArchive(`${table.name}: ${lines} rows, ${sha256}`)
    }
  }
}
