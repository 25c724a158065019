import { createPublicKey } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { programDirectory } from '../../config.ts'
import { seed } from '../../seed/seed.ts'
import { verifyAudit } from '../audit/verifyAudit.ts'
import { openDatabase } from '../db/database.ts'
import { startJobs } from '../jobs/startJobs.ts'
import { loadInstanceKeys } from '../keys/instanceKeys.ts'
import { exportInstance } from './exportInstance.ts'
import { audit, fillInstance } from './fixtures/fillInstance.ts'
import { clock, type Installation, useWorkshop, versions } from './fixtures/installation.ts'
import { importInstance, verifyArchive } from './importInstance.ts'

const workshop = useWorkshop()

it('bundled → server → bundled: equal by counts and hashes, and everything goes on', async () => {
  const first = await workshop.bundled()
  await seedAsOwner(first.ownerUrl)
  await fillInstance(workshop.open(first.appUrl), first.appUrl, first.dataDirectory)

  const server = await workshop.onTestServer()
  await carry(first, server)
  const last = await workshop.bundled()
  await seedAsOwner(last.ownerUrl)
  await carry(server, last)

  const [one, two, three] = await Promise.all([first, server, last].map(workshop.describe))
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

/** The chain holds and grows, secrets open, numbers go on, triggers are awake, the letter goes out. */
async function expectAlive({ appUrl, ownerUrl, dataDirectory }: Installation): Promise<void> {
  const db = workshop.open(appUrl)
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
  await expectStatistics(ownerUrl)
  await expectLetterSent(appUrl)
}

async function expectTriggersAwake(ownerUrl: string): Promise<void> {
  const owner = workshop.open(ownerUrl)
  const asleep = await owner.read((trx) =>
    sql`SELECT tgname FROM pg_trigger WHERE tgenabled <> 'O'`.execute(trx),
  )
  expect(asleep.rows).toEqual([])
  const change = owner.write((trx) => sql`UPDATE audit_entries SET reason = 'x'`.execute(trx))
  await expect(change).rejects.toThrow(/only grows/)
}

/** Without them the first questions after an import would be planned for empty tables. */
async function expectStatistics(ownerUrl: string): Promise<void> {
  const owner = workshop.open(ownerUrl)
  const known = await owner.read((trx) =>
    sql`SELECT DISTINCT tablename FROM pg_stats
        WHERE tablename IN ('audit_entries', 'people', 'units') ORDER BY 1`.execute(trx),
  )
  expect(known.rows).toHaveLength(3)
}

async function expectLetterSent(url: string): Promise<void> {
  const sent = Promise.withResolvers<unknown>()
  const db = workshop.open(url)
  await db.write((trx) => sql`UPDATE pgboss.job SET start_after = now()`.execute(trx))
  const jobs = await startJobs({
    url,
    queues: { mail: { work: async (data) => sent.resolve(data) } },
    log: () => undefined,
  })
  workshop.onEnd(() => jobs.stop())
  expect(await sent.promise).toMatchObject({ to: 'an@example.vn' })
}

async function carry(from: Installation, to: Installation): Promise<void> {
  const path = workshop.newPath('whole.tar.gz')
  const { manifestHash } = await exportInstance(path, { ...from, versions, clock })
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect((await verifyArchive(path, versions)).manifestHash).toBe(manifestHash)
  const report = await importInstance(path, { ...to, versions })
  expect(report.manifestHash).toBe(manifestHash)
  expect(report.before).toBeUndefined()
  expect(await readFile(join(to.dataDirectory, 'outbox/thư cũ.eml'), 'utf8')).toMatch(/^Subject/)
}

async function seedAsOwner(ownerUrl: string): Promise<void> {
  const owner = openDatabase(ownerUrl)
  await seed(owner, join(programDirectory, 'data'))
  await owner.close()
}
