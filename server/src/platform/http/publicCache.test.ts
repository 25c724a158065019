import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { beforeEach, expect, it } from 'vitest'
import { cachePublished } from './publicCache.ts'

let made = 0
let stamp = 'first'

beforeEach(() => {
  made = 0
  stamp = 'first'
})

function build() {
  const app = Fastify()
  cachePublished(app, { stamp: async () => stamp })
  app.get('/page', { config: { cachePublished: true } }, async (_request, reply) => {
    made += 1
    return reply.type('text/html; charset=utf-8').header('vary', 'cookie').send(`trang số ${made}`)
  })
  app.get('/lost', { config: { cachePublished: true } }, async (_request, reply) => {
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

it('compresses as the client takes it', async () => {
  const app = build()
  const br = await app.inject({ url: '/page', headers: { 'accept-encoding': 'gzip, br' } })
  const gzip = await app.inject({ url: '/page', headers: { 'accept-encoding': 'gzip' } })
  expect(br.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe('trang số 1')
  expect(gunzipSync(gzip.rawPayload).toString()).toBe('trang số 2')
})

it('keeps themes apart', async () => {
  const app = build()
  await app.inject({ url: '/page', headers: { cookie: 'theme=dark' } })
  await app.inject({ url: '/page', headers: { cookie: 'theme=light' } })
  expect(made).toBe(2)
})

it('answers 304 to a client that has it already', async () => {
  const app = build()
  const first = await app.inject('/page')
  const again = await app.inject({
    url: '/page',
    headers: { 'if-none-match': String(first.headers.etag) },
  })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

it('makes it anew once something is published', async () => {
  const app = build()
  await app.inject('/page')
  stamp = 'second'
  await waitOverASecond()
  expect((await app.inject('/page')).body).toBe('trang số 2')
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
