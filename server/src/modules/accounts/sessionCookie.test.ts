import fastifyCookie from '@fastify/cookie'
import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { sessionCookie } from './sessionCookie.ts'

async function cookieFor(headers: Record<string, string>, trustProxy: string[]): Promise<string> {
  const app = Fastify({ trustProxy })
  await app.register(fastifyCookie)
  app.get('/', async (_request, reply) => {
    sessionCookie(undefined).set(reply, 'token')
    return ''
  })
  const answer = await app.inject({ url: '/', headers })
  await app.close()
  return String(answer.headers['set-cookie'])
}

const https = { 'x-forwarded-proto': 'https' }

it('where no address is configured, is kept from plain http for who came by https', async () => {
  expect(await cookieFor(https, ['127.0.0.1'])).toContain('; Secure')
})

it('stays open to plain http for who came by it, or only says to have come by https', async () => {
  expect(await cookieFor({}, ['127.0.0.1'])).not.toContain('Secure')
  expect(await cookieFor(https, [])).not.toContain('Secure')
})
