import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { StartFailure } from '../startFailure.ts'
import { exportInstance } from './exportInstance.ts'
import { audit, fillInstance } from './fixtures/fillInstance.ts'
import {
  clock,
  type Installation,
  namesBelow,
  useWorkshop,
  versions,
} from './fixtures/installation.ts'
import { type Piece, rewriteArchive, withManifest, withRows } from './fixtures/rewriteArchive.ts'
import { importInstance, verifyArchive } from './importInstance.ts'
import type { Manifest } from './manifest.ts'

const workshop = useWorkshop()
let sound = ''
let target: Installation
let before: Manifest

beforeAll(async () => {
  const source = await workshop.onTestServer({ seeded: true })
  await fillInstance(workshop.open(source.appUrl), source.appUrl, source.dataDirectory)
  sound = workshop.newPath('sound.tar.gz')
  await exportInstance(sound, { ...source, versions, clock })
  target = await workshop.onTestServer()
  await mkdir(join(target.dataDirectory, 'keys'), { recursive: true })
  await writeFile(join(target.dataDirectory, 'keys/sealing.key'), 'its own')
  before = await workshop.describe(target)
})

/** What the check before anything says, and the import itself. */
async function refusals(path: string): Promise<string[]> {
  const attempts = [verifyArchive, (file: string) => importInstance(file, { ...target, versions })]
  const said: string[] = []
  for (const attempt of attempts) {
    const failure: unknown = await attempt(path, versions).catch((error: unknown) => error)
    said.push(failure instanceof StartFailure ? failure.message : 'taken')
  }
  return said
}

async function expectUntouched(): Promise<void> {
  expect(await workshop.describe(target)).toEqual(before)
  expect(await namesBelow(target.dataDirectory)).toEqual(['keys', 'keys/sealing.key'])
  expect(await readFile(join(target.dataDirectory, 'keys/sealing.key'), 'utf8')).toBe('its own')
}

async function changed(change: (pieces: Piece[]) => Piece[]): Promise<string> {
  const path = workshop.newPath('changed.tar.gz')
  await rewriteArchive(sound, path, change)
  return path
}

it.each([0, 0.3, 0.6, 0.999])(
  'an archive that ends after %f of it changes nothing',
  async (share) => {
    const path = workshop.newPath('cut.tar.gz')
    const whole = await readFile(sound)
    await writeFile(path, whole.subarray(0, Math.floor(whole.length * share)))
    expect(await refusals(path)).toEqual(twice(/damaged/))
    await expectUntouched()
  },
)

// Not in the very last byte of what is compressed, where some bits mean nothing.
it.each([0.01, 0.2, 0.5, 0.8, 0.999])('a bit that flips at %f changes nothing', async (share) => {
  const path = workshop.newPath('flipped.tar.gz')
  const whole = await readFile(sound)
  const place = Math.floor(whole.length * share)
  whole[place] = (whole[place] ?? 0) ^ 4
  await writeFile(path, whole)
  expect(await refusals(path)).toEqual(twice(/damaged/))
  await expectUntouched()
})

describe('a sound file with another content changes nothing', () => {
  const people = 'tables/public.people'
  it.each<[string, (pieces: Piece[]) => Piece[], RegExp]>([
    ['without a table', (all) => all.filter(({ header }) => header.name !== people), /people/],
    ['with a table more', (all) => [...all, named(all, 'tables/public.more')], /public\.more/],
    ['with a file more', (all) => [...all, named(all, 'data/keys/more')], /keys\/more/],
    ['in another order', (all) => [...all.slice(0, 2), ...all.slice(2).toReversed()], /≠/],
    ['with a link for a file', (all) => [...all.slice(0, -1), link(all)], /outbox/],
    [
      'with one byte changed in a table',
      (all) => all.map((each) => (each.header.name === people ? bent(each) : each)),
      /people: SHA-256/,
    ],
    [
      'with another size',
      (all) => all.map((each) => (each.header.name === people ? longer(each) : each)),
      /people: \d+ ≠ \d+/,
    ],
    ['without a manifest', (all) => all.slice(1), /manifest/],
    [
      'with a manifest that is not its own',
      (all) => all.map((each, place) => (place === 0 ? longer(each) : each)),
      /manifest\.json: SHA-256/,
    ],
    [
      'with another hash in the manifest',
      (all) =>
        manifestOf(all, ({ files }) => void (files[0] && (files[0].sha256 = '0'.repeat(64)))),
      /SHA-256/,
    ],
    [
      'with another count of rows in the manifest',
      (all) => manifestOf(all, ({ tables }) => void (tables[0] && (tables[0].rows += 1))),
      /rows/,
    ],
    [
      'that leads out of the data directory',
      (all) => manifestOf(all, ({ files }) => void (files[0] && (files[0].path = 'keys/../../x'))),
      /files\.0\.path/,
    ],
    [
      'of another format',
      (all) => withManifest(all, (manifest) => ({ ...manifest, format: 2 })),
      /format 2/,
    ],
    [
      'of another structure of the database',
      (all) => manifestOf(all, ({ migrations }) => void migrations.pop()),
      /release 1\.0\.0/,
    ],
    [
      'of other tables of jobs',
      (all) => withManifest(all, (manifest) => ({ ...manifest, jobs: 1 })),
      /release 1\.0\.0/,
    ],
  ])('%s', async (_name, change, why) => {
    expect(await refusals(await changed(change))).toEqual(twice(why))
    await expectUntouched()
  })
})

