import { expect, it } from 'vitest'
import { createUploads } from './uploads.ts'

const long = { method: 'POST', headers: { accept: 'application/json' }, body: 'x'.repeat(200_000) }

/** A request that says how far it is and then answers, or fails. */
class InventedRequest extends EventTarget {
  readonly upload = new EventTarget()
  readonly status = 409
  readonly responseText = '{"error":{}}'
  readonly told: string[] = []
  open(method: string, address: string) {
    this.told.push(`${method} ${address}`)
  }
  setRequestHeader(name: string, value: string) {
    this.told.push(`${name}: ${value}`)
  }
  getResponseHeader = () => '30'
  send(body: string) {
    this.told.push(String(body.length))
  }
}

function uploadsOver(request: InventedRequest) {
  const plain = async () => new Response('plain')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what is used is invented
  return createUploads(plain, () => request as unknown as XMLHttpRequest)
}

it('a long body tells how much of it has gone, and its answer is that of fetch', async () => {
  const request = new InventedRequest()
  const uploads = uploadsOver(request)
  const shares: (number | null)[] = []
  uploads.subscribe(() => shares.push(uploads.share()))
  const answered = uploads.fetch('/api/v1/x', long)
  request.upload.dispatchEvent(new ProgressEventOf(50, 200))
  request.dispatchEvent(new Event('load'))
  const answer = await answered
  expect(request.told).toEqual(['POST /api/v1/x', 'accept: application/json', '200000'])
  expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
    409,
    '30',
    { error: {} },
  ])
  expect(shares).toEqual([0, 0.25, null])
})

it('a server that is not reached fails as fetch does, and nothing is on its way then', async () => {
  const request = new InventedRequest()
  const uploads = uploadsOver(request)
  const answered = uploads.fetch('/api/v1/x', long)
  request.dispatchEvent(new Event('error'))
  await expect(answered).rejects.toThrow(TypeError)
  expect(uploads.share()).toBeNull()
})

it('a short body goes by the plain way', async () => {
  const request = new InventedRequest()
  const answer = await uploadsOver(request).fetch('/api/v1/x', { method: 'POST', body: '{}' })
  expect(await answer.text()).toBe('plain')
  expect(request.told).toEqual([])
})

class ProgressEventOf extends Event {
  readonly loaded: number
  readonly total: number
  constructor(loaded: number, total: number) {
    super('progress')
    this.loaded = loaded
    this.total = total
  }
}
