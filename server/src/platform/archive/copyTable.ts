import { pipeline } from 'node:stream/promises'
import { escapeIdentifier, type Client } from 'pg'
import { from, to } from 'pg-copy-streams'
import { conditionOf, type InstanceTable } from './instanceTables.ts'

/** Makes the text of values the same on every server and version, for the whole session. */
export async function fixTextOfValues(client: Client): Promise<void> {
  await client.query(`
    SET client_encoding = 'UTF8'; SET DateStyle = 'ISO, MDY'; SET IntervalStyle = 'postgres';
    SET TimeZone = 'UTC'; SET extra_float_digits = 1; SET bytea_output = 'hex';
    SET row_security = off; SET statement_timeout = 0; SET lock_timeout = '30s';
    SET idle_in_transaction_session_timeout = 0`)
}

/** The rows of a table as COPY text, in the order of its primary key. */
export function copyOut(client: Client, table: InstanceTable): AsyncIterable<Buffer> {
  const { name, order } = table
  return client.query(
    to(
      `COPY (SELECT ${columnList(table)} FROM ${name} AS r ${conditionOf(table)}
       ORDER BY ${order.join(', ')}) TO STDOUT`,
    ),
  )
}

/** Puts rows of COPY text into a table. */
export async function copyIn(
  client: Client,
  table: InstanceTable,
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  await pipeline(rows, client.query(from(`COPY ${table.name} (${columnList(table)}) FROM STDIN`)))
}

function columnList({ columns }: InstanceTable): string {
  return columns.map((column) => escapeIdentifier(column)).join(', ')
}
