import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify, { type FastifyRequest } from 'fastify'
import { beforeEach, describe, expect, it } from 'vitest'
import { cachePublished } from './publicCache.ts'
import { themeOf } from './theme.ts'

let made = 0
let stamp = 'first'
let onMaking = () => {}

beforeEach(() => {
  made = 0
  stamp = 'first'
  onMaking = () => {}
})

function build() {
  const app = Fastify()
  cachePublished(app, { stamp: async () => stamp })
  const cached = { config: { cachePublished: (request: FastifyRequest) => `${themeOf(request)}` } }
  app.get('/page', cached, async (_request, reply) => {
    made += 1
    onMaking()
    return reply.type('text/html; charset=utf-8').header('vary', 'cookie').send(`trang số ${made}`)
  })
  app.get('/private', { config: { cachePublished: () => undefined } }, async () => {
    made += 1
    return 'riêng'
  })
  app.get('/paper', cached, async (_request, reply) => {
    made += 1
    return reply.type('application/pdf').send(Buffer.from([0xff, 0x00, 0xfe]))
  })
  app.get('/lost', cached, async (_request, reply) => {
    made += 1
    return reply.code(404).send('lost')
  })
  return app
}

it('makes an answer once and gives it again with its headers', async () => {
  const app = build()
  const first = await app.inject('/page')
  const second = await app.inject('/page')
  expect([first.body, second.body, made]).toEqual(['trang số 1', 'trang số 1', 1])
  expect(second.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    etag: first.headers.etag,
    vary: 'cookie, accept-encoding',
  })
  expect(second.headers['x-from-cache']).toBeUndefined()
})

it('keeps a file to the byte', async () => {
  const app = build()
  for (const url of ['/paper', '/paper']) {
    expect([...(await app.inject(url)).rawPayload]).toEqual([0xff, 0x00, 0xfe])
  }
  expect(made).toBe(1)
})

describe('compression', () => {
  it('is what the client takes', async () => {
    const app = build()
    const br = await app.inject({ url: '/page', headers: { 'accept-encoding': 'gzip, br' } })
    const gzip = await app.inject({ url: '/page', headers: { 'accept-encoding': 'gzip' } })
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe('trang số 1')
    expect(gunzipSync(gzip.rawPayload).toString()).toBe('trang số 2')
  })

  it.each([
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0', undefined],
    ['*', 'br'],
    ['GZIP', 'gzip'],
    ['xbr, gzip-like', undefined],
    ['identity', undefined],
    ['', undefined],
  ])('for %j is %s', async (accepted, expected) => {
    const answer = await build().inject({ url: '/page', headers: { 'accept-encoding': accepted } })
    expect(answer.headers['content-encoding']).toBe(expected)
  })
})

it('keeps themes apart', async () => {
  const app = build()
  await app.inject({ url: '/page', headers: { cookie: 'theme=dark' } })
  await app.inject({ url: '/page', headers: { cookie: 'theme=light' } })
  expect(made).toBe(2)
})

it('keeps under a theme only what was made with it', async () => {
  const app = build()
  const light = { cookie: 'theme=light' }
  await app.inject({ url: '/page', headers: { cookie: 'theme=light-x; theme=dark' } })
  expect((await app.inject({ url: '/page', headers: light })).body).toBe('trang số 2')
})

describe('a client that has the answer', () => {
  const lists = (etag: string) => [etag, `W/${etag}`, `"other", ${etag}`, `"a","b",W/${etag}`, '*']

  it('gets 304, also by a weak tag, a list and an asterisk', async () => {
    const app = build()
    const etag = String((await app.inject('/page')).headers.etag)
    for (const had of lists(etag)) {
      const again = await app.inject({ url: '/page', headers: { 'if-none-match': had } })
      expect([had, again.statusCode, again.body]).toEqual([had, 304, ''])
      expect(again.headers).toMatchObject({ etag, vary: 'cookie, accept-encoding' })
    }
  })

  it('gets 304 when the answer had to be made again', async () => {
    const app = build()
    const first = await app.inject('/private')
    const headers = { 'if-none-match': String(first.headers.etag) }
    const again = await app.inject({ url: '/private', headers })
    expect([again.statusCode, again.body, made]).toEqual([304, '', 2])
  })

  it('gets it anew by any other tag', async () => {
    const app = build()
    await app.inject('/page')
    const headers = { 'if-none-match': '"other", W/"another"' }
    expect((await app.inject({ url: '/page', headers })).statusCode).toBe(200)
  })
})

it('answers HEAD with the headers of GET and no body', async () => {
  const app = build()
  const head = await app.inject({ method: 'HEAD', url: '/page' })
  const get = await app.inject('/page')
  expect([head.statusCode, head.body, made]).toEqual([200, '', 1])
  expect(head.headers).toMatchObject({
    etag: get.headers.etag,
    'content-type': get.headers['content-type'],
    'content-length': get.headers['content-length'],
  })
})

it('makes it anew once something is published', async () => {
  const app = build()
  await app.inject('/page')
  stamp = 'second'
  await waitOverASecond()
  expect((await app.inject('/page')).body).toBe('trang số 2')
})

it('makes again what was begun before a publication', async () => {
  const app = build()
  onMaking = () => (stamp = 'second')
  await app.inject('/page')
  await waitOverASecond()
  expect((await app.inject('/page')).body).toBe('trang số 2')
})

it('leaves it to the answer where what is published cannot be read', async () => {
  const app = Fastify()
  cachePublished(app, { stamp: () => Promise.reject(new Error('no database')) })
  app.get('/page', { config: { cachePublished: () => '' } }, async () => 'xin lỗi')
  expect((await app.inject('/page')).body).toBe('xin lỗi')
})

it('keeps no answer to a long address', async () => {
  const app = build()
  const url = `/page?q=${'a'.repeat(400)}`
  await app.inject(url)
  await app.inject(url)
  expect(made).toBe(2)
})

it('keeps nothing but success', async () => {
  const app = build()
  await app.inject('/lost')
  await app.inject('/lost')
  expect(made).toBe(2)
})

async function waitOverASecond(): Promise<void> {
  const clock = performance.now()
  while (performance.now() - clock < 1050) await new Promise((resolve) => setTimeout(resolve, 100))
}
