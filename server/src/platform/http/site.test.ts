import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Render } from '@thang/contracts'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onError, onNotFound } from './onError.ts'
import { mountSite } from './site.ts'

let assets: string

beforeAll(async () => {
  assets = await mkdtemp(join(tmpdir(), 'thang-assets-'))
  await writeFile(join(assets, 'style.css'), 'body {}')
})
afterAll(() => rm(assets, { recursive: true }))

async function build(render: Render) {
  const app = Fastify()
  app.setErrorHandler(onError)
  app.setNotFoundHandler(onNotFound)
  await mountSite(app, { render, assets })
  return app
}

it('sends a redirect within the site', async () => {
  const app = await build(async () => ({ status: 302, html: '', location: '/don-vi?q=h%C3%B2a' }))
  const { statusCode, headers } = await app.inject('/don-vi/')
  expect([statusCode, headers.location]).toEqual([302, '/don-vi?q=h%C3%B2a'])
})

it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', '/\t/x', ''])(
  'sends nobody to %j',
  async (location) => {
    const app = await build(async () => ({ status: 302, html: '', location }))
    const { statusCode, headers } = await app.inject('/')
    expect([statusCode, headers.location]).toEqual([500, undefined])
  },
)
