import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FrozenPart } from '../../server/src/modules/results/resultQueries.ts'
import { type Database, openDatabase } from '../../server/src/platform/db/database.ts'
import { findRunningPostgres } from '../../server/src/platform/db/embedded.ts'
import { openAssessment } from '../assessment/openAssessment.ts'
import { seatPeople } from '../assessment/seatPeople.ts'
import {
  addSignedResult,
  freezeOnlyRound,
  newCode,
  type SignedResult,
} from '../assessment/signedResults.ts'
import { verifyAudit } from './killed/verifyAudit.ts'
import { KilledServer } from './killedServer.ts'
import { Official } from './official.ts'

const directory = mkdtempSync(join(tmpdir(), 'thang-publication-kills-'))
const communes = 40
let server: KilledServer
let parts: FrozenPart[]
let coordinator: Official

beforeAll(async () => {
  server = await KilledServer.on(directory)
  await server.start()
  const { db } = await openAssessment({ address: server.address, directory }, communes)
  parts = await freezeOnlyRound(db)
  await db.close()
})

afterAll(async () => {
  await server.stop()
  rmSync(directory, { recursive: true, force: true, maxRetries: 10 })
})

it(
  'killed 20 times amid a publication, there is the whole edition or nothing of it',
  { timeout: 900_000 },
  async () => {
    let ends = 0
    const took = await timeOne()
    for (let kill = 0; kill < 20; kill += 1) {
      const ready = await withDatabase((db) => addSignedResult(db, parts, newCode()))
      const key = randomUUID()
      const answer = publish(ready, key).catch(() => undefined)
      await sleep((took * (kill % 10)) / 9)
      await server.kill()
      await answer
      await server.start()
      const left = await withDatabase((db) => countOf(db, ready))
      const isThere = left.editions > 0
      expect(left).toEqual(isThere ? whole() : nothing)
      ends += isThere ? 0 : 1
      // Asked again with its key it is published once, whatever became of the first time.
      expect(await publish(ready, key)).toBe(200)
      expect(await withDatabase((db) => countOf(db, ready))).toEqual(whole())
    }
    expect(ends, 'some kills came before the end').toBeGreaterThan(0)
    await server.stop()
    const verified = verifyAudit(directory)
    expect(verified.status, verified.output).toBe(0)
  },
)

/** How long a publication takes that nobody kills, in ms; the kills are spread over it. */
async function timeOne(): Promise<number> {
  coordinator = await withDatabase(async (db) => {
    const [office] = await seatPeople(db, [{ unit: '25-2025', role: 'coordinator' }])
    if (office === undefined) throw new Error('nobody was seated')
    return Official.signedIn(server.address, office)
  })
  const ready = await withDatabase((db) => addSignedResult(db, parts, newCode()))
  const began = performance.now()
  expect(await publish(ready, randomUUID())).toBe(200)
  return performance.now() - began
}

async function publish({ round, result }: SignedResult, key: string): Promise<number> {
  const none = { parent: null, issuer: null, place: null, capacity: null, signer: null }
  const decision = { ...none, receivers: [], number: '1/QĐ-UBND', date: '2026-11-20' }
  const body = { result, decision, titles: [] }
  const { status } = await coordinator.send('POST', `/rounds/${round}/result/publish`, body, key)
  return status
}

async function withDatabase<Found>(work: (db: Database) => Promise<Found>): Promise<Found> {
  const urls = findRunningPostgres(directory)
  if (urls === undefined) throw new Error(`no database runs in ${directory}`)
  const db = openDatabase(urls.ownerUrl, { connections: 1 })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

interface Left {
  readonly state: string
  readonly editions: number
  readonly published: number
  readonly members: number
  readonly units: number
  readonly packages: number
  readonly decisions: number
  readonly sources: number
  readonly steps: number
}

const nothing: Left = {
  state: 'closed',
  editions: 0,
  published: 0,
  members: 0,
  units: 0,
  packages: 0,
  decisions: 0,
  sources: 0,
  steps: 0,
}

function whole(): Left {
  const one = { editions: 1, published: 1, packages: 1, decisions: 1, sources: 1, steps: 1 }
  return { state: 'published', members: communes, units: communes, ...one }
}

async function countOf(db: Database, { round, code }: SignedResult): Promise<Left> {
  const { rows } = await db.read((trx) =>
    sql<Left>`
      WITH e AS (SELECT * FROM editions WHERE code = ${code})
      SELECT (SELECT state FROM rounds WHERE id = ${round}) AS state,
        (SELECT count(*)::int FROM e) AS editions,
        (SELECT count(*)::int FROM e WHERE published_at IS NOT NULL) AS published,
        (SELECT count(*)::int FROM edition_members m JOIN edition_tables t ON t.id = m.table_id
         JOIN e ON e.id = t.edition_id) AS members,
        (SELECT count(*)::int FROM edition_units u JOIN e ON e.id = u.edition_id) AS units,
        (SELECT count(*)::int FROM edition_packages p JOIN e ON e.id = p.edition_id) AS packages,
        (SELECT count(*)::int FROM edition_decisions d JOIN e ON e.id = d.edition_id) AS decisions,
        (SELECT count(*)::int FROM sources WHERE code LIKE ${`${code}-r%`}) AS sources,
        (SELECT count(*)::int FROM round_steps WHERE round_id = ${round} AND action = 'publish') AS steps
    `.execute(trx),
  )
  return rows[0] ?? nothing
}
