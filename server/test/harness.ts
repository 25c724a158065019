import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { programDirectory } from '../src/config.ts'
import { type Database, openDatabase } from '../src/platform/db/database.ts'
import { seed } from '../src/seed/seed.ts'
import { asSuperuser, createDatabase, dropDatabase, type TestServer, urlFor } from './testServer.ts'

/** A database of a test file's own. */
export interface TestDatabase {
  /** As the application role, as the server itself works. */
  readonly db: Database
  /** As the role that owns the tables. */
  readonly ownerUrl: string
  readonly appUrl: string
  readonly appRole: string
  /** Closes `db` and drops the database. */
  drop(): Promise<void>
}

export interface TestDatabaseOptions {
  /** With the shipped data in it. The first to ask waits for the seed, the others only for a copy. */
  readonly seeded?: boolean
}

/** Makes a database with the current schema; the caller drops it. */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = inject('testServer')
  const template = options.seeded ? await seededTemplate(server) : server.template
  const name = `${server.prefix}_${randomBytes(4).toString('hex')}`
  await createDatabase(server, name, template)
  const appUrl = urlFor(server, 'app', name)
  const db = openDatabase(appUrl, { connections: 4 })
  return {
    db,
    ownerUrl: urlFor(server, 'owner', name),
    appUrl,
    appRole: server.appRole,
    async drop() {
      await db.close()
      await dropDatabase(server, name)
    },
  }
}

/**
 * Makes a database before the tests of the file or `describe` it is called in, and drops it after.
 * Returns how to get at it from inside a test: `const database = useTestDatabase()`, `database().db`.
 */
export function useTestDatabase(options: TestDatabaseOptions = {}): () => TestDatabase {
  let database: TestDatabase | undefined
  beforeAll(async () => {
    database = await testDatabase(options)
  })
  afterAll(() => database?.drop())
  return () => {
    if (!database) throw new Error('useTestDatabase() gives its database only inside a test')
    return database
  }
}

/** The migrated template with the shipped data, made once a run by whoever first needs it. */
function seededTemplate(server: TestServer): Promise<string> {
  const name = `${server.prefix}_seeded`
  return asSuperuser(server, async (client) => {
    // Held by this connection until it closes; the other workers wait here.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount === 0) {
      const half = `${name}_half`
      await createDatabase(server, half, server.template)
      await fill(urlFor(server, 'owner', half))
      await client.query(`ALTER DATABASE ${half} RENAME TO ${name}`)
    }
    return name
  })
}

/** Closes every connection before returning, since a database in use cannot be cloned. */
async function fill(url: string): Promise<void> {
  const db = openDatabase(url, { connections: 4 })
  await seed(db, join(programDirectory, 'data'))
  await db.close()
}
