import { Client } from 'pg'
import { StartFailure } from '../startFailure.ts'

/** The role that a URL connects as. */
export function roleOf(url: string): string {
  return new Client({ connectionString: url }).user ?? ''
}

/**
 * Whether a URL says what it seems to. A special character in a password that is not encoded makes
 * another URL of it: `#` begins a fragment, `/` and `?` end the host.
 */
export function isDatabaseUrl(url: string): boolean {
  if (!/^postgres(ql)?:\/\/[^/?#]*([/?][^@#]*)?$/.test(url)) return false
  try {
    roleOf(url)
    return true
  } catch (error) {
    // Anything else, such as a certificate that is not there, is not the fault of how it is written.
    return !(error instanceof TypeError || error instanceof URIError)
  }
}

/** Connects once, for the owner's work; throws a `StartFailure` where the cause is in the URL or the server. */
export async function connect(url: string, name: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: name })
  await client.connect().catch((error: unknown) => {
    throw explain(error, client)
  })
  const shown = await client.query<{ version: number }>(
    `SELECT current_setting('server_version_num')::integer AS version`,
  )
  if ((shown.rows[0]?.version ?? 0) < oldestVersion) {
    await client.end()
    throw tooOld()
  }
  return client
}

/** Whether a server is there and lets this role in. */
export async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end()
  }
}

const oldestVersion = 150_000

function explain(error: unknown, client: Client): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const server = `${client.host}:${client.port}`
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
    case 'ENOENT':
      return new StartFailure(
        `Không kết nối được tới PostgreSQL ở ${server}. Hãy kiểm tra DATABASE_URL và máy chủ ấy.`,
        `No PostgreSQL answers at ${server}. Check DATABASE_URL and that server.`,
      )
    case '28000':
    case '28P01':
      return new StartFailure(
        `PostgreSQL ở ${server} không nhận người dùng ${client.user}. Hãy kiểm tra tên và mật khẩu trong DATABASE_URL.`,
        `PostgreSQL at ${server} refuses user ${client.user}. Check the name and password in DATABASE_URL.`,
      )
    case '3D000':
      return new StartFailure(
        `PostgreSQL ở ${server} không có cơ sở dữ liệu ${client.database}. Hãy tạo nó (docs/operations.md).`,
        `PostgreSQL at ${server} has no database ${client.database}. Create it (docs/operations.md).`,
      )
    default:
      return error
  }
}

function tooOld(): StartFailure {
  return new StartFailure(
    'Máy chủ PostgreSQL quá cũ. Thang cần PostgreSQL 15 trở lên.',
    'The PostgreSQL server is too old. Thang needs PostgreSQL 15 or later.',
  )
}
