import { sql } from 'kysely'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import { PermanentFailure, type Queue, type Schedule } from './queue.ts'
import { startJobs } from './startJobs.ts'

const database = useTestDatabase()

it('a job is done after the transaction that asks for it is committed, and only then', async () => {
  const done: unknown[] = []
  const jobs = await start({ greet: { work: async (data) => void done.push(data) } })
  const rolledBack = database().db.write(async (trx) => {
    await jobs.queue.add(trx, [{ queue: 'greet', data: { name: 'An' } }])
    throw new Error('changed my mind')
  })
  await expect(rolledBack).rejects.toThrow('changed my mind')
  await database().db.write(async (trx) => {
    await jobs.queue.add(trx, [{ queue: 'greet', data: { name: 'Bình' } }])
    await sleep(800)
    expect(done).toEqual([])
  })
  await vi.waitFor(() => expect(done).toEqual([{ name: 'Bình' }]), 5_000)
})

it('a job that is not to be done before a time waits', async () => {
  const done: unknown[] = []
  const jobs = await start({ later: { work: async (data) => void done.push(data) } })
  await database().db.write((trx) =>
    jobs.queue.add(trx, [
      { queue: 'later', data: { n: 1 }, startAfter: new Date(Date.now() + 3_600_000) },
      { queue: 'later', data: { n: 2 } },
    ]),
  )
  await vi.waitFor(() => expect(done).toEqual([{ n: 2 }]), 5_000)
})

it('a job that fails is tried again after a pause that grows', async () => {
  const jobs = await start({ fails: { work: () => Promise.reject(new Error('not now')) } })
  await database().db.write((trx) => jobs.queue.add(trx, [{ queue: 'fails', data: {} }]))
  await vi.waitFor(async () => {
    const [job] = await listJobs('fails')
    expect(job).toMatchObject({ state: 'retry', output: { message: 'not now' } })
    expect(job?.pause).toBeGreaterThanOrEqual(15)
  }, 5_000)
})

it('a job that can never be done is not tried again, and can be read among the failed ones', async () => {
  const lines: string[] = []
  const refuse = () => Promise.reject(new PermanentFailure('no such address'))
  const jobs = await start({ never: { work: refuse } }, lines)
  await database().db.write((trx) => jobs.queue.add(trx, [{ queue: 'never', data: { to: 'x' } }]))
  await vi.waitFor(async () => {
    expect((await listJobs('never')).map(({ state }) => state)).toEqual(['failed'])
  }, 5_000)
  expect(await listJobs('never.failed')).toMatchObject([{ state: 'created', data: { to: 'x' } }])
  expect(lines.join()).toMatch(/never .* try 1: no such address/)
})

it('a job that the program was killed over is done at the next start', async () => {
  const asked = await start({ kept: { work: () => new Promise(() => undefined) } })
  await asked.stop()
  const gone = await start({ other: { work: async () => undefined } })
  await database().db.write((trx) => gone.queue.add(trx, [{ queue: 'kept', data: { n: 1 } }]))
  await gone.stop()
  const done: unknown[] = []
  await start({ kept: { work: async (data) => void done.push(data) } })
  await vi.waitFor(() => expect(done).toEqual([{ n: 1 }]), 5_000)
})

it('a queue that does not exist is refused', async () => {
  const jobs = await start({})
  const added = database().db.write((trx) => jobs.queue.add(trx, [{ queue: 'no-such', data: {} }]))
  await expect(added).rejects.toThrow(/no-such does not exist/)
})

it('schedules and terms of queues are those of the last start', async () => {
  const work = async () => undefined
  const schedules = [{ queue: 'daily', cron: '15 1 * * *' }]
  await (await start({ daily: { work } }, [], schedules)).stop()
  await (await start({ daily: { work, retries: 3 } }, [], [])).stop()
  expect(await listRows('SELECT * FROM pgboss.schedule')).toEqual([])
  await start({ daily: { work } }, [], [{ queue: 'daily', cron: '30 1 * * *' }])
  expect(await listRows('SELECT name, cron, timezone FROM pgboss.schedule')).toEqual([
    { name: 'daily', cron: '30 1 * * *', timezone: 'Asia/Ho_Chi_Minh' },
  ])
  expect(
    await listRows(`SELECT retry_limit, dead_letter FROM pgboss.queue WHERE name = 'daily'`),
  ).toEqual([{ retry_limit: 12, dead_letter: 'daily.failed' }])
})

it('the application role runs jobs and cannot alter their tables', async () => {
  await start({})
  await expect(listRows('ALTER TABLE pgboss.job ADD COLUMN more int')).rejects.toThrow(/owner/)
})

async function start(
  queues: Readonly<Record<string, Queue>>,
  lines: string[] = [],
  schedules: readonly Schedule[] = [],
) {
  const jobs = await startJobs({
    url: database().appUrl,
    queues,
    schedules,
    log: (line) => void lines.push(line),
    pollEvery: 0.5,
  })
  onTestFinished(() => jobs.stop())
  return jobs
}

interface StoredJob {
  readonly state: string
  readonly data: unknown
  readonly output: unknown
  readonly pause: number
}

function listJobs(queue: string): Promise<StoredJob[]> {
  return database().db.read(async (trx) => {
    const found = await sql<StoredJob>`
      SELECT state::text, data, output,
             extract(epoch FROM start_after - now())::float8 AS pause
      FROM pgboss.job WHERE name = ${queue}`.execute(trx)
    return found.rows
  })
}

function listRows(query: string): Promise<unknown[]> {
  return database().db.write(async (trx) => (await sql.raw(query).execute(trx)).rows)
}
