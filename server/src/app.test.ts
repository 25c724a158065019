import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, ErrorBody, type PageRequest } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../test/harness.ts'
import { type AppParts, createApp } from './app.ts'

const database = useTestDatabase({ seeded: true })
const opened: FastifyInstance[] = []
let assets: string

beforeAll(async () => {
  assets = await mkdtemp(join(tmpdir(), 'thang-assets-'))
  await writeFile(join(assets, 'style.css'), 'body {}')
})
afterAll(() => rm(assets, { recursive: true }))
afterEach(() => Promise.all(opened.splice(0).map((app) => app.close())))

/** Renders what a page would show: its origin, and how many editions the API lists. */
async function render({ origin, theme }: PageRequest, client: Client) {
  const { editions } = await client.listEditions()
  return { status: 200, html: `${origin} ${theme} ${editions.length}`, location: null }
}

async function open(parts: Omit<AppParts, 'db'> = {}) {
  const app = await createApp({ db: database().db, site: { render, assets }, ...parts })
  opened.push(app)
  return app
}

async function statusesOf(app: FastifyInstance, urls: string[], headers = {}) {
  const statuses: number[] = []
  for (const url of urls) statuses.push((await app.inject({ url, headers })).statusCode)
  return statuses
}

const fresh = ['/a?1', '/a?2', '/a?3']

describe('the limit', () => {
  it('counts what has to be made for one address', async () => {
    const app = await open({ requestsPerMinute: 2 })
    expect(await statusesOf(app, fresh)).toEqual([200, 200, 429])
  })

  it('leaves out assets, kept answers and what pages ask of the API', async () => {
    const app = await open({ requestsPerMinute: 1 })
    const free = ['/a', '/a', '/a', '/style.css', '/style.css', '/health']
    expect(await statusesOf(app, free)).toEqual([200, 200, 200, 200, 200, 200])
    expect(await statusesOf(app, fresh)).toEqual([429, 429, 429])
  })

  it('cannot be left by claiming to be the site itself', async () => {
    const app = await open({ requestsPerMinute: 1, trustProxy: ['127.0.0.1'] })
    const claim = { 'x-forwarded-for': 'in-process', 'x-in-process': '1' }
    expect(await statusesOf(app, fresh, claim)).toEqual([200, 429, 429])
  })

  it('is each visitor’s own behind a trusted proxy', async () => {
    const app = await open({ requestsPerMinute: 1, trustProxy: ['127.0.0.1'] })
    for (const visitor of ['203.0.113.7', '203.0.113.8']) {
      const urls = fresh.map((url) => `${url}${visitor}`)
      const statuses = await statusesOf(app, urls, { 'x-forwarded-for': visitor })
      expect(statuses).toEqual([200, 429, 429])
    }
  })

  it('is not moved by what an untrusted client forwards', async () => {
    const app = await open({ requestsPerMinute: 1 })
    await app.inject({ url: '/a?1', headers: { 'x-forwarded-for': '203.0.113.7' } })
    expect(await statusesOf(app, ['/a?2'], { 'x-forwarded-for': '203.0.113.8' })).toEqual([429])
  })
})

