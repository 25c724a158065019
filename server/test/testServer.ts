import { randomBytes } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'

/** The server of a test run: plain strings, since it travels from the main process to the workers. */
export interface TestServer {
  readonly superuserUrl: string
  /** Begins the name of every role and database of this run. */
  readonly prefix: string
  /** The migrated database that test files clone. */
  readonly template: string
  readonly ownerRole: string
  readonly appRole: string
  readonly password: string
}

/** Makes the two roles of a run. */
export async function createRoles(superuserUrl: string): Promise<TestServer> {
  const prefix = `thang_test_${randomBytes(4).toString('hex')}`
  const server = {
    superuserUrl,
    prefix,
    template: `${prefix}_migrated`,
    ownerRole: `${prefix}_owner`,
    appRole: `${prefix}_app`,
    password: randomBytes(16).toString('hex'),
  }
  await asSuperuser(server, async (client) => {
    await client.query(`CREATE ROLE ${server.ownerRole} LOGIN PASSWORD '${server.password}'`)
    await client.query(`CREATE ROLE ${server.appRole} LOGIN PASSWORD '${server.password}'`)
  })
  return server
}

/** Makes a database owned by the run's owner role, sorted and folded as the bundled cluster does it. */
export function createDatabase(server: TestServer, name: string, template: string): Promise<void> {
  return asSuperuser(server, async (client) => {
    const locale = template === 'template0' ? await localeClause(client) : ''
    await client.query(
      `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${server.ownerRole} ${locale}`,
    )
  })
}

/** Before PostgreSQL 17 the system's C.UTF-8 does what the built-in one does since. */
async function localeClause(client: Client): Promise<string> {
  const shown = await client.query<{ version: number }>(
    `SELECT current_setting('server_version_num')::integer AS version`,
  )
  return (shown.rows[0]?.version ?? 0) >= 170_000
    ? `ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'`
    : `ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`
}

export function dropDatabase(server: TestServer, name: string): Promise<void> {
  return asSuperuser(server, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })
}

/** Drops every database and role of the run, also those that a failed test left. */
export function dropEverything(server: TestServer): Promise<void> {
  return asSuperuser(server, async (client) => {
    const left = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [server.prefix],
    )
    for (const { datname } of left.rows) {
      await client.query(`DROP DATABASE ${escapeIdentifier(datname)} WITH (FORCE)`)
    }
    await client.query(`DROP ROLE ${server.ownerRole}, ${server.appRole}`)
  })
}

/** The URL of one of the run's databases as one of its roles. */
export function urlFor(server: TestServer, role: 'owner' | 'app', database: string): string {
  const url = new URL(server.superuserUrl)
  url.username = role === 'owner' ? server.ownerRole : server.appRole
  url.password = server.password
  url.pathname = `/${database}`
  return url.href
}

/** Runs the work on one connection as the superuser. */
export async function asSuperuser<T>(
  server: TestServer,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: server.superuserUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
