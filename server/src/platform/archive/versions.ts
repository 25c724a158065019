import type { Client } from 'pg'
import { findJobSchemaVersion, jobSchemaVersion } from '../jobs/installJobSchema.ts'
import { readMigrations } from '../db/migrationFiles.ts'
import type { MigrationRecord } from './manifest.ts'
import { databaseNotCurrent } from './refusals.ts'

/** What decides whether rows of one database fit another. */
export interface Versions {
  /** Version of this program. */
  readonly program: string
  readonly migrations: readonly MigrationRecord[]
  /** Version of the tables of jobs. */
  readonly jobs: number
}

/** The versions of this program, with the migrations of the folder. */
export async function readVersions(program: string, directory: string): Promise<Versions> {
  const migrations = await readMigrations(directory)
  return {
    program,
    migrations: migrations.map(({ number, name, hash }) => ({ number, name, hash })),
    jobs: jobSchemaVersion,
  }
}

/** Whether rows written under the one fit tables made under the other. */
export function haveSameTables(
  one: Pick<Versions, 'migrations' | 'jobs'>,
  other: Pick<Versions, 'migrations' | 'jobs'>,
): boolean {
  const textOf = ({ migrations }: Pick<Versions, 'migrations'>) =>
    migrations.map(({ number, name, hash }) => `${number} ${name} ${hash}`).join('\n')
  return one.jobs === other.jobs && textOf(one) === textOf(other)
}

/** Throws a `StartFailure` when the database is not at the version of this program. */
export async function requireCurrent(client: Client, versions: Versions): Promise<void> {
  const table = await client.query<{ found: boolean }>(
    `SELECT to_regclass('public.schema_migrations') IS NOT NULL AS found`,
  )
  if (table.rows[0]?.found !== true) throw databaseNotCurrent()
  const applied = await client.query<MigrationRecord>(
    'SELECT number, name, hash FROM public.schema_migrations ORDER BY number',
  )
  const jobs = (await findJobSchemaVersion(client)) ?? 0
  if (!haveSameTables({ migrations: applied.rows, jobs }, versions)) throw databaseNotCurrent()
}