describe('the origin of links', () => {
  async function originFor(app: FastifyInstance, headers: Record<string, string>) {
    const { body } = await app.inject({ url: '/', headers })
    return body.split(' ')[0]
  }

  it('is the host that was asked for', async () => {
    const app = await open()
    expect(await originFor(app, { host: 'DTI.example.vn:8080' })).toBe('http://dti.example.vn:8080')
    expect(await originFor(app, { host: '[::1]:3000' })).toBe('http://[::1]:3000')
  })

  it('is what a trusted proxy says', async () => {
    const forwarded = { 'x-forwarded-host': 'dti.example.vn', 'x-forwarded-proto': 'https' }
    expect(await originFor(await open({ trustProxy: ['127.0.0.1'] }), forwarded)).toBe(
      'https://dti.example.vn',
    )
    expect(await originFor(await open(), { ...forwarded, host: 'here' })).toBe('http://here')
  })

  it('is the configured one, whoever asks', async () => {
    const app = await open({ publicUrl: 'https://dti.example.vn' })
    expect(await originFor(app, { host: '[' })).toBe('https://dti.example.vn')
  })

  it.each(['[', 'a b', 'a/b?c#', 'a@b', 'a:b', 'a"onload=', 'a,b', '.'.repeat(300)])(
    'is not %j, which is refused',
    async (host) => {
      const app = await open()
      for (const url of ['/', '/api/v1/editions']) {
        const answer = await app.inject({ url, headers: { host } })
        expect(answer.statusCode).toBe(400)
        expect(ErrorBody.parse(answer.json()).error.code).toBe('invalid')
      }
    },
  )

  it('is kept for a few hosts only, however many are invented', async () => {
    let made = 0
    const counting = (request: PageRequest, client: Client) => {
      made += 1
      return render(request, client)
    }
    const app = await open({ site: { render: counting, assets } })
    for (const number of Array(12).keys())
      await app.inject({ url: '/', headers: { host: `h${number}` } })
    made = 0
    await app.inject({ url: '/', headers: { host: 'h0' } })
    await app.inject({ url: '/', headers: { host: 'h11' } })
    expect(made).toBe(1)
  })
})

describe('a request that cannot be answered', () => {
  async function answerTo(options: { method?: 'GET' | 'POST' | 'OPTIONS' | 'PUT'; url: string }) {
    const answer = await (await open()).inject(options)
    return { status: answer.statusCode, error: ErrorBody.parse(answer.json()).error }
  }

  it.each([
    '/api/v1/frameworks/%00',
    '/api/v1/frameworks/a%00b',
    '/api/v1/frameworks/%0A',
    '/api/v1/units/%00',
    '/api/v1/units?q=%00',
    '/api/v1/editions/dti-2021/ranking?region=%00',
    '/api/v1/compare?from=%00&to=dti-2021',
    '/%',
    '/api/v1/units/%C3',
  ])('%s is invalid, not a fault of ours', async (url) => {
    expect(await answerTo({ url })).toMatchObject({ status: 400, error: { code: 'invalid' } })
  })

  it.each([
    ['POST', '/don-vi'],
    ['PUT', '/api/v1/units'],
    ['OPTIONS', '/'],
  ] as const)('%s %s is not found, and says that it is the method', async (method, url) => {
    const { status, error } = await answerTo({ method, url })
    expect([status, error.code, error.details]).toEqual([404, 'not_found', { path: url, method }])
    expect(error.message).toContain(`không nhận ${method}`)
  })

  it('an unknown address of the API is not a page', async () => {
    expect(await answerTo({ url: '/api/v1/nothing' })).toMatchObject({ status: 404 })
  })
})

it.each(['/', '/api/v1/units', '/style.css', '/health'])('HEAD %s answers as GET', async (url) => {
  const app = await open()
  const head = await app.inject({ method: 'HEAD', url })
  const get = await app.inject({ method: 'GET', url })
  expect([head.statusCode, head.body]).toEqual([200, ''])
  for (const name of ['content-type', 'content-length', 'etag', 'cache-control']) {
    expect([name, head.headers[name]]).toEqual([name, get.headers[name]])
  }
})

describe('strict transport security', () => {
  const name = 'strict-transport-security'

  it('is asked for only where the site is known to be behind TLS, and for it alone', async () => {
    const secure = await open({ publicUrl: 'https://dti.example.vn' })
    expect((await secure.inject('/')).headers[name]).toBe('max-age=31536000')
    const plain = await open({ publicUrl: 'http://dti.example.vn' })
    expect((await plain.inject('/')).headers[name]).toBeUndefined()
    expect((await (await open()).inject('/')).headers[name]).toBeUndefined()
  })
})
