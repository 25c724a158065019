import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyAudit } from './killed/verifyAudit.ts'
import { KilledServer } from './killedServer.ts'
import { isObject, Official } from './official.ts'

const directory = mkdtempSync(join(tmpdir(), 'thang-kills-'))
let server: KilledServer
let official: Official

/** One change that was asked for: its key, and whether an answer came. */
interface Asked {
  readonly title: string
  readonly key: string
  acknowledged: boolean
}
const asked: Asked[] = []

beforeAll(async () => {
  server = await KilledServer.on(directory)
  await server.start()
  official = new Official(server.address)
  await official.beginAsAdministrator(await server.heard(/khoi-tao#([\w-]+)/))
})

afterAll(async () => {
  await server.stop()
  rmSync(directory, { recursive: true, force: true, maxRetries: 10 })
})

it(
  'after kills amid writes by four at once every acknowledged change is there once, and the audit chain is whole',
  { timeout: 240_000 },
  async () => {
    for (let round = 0; round < 6; round += 1) {
      const writers = [0, 1, 2, 3].map((writer) => writeUntilGone(`${round}.${writer}`))
      await sleep(80 + 61 * round)
      await server.kill()
      await Promise.all(writers)
      await server.start()
      await askAgain(round)
    }
    const titles = await listPostTitles()
    const wanted = asked.filter(({ acknowledged }) => acknowledged).map(({ title }) => title)
    expect(wanted.length).toBeGreaterThan(12)
    const missing = wanted.filter((title) => !titles.includes(title))
    expect({ missing, twice: titles.length - new Set(titles).size }).toEqual({
      missing: [],
      twice: 0,
    })
    await server.stop()
    const verified = verifyAudit(directory)
    expect(verified.output, verified.output).not.toMatch(/hỏng|broken/i)
    expect(verified.status, verified.output).toBe(0)
  },
)

/** Asks for one change after another until nobody answers any more. */
async function writeUntilGone(name: string): Promise<void> {
  for (let count = 0; ; count += 1) {
    const change = { title: `Vị trí ${name}.${count}`, key: randomUUID(), acknowledged: false }
    asked.push(change)
    try {
      change.acknowledged = (await create(change)) === 200
    } catch {
      return
    }
    await sleep(5)
  }
}

/** A change without an answer is asked for again by its key, as a browser does; a known one answers as before. */
async function askAgain(round: number): Promise<void> {
  const unanswered = asked.filter(({ acknowledged }) => !acknowledged)
  for (const change of unanswered) change.acknowledged = (await create(change)) === 200
  const last = asked.find(({ acknowledged }) => acknowledged)
  expect([round, last && (await create(last))]).toEqual([round, 200])
}

async function create({ title, key }: Asked): Promise<number> {
  const body = { unit: '25-2025', title, role: 'officer', scope: '25-2025', indicators: [] }
  return (await official.send('POST', '/posts', body, key)).status
}

async function listPostTitles(): Promise<string[]> {
  const answer = await official.demand('GET', '/posts')
  const posts = isObject(answer) && Array.isArray(answer['posts']) ? answer['posts'] : []
  return posts
    .map((post: unknown) => (isObject(post) ? String(post['title']) : ''))
    .filter((title) => title.startsWith('Vị trí'))
}
