import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { useTestDatabase } from '../../test/harness.ts'
import { programDirectory } from '../config.ts'
import { type Database, openDatabase } from '../platform/db/database.ts'
import { seed, seedWhereChanged } from './seed.ts'

const shipped = join(programDirectory, 'data')
const database = useTestDatabase({ seeded: true })
const copies: string[] = []
let owner: Database

beforeAll(() => {
  owner = openDatabase(database().ownerUrl, { connections: 1 })
})
afterAll(() => owner.close())

afterEach(async () => {
  for (const copy of copies.splice(0)) await rm(copy, { recursive: true })
})

async function copyOfData(change: { file: string; from: string; to: string }): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'thang-data-'))
  copies.push(directory)
  await cp(shipped, directory, { recursive: true })
  const path = join(directory, change.file)
  const text = await readFile(path, 'utf8')
  expect(text).toContain(change.from)
  await writeFile(path, text.replace(change.from, change.to))
  return directory
}

async function asOwner(statement: string) {
  const client = new Client(database().ownerUrl)
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

it('a second seeding changes nothing', async () => {
  expect(await seed(owner, shipped)).toEqual({ frameworks: [], editions: [] })
})

it('a start with the same files reads none of them; a changed byte is noticed', async () => {
  const copy = await copyOfData({ file: 'README.md', from: '# Data', to: '# Data ' })
  expect(await seedWhereChanged(owner, shipped)).toEqual({ frameworks: [], editions: [] })
  await seed(owner, copy)
  await writeFile(join(copy, 'sources.csv'), 'broken')
  await expect(seedWhereChanged(owner, copy)).rejects.toThrow(/sources\.csv/)
  await seed(owner, shipped)
})

it('a corrected file becomes a new revision and the earlier one stays', async () => {
  const corrected = await copyOfData({
    file: 'editions/dti-2021/figures.csv',
    from: '0.4880',
    to: '0.4881',
  })
  expect(await seed(owner, corrected)).toEqual({ frameworks: [], editions: ['dti-2021'] })
  const { rows } = await asOwner(`
    SELECT e.revision, count(*) FILTER (WHERE f.value = 0.4880)::int AS before
    FROM editions e JOIN edition_tables t ON t.edition_id = e.id JOIN edition_figures f ON f.table_id = t.id
    WHERE e.code = 'dti-2021' AND f.node_code = '' GROUP BY e.revision ORDER BY e.revision`)
  expect(rows).toEqual([
    { revision: 1, before: 2 },
    { revision: 2, before: 1 },
  ])
})

it('an unsound file loads nothing and is named by file, row and column', async () => {
  const broken = await copyOfData({
    file: 'editions/dti-2021/figures.csv',
    from: '0.4880',
    to: 'cao',
  })
  const before = await asOwner('SELECT count(*) FROM editions')
  await expect(seed(owner, broken)).rejects.toThrow(/figures\.csv/)
  expect((await asOwner('SELECT count(*) FROM editions')).rows).toEqual(before.rows)
})

it.each([
  ['an edition', `UPDATE editions SET period = 'x'`],
  ['its deletion', `DELETE FROM editions`],
  ['a table', `UPDATE edition_tables SET unit_count = 1`],
  ['a member', `DELETE FROM edition_members`],
  ['a figure', `UPDATE edition_figures SET rank = 1`],
  [
    'a new figure',
    `INSERT INTO edition_figures (table_id, unit_code, node_code) SELECT table_id, unit_code, 'new' FROM edition_members LIMIT 1`,
  ],
  ['a statistic', `DELETE FROM edition_statistics`],
  ['an input', `UPDATE edition_inputs SET value = 0`],
  ['a framework', `UPDATE frameworks SET body = '{}'`],
  ['everything at once', `TRUNCATE editions CASCADE`],
])(
  'the database refuses to change what is published, even to its owner: %s',
  async (_what, statement) => {
    await expect(asOwner(statement)).rejects.toMatchObject({ code: '23001' })
  },
)

it.each([
  'sources',
  'units',
  'unit_lineage',
  'frameworks',
  'editions',
  'edition_tables',
  'edition_members',
  'edition_figures',
])('the role that serves the public may only read %s', async (table) => {
  const client = new Client(database().appUrl)
  await client.connect()
  try {
    await expect(client.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '42501' })
    await expect(client.query(`SELECT 1 FROM ${table} LIMIT 1`)).resolves.toBeDefined()
  } finally {
    await client.end()
  }
})

it('publishing waits for rows on their way, so that none slips into a published edition', async () => {
  const [writer, publisher] = [new Client(database().ownerUrl), new Client(database().ownerUrl)]
  await Promise.all([writer.connect(), publisher.connect()])
  try {
    const { rows } = await writer.query(`
      INSERT INTO editions (code, revision, index_code, period, period_start, period_end, title, notes, content_hash)
      VALUES ('race', 1, 'dti', 'x', '2021-01-01', '2021-12-31', '{}', '[]', 'x') RETURNING id`)
    const [{ id }] = rows
    await writer.query('BEGIN')
    await writer.query(
      `INSERT INTO edition_tables (edition_id, kind, boundaries, title, main, all_units)
       VALUES ($1, 'province', '2021-12-31', '{}', true, false)`,
      [id],
    )
    let published = false
    const publishing = publisher
      .query('UPDATE editions SET published_at = now() WHERE id = $1', [id])
      .then(() => (published = true))
    await new Promise((wake) => setTimeout(wake, 200))
    expect(published).toBe(false)
    await writer.query('COMMIT')
    await publishing
    await expect(
      writer.query(
        `INSERT INTO edition_tables (edition_id, kind, boundaries, title, main, all_units)
         VALUES ($1, 'commune', '2021-12-31', '{}', false, false)`,
        [id],
      ),
    ).rejects.toMatchObject({ code: '23001' })
  } finally {
    await Promise.all([writer.end(), publisher.end()])
  }
})
