import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import { startJobs } from '../jobs/startJobs.ts'
import { createMailer } from './createMailer.ts'
import { mailQueue } from './mailQueue.ts'

const database = useTestDatabase()
let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'thang-mail-'))
})
afterEach(() => rm(directory, { recursive: true }))

const invitation = {
  to: 'an@example.vn',
  language: 'vi',
  subject: 'Lời mời',
  text: 'Mở liên kết: https://dti.example.vn/moi/bi-mat',
}

it('without a server a letter becomes a file for the program alone, and that is said once', async () => {
  const { jobs, lines } = await start()
  await add(jobs, invitation)
  const files = await letters(1)
  expect(files[0]).toMatch(/^20260901T010203Z-[0-9a-f-]{36}\.eml$/)
  const path = join(directory, 'outbox', files[0] ?? '')
  expect((await stat(path)).mode & 0o077).toBe(0)
  expect(await readFile(path, 'utf8')).toMatch(/^To: an@example\.vn\r$/m)
  expect(lines).toEqual([expect.stringContaining(join(directory, 'outbox'))])
})

it('a change that is rolled back sends nothing', async () => {
  const { jobs } = await start()
  const rolledBack = database().db.write(async (trx) => {
    await jobs.queue.add(trx, [{ queue: 'mail', data: { ...invitation, to: 'no@example.vn' } }])
    throw new Error('changed my mind')
  })
  await expect(rolledBack).rejects.toThrow('changed my mind')
  await add(jobs, invitation)
  const [file] = await letters(1)
  expect(await readFile(join(directory, 'outbox', file ?? ''), 'utf8')).not.toContain('no@example')
})

it.each([
  { subject: 'Lời mời\r\nBcc: all@example.vn' },
  { to: 'an@example.vn\r\nBcc: all@example.vn' },
  { to: 'an@example.vn, all@example.vn' },
  { to: 'An <an@example.vn>' },
])('a letter that could become another is refused: %o', async (change) => {
  const { jobs, lines } = await start()
  await add(jobs, { ...invitation, ...change })
  await vi.waitFor(() => expect(lines.at(-1)).toMatch(/mail: unusable/), 5_000)
  expect(lines.join()).not.toContain('bi-mat')
  expect(await readdir(directory)).toEqual([])
})

it('a letter whose program was killed while sending is sent after the restart', async () => {
  await (await start()).jobs.stop()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'fixtures/dieSending.ts')], {
    env: { URL: database().appUrl, MAIL: JSON.stringify(invitation) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await killOnceSending(child)
  await passTime()
  await start()
  expect(await letters(1)).toHaveLength(1)
})

it('what was sent is kept for a minute only, what was not for three days', async () => {
  const { jobs } = await start()
  await add(jobs, invitation)
  await letters(1)
  const kept = await database().db.read((trx) =>
    sql`SELECT name, deletion_seconds, retention_seconds FROM pgboss.queue
        WHERE name LIKE 'mail%' ORDER BY name`.execute(trx),
  )
  expect(kept.rows).toMatchObject([
    { name: 'mail', deletion_seconds: 60 },
    { name: 'mail.failed', retention_seconds: 3 * 24 * 3_600 },
  ])
})

async function start() {
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)
  const clock = () => new Date('2026-09-01T01:02:03Z')
  const mailer = createMailer({ smtp: undefined, dataDirectory: directory, clock, log })
  const jobs = await startJobs({
    url: database().appUrl,
    queues: { mail: mailQueue(mailer) },
    log,
    pollEvery: 0.5,
  })
  onTestFinished(() => jobs.stop())
  return { jobs, lines }
}

function add({ queue }: Awaited<ReturnType<typeof startJobs>>, data: Record<string, unknown>) {
  return database().db.write((trx) => queue.add(trx, [{ queue: 'mail', data }]))
}

function letters(count: number): Promise<string[]> {
  return vi.waitFor(async () => {
    const files = await readdir(join(directory, 'outbox'))
    expect(files.filter((name) => !name.startsWith('.'))).toHaveLength(count)
    return files
  }, 5_000)
}

async function killOnceSending(child: ChildProcess): Promise<void> {
  await vi.waitFor(() => expect(child.stdout).not.toBeNull())
  if (child.stdout) await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** As if the patience of the killed try and the pause before the next had passed. */
async function passTime(): Promise<void> {
  const shift = (column: string) =>
    database().db.write((trx) =>
      sql
        .raw(`UPDATE pgboss.job SET ${column} = now() - interval '1 hour'
               WHERE name = 'mail' AND state < 'completed'`)
        .execute(trx),
    )
  await shift('started_on')
  const boss = new PgBoss({
    connectionString: database().appUrl,
    migrate: false,
    supervise: false,
    schedule: false,
  })
  await boss.start()
  await boss.supervise('mail', { reindex: false })
  await boss.stop()
  await shift('start_after')
}
