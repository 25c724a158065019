import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Assessment, openAssessment } from '../assessment/openAssessment.ts'
import { address, inOwnDirectory, start, stop } from './benchServer.ts'
import { type Measure, percentile } from './measure.ts'
import { type Worked, workedSoFar } from './processes.ts'
import { saveAnswers, type Saves } from './savingOfficer.ts'

const officers = 50
const readers = 4
/** Between two pages of a reader, in ms. */
const pause = 20
const pages = ['/bang-xep-hang/dti-2022', '/bang-xep-hang/dti-2024', '/bang-xep-hang/dti-2021']

/**
 * Officers of fifty communes save their answers while the public reads rankings; then every content that was
 * acknowledged is looked for. Once each saves every second, as a form does while somebody writes, which is what the
 * limit is for; and once each save follows the last at once, which shows how much the server can take.
 */
export function measureSaves(): Promise<Measure[]> {
  return inOwnDirectory(async (directory) => {
    // Officers sit in as many offices, and the limit of requests goes by the address: a proxy names it.
    const { child } = await start(directory, { TRUST_PROXY: 'loopback' })
    try {
      const assessment = await openAssessment({ address, directory }, officers)
      const { pid = 0 } = child
      await saveTogether(assessment, { from: 0, count: 3, pace: 0 })
      const paced = await measureWhileRead(assessment, { from: 1, count: 30, pace: 1000, pid })
      const rushed = await measureWhileRead(assessment, { from: 12, count: 60, pace: 0, pid })
      await assessment.db.close()
      return [...paced, ...rushed]
    } finally {
      await stop(child)
    }
  })
}

interface Pass {
  /** Place of the indicator that each begins with; no two passes share one. */
  readonly from: number
  readonly count: number
  readonly pace: number
}

/** A pass at which the processor's time is taken, of the server with this process id. */
interface MeasuredPass extends Pass {
  readonly pid: number
}

async function measureWhileRead(assessment: Assessment, pass: MeasuredPass): Promise<Measure[]> {
  const reading = new AbortController()
  const reads = Array.from({ length: readers }, (_, reader) => read(reader, reading.signal))
  const before = await workedSoFar(pass.pid)
  const began = performance.now()
  const saving = saveTogether(assessment, pass).finally(() => reading.abort())
  const [saves, ...pageTimes] = await Promise.all([saving, ...reads])
  const seconds = (performance.now() - began) / 1000
  const after = await workedSoFar(pass.pid)
  const lost = await countLost(assessment, saves)
  for (const error of new Set(saves.errors)) console.log(error)
  const worked = {
    server: (after.server - before.server) / saves.times.length,
    database: (after.database - before.database) / saves.times.length,
  }
  return describe(pass, { saves, seconds, lost, worked, pages: pageTimes.flat() })
}

interface Found {
  readonly saves: Saves
  readonly seconds: number
  readonly lost: number
  /** A save, with what of the reading falls to it. */
  readonly worked: Worked
  readonly pages: readonly number[]
}

function describe(
  { pace }: Pass,
  { saves, seconds, lost, worked, pages: visits }: Found,
): Measure[] {
  const how = pace > 0 ? `each every ${pace / 1000} s` : 'each as fast as it goes'
  const perSecond = Math.round(saves.times.length / seconds)
  const what = `save of an answer, ${officers} officers, ${how} (${perSecond}/s)`
  const time = (share: number) => percentile(saves.times, share)
  const p95 = { what: `${what}, p95`, figure: time(0.95), unit: 'ms' } as const
  const failed = saves.errors.length
  return [
    { what: `${what}, p50`, figure: time(0.5), unit: 'ms' },
    pace > 0 ? { ...p95, limit: 200 } : p95,
    { what: `${what}, p99`, figure: time(0.99), unit: 'ms' },
    {
      what: 'processor of the server, a save and the reading meanwhile',
      figure: worked.server,
      unit: 'ms',
    },
    { what: 'processor of the database, the same', figure: worked.database, unit: 'ms' },
    { what: 'saves that were answered with an error', figure: failed, limit: 0, unit: 'cases' },
    { what: 'acknowledged contents that are lost', figure: lost, limit: 0, unit: 'cases' },
    { what: 'ranking page meanwhile, p50', figure: percentile([...visits], 0.5), unit: 'ms' },
    { what: 'ranking page meanwhile, p99', figure: percentile([...visits], 0.99), unit: 'ms' },
  ]
}

/** Each officer saves so many answers, beginning at the indicator of the pass. */
async function saveTogether(
  { communes, indicators }: Assessment,
  { from, count, pace }: Pass,
): Promise<Saves> {
  const saves: Saves = { times: [], acknowledged: [], errors: [] }
  await Promise.all(
    communes.map((commune, index) =>
      saveAnswers(
        {
          commune,
          indicators: indicators.slice(from),
          visitor: `10.0.0.${index + 1}`,
          count,
          pace,
        },
        saves,
      ),
    ),
  )
  return saves
}

/** One visitor of the public pages; the times until stopped. */
async function read(reader: number, until: AbortSignal): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  while (!until.aborted) {
    times.push(await timePage(agent, { page: pages[times.length % pages.length] ?? '/', reader }))
    await sleep(pause)
  }
  agent.destroy()
  return times
}

function timePage(agent: Agent, asked: { page: string; reader: number }): Promise<number> {
  const headers = { 'accept-encoding': 'br', 'x-forwarded-for': `10.0.1.${asked.reader + 1}` }
  return new Promise((done, failed) => {
    const began = performance.now()
    get(`${address}${asked.page}`, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200) failed(new Error(`the page answered ${answer.statusCode}`))
      answer.resume().once('end', () => done(performance.now() - began))
    }).once('error', failed)
  })
}

/** How many contents that were acknowledged are not among the versions, or were the last and do not stand. */
async function countLost({ db }: Assessment, { acknowledged }: Saves): Promise<number> {
  const { rows } = await db.read((trx) =>
    sql<{ lost: number }>`
      WITH given AS (
        SELECT *, max(version) OVER (PARTITION BY submission, node) AS newest
        FROM jsonb_to_recordset(${JSON.stringify(acknowledged)}::jsonb)
          AS g (submission bigint, node text, version int, explanation text)
      )
      SELECT count(*)::int AS lost FROM given g
      LEFT JOIN answer_versions v
        ON v.submission_id = g.submission AND v.node_code = g.node AND v.version = g.version
      LEFT JOIN answers a ON a.submission_id = g.submission AND a.node_code = g.node
      WHERE v.content ->> 'explanation' IS DISTINCT FROM g.explanation
        OR (g.version = g.newest AND (a.version <> g.version
          OR a.content ->> 'explanation' IS DISTINCT FROM g.explanation))
    `.execute(trx),
  )
  return rows[0]?.lost ?? acknowledged.length
}
