import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/harness.ts'
import { migrate } from './migrate.ts'

// Numbers far above the product's own, since the template already has those.
const first = { '900-towns.sql': 'CREATE TABLE towns (id int PRIMARY KEY, name text)' }
const second = { '901-rivers.sql': 'CREATE TABLE rivers (town_id int REFERENCES towns)' }

let database: TestDatabase
let directory: string

beforeEach(async () => {
  database = await testDatabase()
  directory = await mkdtemp(join(tmpdir(), 'migrations-'))
  await asOwner('DROP TABLE schema_migrations')
})

afterEach(async () => {
  await database.drop()
  await rm(directory, { recursive: true })
})

describe('migrations', () => {
  it('are applied once, in the order of their numbers', async () => {
    await write({ ...second, ...first })
    expect(await run()).toBe(2)
    expect(await run()).toBe(0)
    const applied = await asOwner('SELECT name FROM schema_migrations ORDER BY applied_at')
    expect(applied.map((row) => row['name'])).toEqual(['900-towns.sql', '901-rivers.sql'])
  })

  it('roll back alone when they fail, leaving those before them', async () => {
    await write({ ...first, '901-broken.sql': 'CREATE TABLE half (id int); SELECT nonsense' })
    await expect(run()).rejects.toThrow('901-broken.sql failed and was rolled back')
    expect(await tableExists('towns')).toBe(true)
    expect(await tableExists('half')).toBe(false)
  })

  it('are refused when an applied one was changed', async () => {
    await write(first)
    await run()
    await write({ '900-towns.sql': 'CREATE TABLE cities (id int)' })
    await expect(run()).rejects.toThrow('900-towns.sql was applied, and its text has changed')
  })

  it('are refused when the database has one that the program does not', async () => {
    await write({ ...first, ...second })
    await run()
    await rm(join(directory, '901-rivers.sql'))
    await expect(run()).rejects.toThrow('newer than this program')
  })

  it('are refused when a new one comes before an applied one', async () => {
    await write({ '901-rivers.sql': 'SELECT 1' })
    await run()
    await write(first)
    await expect(run()).rejects.toThrow('renumber it')
  })

  it.for([
    [{ 'towns.sql': '' }, 'misnamed'],
    [{ '900-a.sql': '', '900-b.sql': '' }, 'same number'],
  ] as const)('are refused by their names: %j', async ([files, message]) => {
    await write(files)
    await expect(run()).rejects.toThrow(message)
  })

  it('are applied once by instances that start at the same moment', async () => {
    await write({ ...first, ...second })
    const counts = await Promise.all([run(), run(), run(), run()])
    expect(counts.toSorted()).toEqual([0, 0, 0, 2])
  })
})

describe('the application role', () => {
  beforeEach(async () => {
    await write({
      ...first,
      '901-notes.sql': 'CREATE TABLE notes (id bigint GENERATED ALWAYS AS IDENTITY, text text)',
      'privileges.sql': 'REVOKE UPDATE, DELETE ON notes FROM :app_role;',
    })
    await run()
  })

  it.for([
    `INSERT INTO towns VALUES (1, 'Huế')`,
    `UPDATE towns SET name = 'Hội An'`,
    'DELETE FROM towns',
    `INSERT INTO notes (text) VALUES ('kept')`,
    'SELECT * FROM schema_migrations',
  ])('may: %s', async (statement) => {
    await expect(asApp(statement)).resolves.toBeDefined()
  })

  it.for([
    'ALTER TABLE towns ADD COLUMN extra int',
    'DROP TABLE towns',
    'TRUNCATE towns',
    'CREATE TABLE mine (id int)',
    'CREATE INDEX mine ON towns (name)',
    `UPDATE notes SET text = 'changed'`,
    'DELETE FROM notes',
    'DELETE FROM schema_migrations',
  ])('may not: %s', async (statement) => {
    await expect(asApp(statement)).rejects.toMatchObject({ code: '42501' })
  })
})

function run(): Promise<number> {
  return migrate(database.ownerUrl, { directory, appRole: database.appRole })
}

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, sql] of Object.entries(files)) await writeFile(join(directory, name), sql)
}

async function tableExists(name: string): Promise<boolean> {
  const found = await asOwner(`SELECT to_regclass('public.${name}') IS NOT NULL AS found`)
  return found[0]?.['found'] === true
}

const asOwner = (statement: string) => query(database.ownerUrl, statement)
const asApp = (statement: string) => query(database.appUrl, statement)

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
