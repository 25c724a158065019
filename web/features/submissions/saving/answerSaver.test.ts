import type { AnswerContent } from '@thang/contracts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { QueuedAnswer, SaveTrouble } from './answerQueue.ts'
import { type AnswerSaver, createAnswerSaver } from './answerSaver.ts'
import { emptyContent } from './contentParts.ts'
import { forgetAnswer, keepAnswer, type Keeping, readKeptAnswers } from './keptAnswers.ts'

const offline = new Error('offline')
const saying = (a: number): AnswerContent => ({ ...emptyContent, inputs: { a } })

/** A server that keeps every request, and answers a known key as it did the first time. */
function makeServer() {
  const received: { node: string; key: string; a: unknown }[] = []
  const byKey = new Map<string, number>()
  const versions = new Map<string, number>()
  const server = {
    received,
    isDown: false,
    losesAnswers: false,
    refusal: null as SaveTrouble | null,
    async save({ node, key, content }: { node: string; key: string; content: AnswerContent }) {
      if (server.isDown) throw offline
      if (server.refusal !== null) throw new Error('refused')
      if (!byKey.has(key)) {
        const version = (versions.get(node) ?? 0) + 1
        versions.set(node, version)
        byKey.set(key, version)
        received.push({ node, key, a: content.inputs['a'] })
      }
      if (server.losesAnswers) throw offline
      return { version: byKey.get(key) ?? 0, savedAt: '2026-11-23T02:00:00.000Z' }
    },
  }
  return server
}

function makeStorage(): Keeping {
  const items = new Map<string, string>()
  return {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, text) => void items.set(name, text),
    removeItem: (name) => void items.delete(name),
    key: (place) => [...items.keys()][place] ?? null,
    get length() {
      return items.size
    },
  }
}

let storage: Keeping
let server: ReturnType<typeof makeServer>
let keys = 0

function openSaver(): AnswerSaver {
  return createAnswerSaver({
    kept: readKeptAnswers(storage, 'p.'),
    keep: (answer: QueuedAnswer) => keepAnswer(storage, 'p.', answer),
    forget: (answer) => forgetAnswer(storage, 'p.', answer),
    save: server.save,
    judge: (error) => (error === offline ? 'offline' : (server.refusal ?? 'offline')),
    newKey: () => `k${(keys += 1)}`,
    now: () => keys,
  })
}

function type(saver: AnswerSaver, a: number, node = '1.1', base = 0) {
  saver.type({ node, base, before: emptyContent, content: saying(a) })
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => {
  vi.useFakeTimers()
  storage = makeStorage()
  server = makeServer()
  keys = 0
})
afterEach(() => vi.useRealTimers())

it('what is typed in one breath is one save', async () => {
  const saver = openSaver()
  for (const a of [1, 12, 120]) type(saver, a)
  expect(server.received).toEqual([])
  await pass(800)
  expect(server.received.map(({ a }) => a)).toEqual([120])
  expect(saver.state()).toMatchObject({ queue: [], isOffline: false })
  expect(saver.state().saved.get('1.1')).toMatchObject({ version: 1, content: saying(120) })
})

it('without a server everything waits in the browser, and goes out in order when there is one', async () => {
  server.isDown = true
  const saver = openSaver()
  type(saver, 1, '1.2')
  type(saver, 2, '1.1')
  await pass(800)
  expect(saver.state().isOffline).toBe(true)
  expect(storage.length).toBe(2)
  server.isDown = false
  await pass(5000)
  expect(server.received.map(({ node }) => node)).toEqual(['1.2', '1.1'])
  expect(storage.length).toBe(0)
})

it('a browser that was closed sends what it kept, once, though the first try had arrived', async () => {
  server.losesAnswers = true
  type(openSaver(), 5)
  await pass(800)
  expect(server.received).toHaveLength(1)
  server.losesAnswers = false
  const reopened = openSaver()
  await pass(100)
  expect(server.received).toHaveLength(1)
  expect(reopened.state().queue).toEqual([])
  expect(storage.length).toBe(0)
})

it('what came too late is kept through a reload, and not sent again by itself', async () => {
  const late: SaveTrouble = {
    is: 'locked',
    lock: { because: 'withdrawn' },
    at: '2026-11-23T02:00:00.000Z',
  }
  server.refusal = late
  type(openSaver(), 5)
  await pass(800)
  server.refusal = null
  const reopened = openSaver()
  await pass(60_000)
  expect(server.received).toEqual([])
  expect(reopened.state().queue).toMatchObject([{ content: saying(5), trouble: late }])
  reopened.giveUp('1.1')
  expect(storage.length).toBe(0)
})

it('an answer in conflict does not hold up the others', async () => {
  const by = { id: '7b0f4c1e-0000-4000-8000-000000000001', name: 'Lê Văn B' }
  const current = { version: 4, content: saying(9), savedAt: '', savedBy: by }
  server.refusal = { is: 'conflict', current }
  const saver = openSaver()
  type(saver, 1)
  await pass(800)
  server.refusal = null
  type(saver, 2, '1.2')
  await pass(800)
  expect(server.received.map(({ node }) => node)).toEqual(['1.2'])
  saver.resolve('1.1', saying(1))
  await pass(100)
  expect(server.received.map(({ node }) => node)).toEqual(['1.2', '1.1'])
})

it('another window that typed something newer keeps it', async () => {
  const saver = openSaver()
  type(saver, 1)
  const [kept] = readKeptAnswers(storage, 'p.')
  if (kept === undefined) throw new Error('nothing was kept')
  const newer = { content: saying(7), key: 'of the other window', typedAt: kept.typedAt + 1 }
  keepAnswer(storage, 'p.', { ...kept, ...newer })
  await pass(800)
  expect(readKeptAnswers(storage, 'p.').map(({ content }) => content)).toEqual([saying(7)])
})

it('a storage that is full is said', () => {
  storage.setItem = () => {
    throw new Error('QuotaExceededError')
  }
  const saver = openSaver()
  type(saver, 1)
  expect(saver.state().isKept).toBe(false)
})