describe('what only the database can tell changes nothing', () => {
  it.each<[string, (pieces: Piece[]) => Piece[], RegExp]>([
    ['a table left out in the manifest too', (all) => without(all, 'public.people'), /people/],
    [
      'a table that is none of ours',
      (all) => renamed(all, 'public.people', 'pg_catalog.pg_authid'),
      /pg_authid/,
    ],
    [
      'a row that refers to nothing',
      (all) => withRows(all, 'public.people', () => ''),
      /foreign key/,
    ],
    [
      'a row that breaks a rule',
      (all) => withRows(all, 'public.people', (text) => text.replace('b@example.vn', 'b')),
      /check constraint/,
    ],
    ['half a row', (all) => withRows(all, 'public.people', () => 'x\n'), /people/],
    [
      'rows that do not read the same again',
      (all) => withRows(all, 'public.people', (text) => reversedLines(text)),
      /people: 2 rows/,
    ],
  ])('%s', async (_name, change, why) => {
    const attempt = importInstance(await changed(change), { ...target, versions })
    await expect(attempt).rejects.toThrow(why)
    await expectUntouched()
  })

  it('a folder that cannot be put in its place', async () => {
    await writeFile(join(target.dataDirectory, 'outbox'), 'a file where a folder should be')
    await expect(importInstance(sound, { ...target, versions })).rejects.toThrow(/ENOTDIR/)
    expect(await namesBelow(target.dataDirectory)).toEqual(['keys', 'keys/sealing.key', 'outbox'])
    expect(await readFile(join(target.dataDirectory, 'keys/sealing.key'), 'utf8')).toBe('its own')
  })
})

describe('an installation that is not new is refused', () => {
  it('with entries in the audit', async () => {
    const used = await workshop.onTestServer()
    const db = workshop.open(used.appUrl)
    await db.write((trx) => audit(trx, 1))
    await expect(importInstance(sound, { ...used, versions })).rejects.toThrow(/Stop it/)
    await db.close()
    await expect(importInstance(sound, { ...used, versions })).rejects.toThrow(/audit_entries/)
  })

  it('with uploads', async () => {
    const used = await workshop.onTestServer()
    await mkdir(join(used.dataDirectory, 'files'), { recursive: true })
    await writeFile(join(used.dataDirectory, 'files/one'), 'x')
    await expect(importInstance(sound, { ...used, versions })).rejects.toThrow(/\(files\)/)
  })

  it('twice', async () => {
    const used = await workshop.onTestServer()
    await mkdir(join(used.dataDirectory, 'keys'), { recursive: true })
    await writeFile(join(used.dataDirectory, 'keys/sealing.key'), 'its own')
    const { before: aside } = await importInstance(sound, { ...used, versions })
    expect(await readFile(join(aside ?? '', 'keys/sealing.key'), 'utf8')).toBe('its own')
    await expect(importInstance(sound, { ...used, versions })).rejects.toThrow(/\(people\)/)
  })
})

function twice(why: RegExp) {
  return [expect.stringMatching(why), expect.stringMatching(why)]
}

function named(pieces: Piece[], name: string): Piece {
  return { header: { ...lastOf(pieces).header, name, pax: null }, body: Buffer.from('x\n') }
}

function link(pieces: Piece[]): Piece {
  const header = { ...lastOf(pieces).header, type: 'symlink' as const, linkname: '/etc/passwd' }
  return { header, body: Buffer.of() }
}

function lastOf(pieces: Piece[]): Piece {
  const last = pieces.at(-1)
  if (last === undefined) throw new Error('an empty archive')
  return last
}

function bent({ header, body }: Piece): Piece {
  return { header, body: Buffer.from(body.toString().replace('b@example.vn', 'c@example.vn')) }
}

function longer({ header, body }: Piece): Piece {
  return { header, body: Buffer.concat([body, Buffer.from('\n')]) }
}

function manifestOf(pieces: Piece[], change: (manifest: Manifest) => void): Piece[] {
  return withManifest(pieces, (manifest) => {
    change(manifest)
    return manifest
  })
}

function without(pieces: Piece[], table: string): Piece[] {
  const others = pieces.filter(({ header }) => header.name !== `tables/${table}`)
  return withManifest(others, ({ tables, ...rest }) => ({
    ...rest,
    tables: tables.filter(({ name }) => name !== table),
  }))
}

function renamed(pieces: Piece[], from: string, to: string): Piece[] {
  const moved = pieces.map(({ header, body }) => ({
    header: header.name === `tables/${from}` ? { ...header, name: `tables/${to}` } : header,
    body,
  }))
  return withManifest(moved, ({ tables, ...rest }) => ({
    ...rest,
    tables: tables.map((table) => (table.name === from ? { ...table, name: to } : table)),
  }))
}

function reversedLines(text: string): string {
  return `${text.trimEnd().split('\n').toReversed().join('\n')}\n`
}
