import type { Client } from 'pg'
import bossPackage from 'pg-boss/package.json' with { type: 'json' }
import { StartFailure } from '../startFailure.ts'

/** The schema that holds the jobs; the application role may change its rows, never its tables. */
export const jobSchema = 'pgboss'

/** The version of that schema which this program works with. */
export const jobSchemaVersion = bossPackage.pgboss.schema

/**
 * Makes or raises the tables of jobs, as the owner who is connected. The library is loaded only when
 * there is something to do. Throws a `StartFailure` where they are newer than this program.
 */
export async function installJobSchema(client: Client): Promise<void> {
  const version = await findJobSchemaVersion(client)
  if (version === jobSchemaVersion) return
  if (version !== undefined && version > jobSchemaVersion) throw newerJobs()
  const { getConstructionPlans, getMigrationPlans } = await import('pg-boss')
  await client.query(
    version === undefined
      ? getConstructionPlans(jobSchema)
      : getMigrationPlans(jobSchema, version, { partitionTables: [] }),
  )
}

/** The version of the tables of jobs that are there; undefined without any. */
export async function findJobSchemaVersion(client: Client): Promise<number | undefined> {
  const table = await client.query<{ found: boolean }>(
    `SELECT to_regclass('${jobSchema}.version') IS NOT NULL AS found`,
  )
  if (table.rows[0]?.found !== true) return undefined
  const rows = await client.query<{ version: number }>(`SELECT version FROM ${jobSchema}.version`)
  return rows.rows[0]?.version
}

/** What the application role needs to add and run jobs; `role` is an escaped identifier. */
export function jobGrants(role: string): string {
  return `
      GRANT USAGE ON SCHEMA ${jobSchema} TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobSchema} TO ${role};`
}

function newerJobs(): StartFailure {
  return new StartFailure(
    'Các bảng công việc (pgboss) mới hơn chương trình này. Hãy chạy phiên bản mới hơn.',
    'The tables of jobs (pgboss) are newer than this program. Run a newer version.',
  )
}
