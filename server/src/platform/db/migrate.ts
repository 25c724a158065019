import { Client, escapeIdentifier } from 'pg'
import { installJobSchema, jobGrants } from '../jobs/installJobSchema.ts'
import { StartFailure } from '../startFailure.ts'
import { connect } from './connect.ts'
import { type Migration, readMigrations, readPrivileges } from './migrationFiles.ts'

export interface MigrateOptions {
  /** The folder of `NNN-name.sql` files and, if wanted, `privileges.sql`. */
  readonly directory: string
  /** The role the server works as; given nothing when it is the owner itself. */
  readonly appRole: string
  readonly log?: (line: string) => void
}

/**
 * Brings the schema up to date and returns how many migrations were applied. Each runs in its own
 * transaction; another instance migrating at the same moment waits. The tables of jobs are the
 * library's own and come after. Then the application role gets
 * its grants, less what `privileges.sql` takes away (there `:app_role` stands for its name).
 */
export async function migrate(ownerUrl: string, options: MigrateOptions): Promise<number> {
  const migrations = await readMigrations(options.directory)
  const client = await connect(ownerUrl, 'thang migrate')
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await client.query(createRecord)
    const pending = await findPending(client, migrations)
    for (const migration of pending) {
      await apply(client, migration)
      options.log?.(`Đã áp dụng / applied ${migration.name}`)
    }
    await installJobSchema(client)
    if (client.user !== options.appRole) await grant(client, options)
    return pending.length
  } finally {
    // Closing the connection also releases the lock.
    await client.end()
  }
}

/** Any number will do, as long as every version of the program uses the same. */
const migrationLock = 7_488_326_402

const createRecord = `
  CREATE TABLE IF NOT EXISTS schema_migrations (
    number integer PRIMARY KEY,
    name text NOT NULL,
    hash text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`

async function findPending(client: Client, migrations: Migration[]): Promise<Migration[]> {
  const applied = await client.query<{ number: number; name: string; hash: string }>(
    'SELECT number, name, hash FROM schema_migrations ORDER BY number',
  )
  const known = new Map(migrations.map((migration) => [migration.number, migration]))
  for (const { number, name, hash } of applied.rows) {
    const migration = known.get(number)
    if (!migration) throw newerDatabase(name)
    if (migration.hash !== hash) throw changedMigration(migration.name)
  }
  const last = applied.rows.at(-1)?.number ?? -1
  const done = new Set(applied.rows.map((row) => row.number))
  const pending = migrations.filter((migration) => !done.has(migration.number))
  const late = pending.find((migration) => migration.number < last)
  if (late) throw new Error(`migration ${late.name} comes before one already applied: renumber it`)
  return pending
}

async function apply(client: Client, { number, name, hash, sql }: Migration): Promise<void> {
  await inTransaction(client, async () => {
    await client.query(sql)
    await client.query('INSERT INTO schema_migrations (number, name, hash) VALUES ($1, $2, $3)', [
      number,
      name,
      hash,
    ])
  }).catch((error: unknown) => {
    throw new Error(`migration ${name} failed and was rolled back: ${String(error)}`, {
      cause: error,
    })
  })
}

/** One transaction, so that a working instance never sees the role without its rights. */
async function grant(client: Client, options: MigrateOptions): Promise<void> {
  const role = escapeIdentifier(options.appRole)
  const privileges = await readPrivileges(options.directory, role)
  await inTransaction(client, async () => {
    await client.query(`
      GRANT USAGE ON SCHEMA public TO ${role};
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role};
      REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role};
      REVOKE INSERT, UPDATE, DELETE ON schema_migrations FROM ${role};
      ${jobGrants(role)}
      ${privileges}`)
  })
}

async function inTransaction(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN')
  try {
    await work()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

function changedMigration(name: string): StartFailure {
  return new StartFailure(
    `Tệp ${name} đã được áp dụng nhưng nội dung nay khác. Hãy khôi phục tệp ấy và viết thay đổi vào một tệp mới.`,
    `${name} was applied, and its text has changed since. Restore it and write the change in a new file.`,
  )
}

function newerDatabase(name: string): StartFailure {
  return new StartFailure(
    `Cơ sở dữ liệu mới hơn chương trình này (đã có ${name}). Hãy chạy phiên bản mới hơn.`,
    `The database is newer than this program (it has ${name}). Run a newer version.`,
  )
}
