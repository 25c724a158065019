import { createClient, type Render } from '@thang/contracts'
import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { onError, onNotFound } from './onError.ts'
import { mountPages } from './site.ts'

const client = createClient(() => Promise.reject(new Error('not asked')))

function build(render: Render) {
  const app = Fastify()
  app.setErrorHandler(onError)
  app.setNotFoundHandler(onNotFound)
  mountPages(app, { render, client, originOf: () => 'https://dti.example.vn' })
  return app
}

it('sends a redirect within the site', async () => {
  const app = build(async () => ({ status: 302, html: '', location: '/don-vi?q=h%C3%B2a' }))
  const { statusCode, headers } = await app.inject('/don-vi/')
  expect([statusCode, headers.location]).toEqual([302, '/don-vi?q=h%C3%B2a'])
})

it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', '/\t/x', ''])(
  'sends nobody to %j',
  async (location) => {
    const app = build(async () => ({ status: 302, html: '', location }))
    const { statusCode, headers } = await app.inject('/')
    expect([statusCode, headers.location]).toEqual([500, undefined])
  },
)

it.each(['/lam-viec', '/lam-viec/tai-khoan', '/en/workspace/sign-in'])(
  'the document of the workspace at %s is kept by nobody',
  async (url) => {
    const app = build(async () => ({ status: 200, html: '<p></p>', location: null }))
    const { statusCode, headers } = await app.inject(url)
    expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store'])
  },
)
