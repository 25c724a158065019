import { describe, expect, it } from 'vitest'
import { createSend, Refused, type SendParts } from './send.ts'

interface Sent {
  readonly path: string
  readonly headers: Headers
}

function refusal(status: number, reason = '', headers: Record<string, string> = {}) {
  const error = { code: 'x', message: 'Không được.', details: { reason }, requestId: '1' }
  return () => Response.json({ error }, { status, headers })
}
const good = () => Response.json({ done: true })
function unreached(): Response {
  throw new TypeError('fetch failed')
}

/** A server that gives these answers one after the other. */
function world(answers: (() => Response)[], parts: Partial<SendParts> = {}) {
  const sent: Sent[] = []
  let keys = 0
  const send = createSend({
    async fetch(path, init) {
      sent.push({ path: String(path), headers: new Headers(init?.headers) })
      return (answers.shift() ?? good)()
    },
    newKey: () => `key-${(keys += 1)}`,
    csrfToken: () => 'token',
    renewSession: async () => undefined,
    signInAgain: async () => false,
    ...parts,
  })
  return { send, sent, keysOf: () => sent.map(({ headers }) => headers.get('x-request-key')) }
}

describe('a change', () => {
  it('carries the token of the session and a key of its own; a question carries neither', async () => {
    const { send, sent, keysOf } = world([])
    await send('PUT', '/profile', { name: 'A' })
    await send('PUT', '/profile', { name: 'A' })
    await send('GET', '/people')
    expect(keysOf()).toEqual(['key-1', 'key-2', null])
    expect(sent.map(({ headers }) => headers.get('x-csrf-token'))).toEqual(['token', 'token', null])
  })

  it('keeps its key while it is tried again after the network failed, so that it is done once', async () => {
    const { send, keysOf } = world([unreached, refusal(503)])
    await expect(send('POST', '/posts', { a: 1 })).rejects.toMatchObject({ status: 0 })
    await expect(send('POST', '/posts', { a: 1 })).rejects.toMatchObject({ status: 503 })
    await send('POST', '/posts', { a: 1 })
    expect(keysOf()).toEqual(['key-1', 'key-1', 'key-1'])
  })

  it('kept to be sent after a reload brings its own key, every time', async () => {
    const { send, keysOf } = world([unreached])
    await expect(send('PUT', '/answer', { a: 1 }, 'own')).rejects.toMatchObject({ status: 0 })
    await send('PUT', '/answer', { a: 1 }, 'own')
    expect(keysOf()).toEqual(['own', 'own'])
  })

  it('is another change once something in it is different, or once it was refused', async () => {
    const { send, keysOf } = world([unreached, good, refusal(409)])
    await expect(send('POST', '/posts', { a: 1 })).rejects.toThrow(Refused)
    await send('POST', '/posts', { a: 2 })
    await expect(send('POST', '/posts', { a: 1 })).rejects.toMatchObject({ status: 409 })
    await send('POST', '/posts', { a: 1 })
    expect(keysOf()).toEqual(['key-1', 'key-2', 'key-1', 'key-3'])
  })
})

describe('a session that has ended', () => {
  it('lets the call wait for signing in again, and then go on with the same key', async () => {
    const { send, keysOf } = world([refusal(401, 'session-expired')], {
      signInAgain: async () => true,
    })
    expect(await send('PUT', '/profile', {})).toEqual({ done: true })
    expect(keysOf()).toEqual(['key-1', 'key-1'])
  })

  it('ends the call where the person would not sign in again', async () => {
    const { send } = world([refusal(401, 'session-expired')])
    await expect(send('PUT', '/profile', {})).rejects.toMatchObject({ status: 401 })
  })

  it('is not what a wrong password means', async () => {
    const asked: string[] = []
    const signInAgain = async () => asked.push('again') > 0
    const { send } = world([refusal(401, 'wrong-sign-in')], { signInAgain })
    await expect(send('POST', '/session', {})).rejects.toMatchObject({ status: 401 })
    expect(asked).toEqual([])
  })

  it('with a token renewed in another tab only needs the session anew', async () => {
    let token = 'old'
    const { send, sent } = world([refusal(403, 'csrf')], {
      csrfToken: () => token,
      renewSession: async () => void (token = 'new'),
    })
    await send('PUT', '/profile', {})
    expect(sent.map(({ headers }) => headers.get('x-csrf-token'))).toEqual(['old', 'new'])
  })
})

it('too many attempts say after how many seconds to try again', async () => {
  const { send } = world([refusal(429, 'wait', { 'retry-after': '30' })])
  await expect(send('POST', '/session', {})).rejects.toMatchObject({ retryAfter: 30 })
})
