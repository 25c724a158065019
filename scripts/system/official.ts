import { randomUUID } from 'node:crypto'
import { TOTP } from 'otpauth'
import type { SignedIn } from '../assessment/seatPeople.ts'

/** What a request of an official came to. */
export interface Reply {
  readonly status: number
  readonly body: unknown
}

/** Somebody at the workspace's API over the network: holds the cookie and the CSRF token, as a browser does. */
export class Official {
  #cookie = ''
  #csrf = ''
  readonly #address: string

  constructor(address: string) {
    this.#address = address
  }

  /** Somebody who came in already. */
  static signedIn(address: string, { cookie, csrfToken }: SignedIn): Official {
    const official = new Official(address)
    official.#cookie = cookie
    official.#csrf = csrfToken
    return official
  }

  /** Sends a request below `/api/v1`; a change goes with the key, or with a new one. */
  async send(
    method: string,
    path: string,
    body?: unknown,
    key: string = randomUUID(),
  ): Promise<Reply> {
    const answer = await fetch(`${this.#address}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.#cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { 'x-csrf-token': this.#csrf, 'x-request-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const [cookie] = answer.headers.getSetCookie()
    if (cookie !== undefined) this.#cookie = cookie.split(';')[0] ?? ''
    const text: unknown = await answer.json()
    if (isObject(text) && typeof text['csrfToken'] === 'string') this.#csrf = text['csrfToken']
    return { status: answer.status, body: text }
  }

  /** Sends a part of an upload, which may be cut in the middle. */
  async sendPart(id: string, offset: number, part: Uint8Array<ArrayBuffer>): Promise<Reply> {
    const answer = await fetch(`${this.#address}/api/v1/evidence-uploads/${id}`, {
      method: 'PATCH',
      headers: {
        cookie: this.#cookie,
        'x-csrf-token': this.#csrf,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
      },
      body: part,
    })
    return { status: answer.status, body: await answer.json() }
  }

  /** The bytes of a file of a document. */
  async download(file: number): Promise<Buffer> {
    const address = `${this.#address}/api/v1/evidence-files/${file}`
    const answer = await fetch(address, { headers: { cookie: this.#cookie } })
    if (!answer.ok) throw new Error(`file ${file}: ${answer.status}`)
    return Buffer.from(await answer.arrayBuffer())
  }

  /** Becomes the first administrator by the link of the terminal, with a second factor. */
  async beginAsAdministrator(token: string, now = new Date()): Promise<void> {
    await this.demand('POST', '/first-administrator', {
      token,
      name: 'Nguyễn Thị Quản Trị',
      email: 'quantri@example.vn',
      password: 'một câu dài dễ nhớ 2026',
      unit: '25-2025',
    })
    const setUp = await this.demand('POST', '/session/totp', {})
    const secret = isObject(setUp) ? String(setUp['secret']) : ''
    const code = new TOTP({ secret }).generate({ timestamp: now.getTime() })
    await this.demand('POST', '/session/totp/confirm', { code })
    await this.demand('GET', '/session')
  }

  /** The body of an answer that must be a success. */
  async demand(method: string, path: string, body?: unknown): Promise<unknown> {
    const reply = await this.send(method, path, body)
    if (reply.status === 200) return reply.body
    throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`)
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
