import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createPublicKey } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../test/harness.ts'
import { programDirectory } from '../../config.ts'
import { seed } from '../../seed/seed.ts'
import { verifyAudit } from '../audit/verifyAudit.ts'
import { openDatabase } from '../db/database.ts'
import { startEmbeddedPostgres } from '../db/embedded.ts'
import { roleOf } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'
import { startJobs } from '../jobs/startJobs.ts'
import { loadInstanceKeys } from '../keys/instanceKeys.ts'
import { exportInstance } from './exportInstance.ts'
import { audit, fillInstance } from './fixtures/fillInstance.ts'
import { importInstance, verifyArchive } from './importInstance.ts'
import { readVersions } from './versions.ts'

const migrations = join(programDirectory, 'server/migrations')
const clock = () => new Date('2026-03-04T05:06:07Z')
const undo: (() => Promise<unknown>)[] = []
let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'thang-archive-'))
})
afterAll(async () => {
  for (const step of undo.toReversed()) await step()
  await rm(directory, { recursive: true })
})

it('bundled → server → bundled: equal by counts and hashes, and everything goes on', async () => {
  const first = await bundled('first')
  await seedAsOwner(first.ownerUrl)
  const db = openDatabase(first.appUrl)
  undo.push(() => db.close())
  await fillInstance(db, first.appUrl, first.dataDirectory)

  const server = await onTestServer('server')
  await carry(first, server)
  const last = await bundled('last')
  await seedAsOwner(last.ownerUrl)
  await carry(server, last)

  const [one, two, three] = await Promise.all([first, server, last].map(describe))
  expect(one?.tables.find(({ name }) => name === 'public.audit_entries')?.rows).toBe(3)
  expect(one?.tables.find(({ name }) => name === 'pgboss.job')?.rows).toBe(1)
  expect(one?.files.map(({ path }) => path)).toEqual([
    'audit-heads/2026-02-03.json',
    'files/2026/ab/lớn',
    'files/2026/ab/rỗng',
    'keys/audit-signing.pem',
    'keys/sealing.key',
    'outbox/thư cũ.eml',
  ])
  expect(two).toEqual(one)
  expect(three).toEqual(one)
  await expectAlive(last)
}, 120_000)

interface Installation {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly dataDirectory: string
}

/** The chain holds and grows, secrets open, numbers go on, triggers are awake, the letter goes out. */
async function expectAlive({ appUrl, ownerUrl, dataDirectory }: Installation): Promise<void> {
  const db = openDatabase(appUrl)
  undo.push(() => db.close())
  const keys = await loadInstanceKeys(dataDirectory)
  await db.write((trx) => audit(trx, 1))
  const report = await verifyAudit({
    db,
    directory: join(dataDirectory, 'audit-heads'),
    publicKey: createPublicKey(keys.signingKey),
  })
  expect(report).toMatchObject({ whole: true, count: 4, seals: 1, warnings: [] })
  const sealed = await db.read((trx) =>
    trx.selectFrom('accounts').select('totp_sealed as secret').executeTakeFirstOrThrow(),
  )
  expect(keys.open(sealed.secret ?? Buffer.of(), 'totp').toString()).toBe('bí mật')
  const post = await db.write((trx) =>
    sql<{ id: number }>`
      INSERT INTO posts (unit_code, title, role, created_at)
      SELECT code, 'Mới', 'head', now() FROM units LIMIT 1 RETURNING id`.execute(trx),
  )
  expect(post.rows).toEqual([{ id: 4 }])
  await expectTriggersAwake(ownerUrl)
  await expectLetterSent(appUrl)
}

async function expectTriggersAwake(ownerUrl: string): Promise<void> {
  const owner = openDatabase(ownerUrl)
  undo.push(() => owner.close())
  const asleep = await owner.read((trx) =>
    sql`SELECT tgname FROM pg_trigger WHERE tgenabled <> 'O'`.execute(trx),
  )
  expect(asleep.rows).toEqual([])
  const change = owner.write((trx) => sql`UPDATE audit_entries SET reason = 'x'`.execute(trx))
  await expect(change).rejects.toThrow(/only grows/)
}

async function expectLetterSent(url: string): Promise<void> {
  const sent = Promise.withResolvers<unknown>()
  const db = openDatabase(url)
  undo.push(() => db.close())
  await db.write((trx) => sql`UPDATE pgboss.job SET start_after = now()`.execute(trx))
  const jobs = await startJobs({
    url,
    queues: { mail: { work: async (data) => sent.resolve(data) } },
    log: () => undefined,
  })
  undo.push(() => jobs.stop())
  expect(await sent.promise).toMatchObject({ to: 'an@example.vn' })
}

async function carry(from: Installation, to: Installation): Promise<void> {
  const versions = await readVersions('1.0.0', migrations)
  const path = join(directory, `${Math.random()}.tar.gz`)
  const { manifestHash } = await exportInstance(path, { ...from, versions, clock })
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect((await verifyArchive(path, versions)).manifestHash).toBe(manifestHash)
  const report = await importInstance(path, { ...to, versions })
  expect(report.manifestHash).toBe(manifestHash)
  expect(report.before).toBeUndefined()
  expect(await readFile(join(to.dataDirectory, 'outbox/thư cũ.eml'), 'utf8')).toMatch(/^Subject/)
}

/** What an installation holds, as its next export would say. */
async function describe(installation: Installation) {
  const versions = await readVersions('1.0.0', migrations)
  const path = join(directory, `${Math.random()}.tar.gz`)
  const { manifest } = await exportInstance(path, { ...installation, versions, clock })
  return manifest
}

async function bundled(name: string): Promise<Installation> {
  const dataDirectory = join(directory, name)
  const postgres = await startEmbeddedPostgres({ directory: dataDirectory, durable: false })
  undo.push(() => postgres.stop())
  const { ownerUrl, appUrl } = postgres
  await migrate(ownerUrl, { directory: migrations, appRole: roleOf(appUrl) })
  return { ownerUrl, appUrl, dataDirectory }
}

/** On the bundled server of the run, or the one that THANG_TEST_DATABASE_URL names. */
async function onTestServer(name: string): Promise<Installation> {
  const { ownerUrl, appUrl, drop } = await testDatabase()
  undo.push(drop)
  return { ownerUrl, appUrl, dataDirectory: join(directory, name) }
}

async function seedAsOwner(ownerUrl: string): Promise<void> {
  const owner = openDatabase(ownerUrl)
  await seed(owner, join(programDirectory, 'data'))
  await owner.close()
}
