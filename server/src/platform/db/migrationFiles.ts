import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One numbered migration: `NNN-name.sql`. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  /** SHA-256 of the text with LF line ends, in hexadecimal. */
  readonly hash: string
}

/** The migrations of a folder in their order; throws on a misnamed file or a number used twice. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const files = (await readdir(directory)).filter(isMigration).toSorted()
  const migrations = await Promise.all(files.map((file) => readMigration(directory, file)))
  for (const [index, { number, name }] of migrations.entries()) {
    const before = migrations[index - 1]
    if (before?.number === number) {
      throw new Error(`migrations ${before.name} and ${name} have the same number: renumber one`)
    }
  }
  return migrations
}

/** What the application role may not do after the general grants: `privileges.sql`, if there is one. */
export async function readPrivileges(directory: string, appRole: string): Promise<string> {
  const file = join(directory, privilegesFile)
  if (!existsSync(file)) return ''
  return (await readFile(file, 'utf8')).replaceAll(':app_role', appRole)
}

const privilegesFile = 'privileges.sql'

function isMigration(file: string): boolean {
  return file.endsWith('.sql') && file !== privilegesFile
}

async function readMigration(directory: string, file: string): Promise<Migration> {
  const number = /^(\d{3})-[a-z0-9-]+\.sql$/.exec(file)?.[1]
  if (number === undefined) {
    throw new Error(`migration ${file} is misnamed: call it NNN-name.sql, such as 001-units.sql`)
  }
  const sql = (await readFile(join(directory, file), 'utf8')).replaceAll('\r\n', '\n')
  const hash = createHash('sha256').update(sql).digest('hex')
  return { number: Number(number), name: file, sql, hash }
}
