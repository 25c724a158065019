import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ErrorBody, Session } from '@thang/contracts'
import { sql } from 'kysely'
import { type InjectOptions } from 'light-my-request'
import { Secret, TOTP } from 'otpauth'
import { createApp } from '../src/app.ts'
import { makeFirstLink } from '../src/modules/accounts/index.ts'
import type { Database } from '../src/platform/db/database.ts'
import type { Job } from '../src/platform/jobs/jobQueue.ts'
import { loadInstanceKeys } from '../src/platform/keys/instanceKeys.ts'
import { testFiles } from './testFiles.ts'

/** What a request of a test was answered. */
export interface Answer {
  readonly status: number
  /** The code of the error and, where it has one, its reason; such as `conflict link-used`. */
  readonly refusal: string | null
  readonly body: unknown
  readonly headers: Readonly<Record<string, unknown>>
}

export interface Asking {
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
}

/** A browser with its cookie and the CSRF token of its session. */
export interface Browser {
  cookie: string | undefined
  csrf: string | undefined
  readonly send: (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    asking?: Asking,
  ) => Promise<Answer>
}

/** The whole application on a database, at an hour that the test sets, with the mails it would send. */
export interface AccountsApp {
  readonly db: Database
  readonly now: () => Date
  readonly setNow: (instant: string) => void
  readonly pass: (time: { readonly minutes?: number; readonly seconds?: number }) => void
  readonly jobs: Job[]
  readonly browser: (address?: string) => Browser
  readonly close: () => Promise<void>
}

export const goodPassword = 'con voi nhỏ uống nước suối'

export async function openAccountsApp(
  db: Database,
  start: string,
  publicUrl?: string,
): Promise<AccountsApp> {
  let now = new Date(start)
  const directory = await mkdtemp(join(tmpdir(), 'thang-accounts-'))
  const keys = await loadInstanceKeys(directory)
  const jobs: Job[] = []
  const queue = { add: async (_: unknown, added: readonly Job[]) => void jobs.push(...added) }
  const app = await createApp({
    db,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    workspace: {
      clock: () => now,
      jobs: queue,
      keys,
      files: testFiles(directory),
      address: () => 'https://dti.example.vn',
    },
  })
  const inject = (options: InjectOptions) => app.inject(options)
  return {
    db,
    now: () => now,
    setNow: (instant) => void (now = new Date(instant)),
    pass: ({ minutes = 0, seconds = 0 }) =>
      void (now = new Date(now.getTime() + (minutes * 60 + seconds) * 1000)),
    jobs,
    browser: (address = '203.0.113.7') => openBrowser(inject, address),
    async close() {
      await app.close()
      await rm(directory, { recursive: true })
    },
  }
}

interface Injected {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly cookies: readonly { readonly name: string; readonly value: string }[]
  json(): unknown
}

function openBrowser(
  inject: (options: InjectOptions) => Promise<Injected>,
  remoteAddress: string,
): Browser {
  const browser: Browser = {
    cookie: undefined,
    csrf: undefined,
    async send(method, path, { body, headers = {} } = {}) {
      const answer = await inject({
        method,
        url: `/api/v1${path}`,
        remoteAddress,
        headers: {
          ...(browser.cookie === undefined ? {} : { cookie: `thang_session=${browser.cookie}` }),
          ...(browser.csrf === undefined ? {} : { 'x-csrf-token': browser.csrf }),
          'x-request-key': randomUUID(),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: body }),
      })
      const cookie = answer.cookies.find(({ name }) => name === 'thang_session')
      if (cookie !== undefined) browser.cookie = cookie.value === '' ? undefined : cookie.value
      const json = answer.json()
      const session = Session.safeParse(json)
      if (session.success) browser.csrf = session.data.csrfToken
      const { statusCode: status, headers: answered } = answer
      return { status, refusal: refusalOf(json), body: json, headers: answered }
    },
  }
  return browser
}

function refusalOf(body: unknown): string | null {
  const parsed = ErrorBody.safeParse(body)
  if (!parsed.success) return null
  const { code, details } = parsed.data.error
  return [code, details?.['reason']].filter(Boolean).join(' ')
}

/** An authenticator on the person's telephone. */
export function authenticator(app: AccountsApp, secret: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  return (after = 0) => totp.generate({ timestamp: app.now().getTime() + after * 1000 })
}

/** The token of the link in the last mail. */
export function mailedToken(app: AccountsApp): string {
  const text = String(app.jobs.at(-1)?.data['text'])
  const [, token = ''] = /#(\S+)/.exec(text) ?? []
  return token
}

export interface Entered {
  readonly browser: Browser
  readonly code: (after?: number) => string
  readonly recoveryCodes: readonly string[]
}

/** An administrator of the whole installation, signed in with a second factor. */
export async function enterAdministrator(
  app: AccountsApp,
  email = 'an@dti.example.vn',
): Promise<Entered> {
  const link = await makeFirstLink(app.db, { by: 'test', now: app.now() })
  const browser = app.browser()
  await browser.send('POST', '/first-administrator', {
    body: {
      token: link?.token,
      name: 'Nguyễn Văn An',
      email,
      password: goodPassword,
      unit: await anyUnit(app),
    },
  })
  return setUpFactor(app, browser)
}

export async function setUpFactor(app: AccountsApp, browser: Browser): Promise<Entered> {
  const begun = await browser.send('POST', '/session/totp', { body: {} })
  const secret = String(Object(begun.body).secret)
  const code = authenticator(app, secret)
  const confirmed = await browser.send('POST', '/session/totp/confirm', { body: { code: code() } })
  const recoveryCodes: readonly string[] = Object(confirmed.body).recoveryCodes
  return { browser, code, recoveryCodes }
}

/** The code of some unit that has no unit above it. */
export async function anyUnit({ db }: AccountsApp): Promise<string> {
  const { rows } = await db.read((trx) =>
    sql<{ code: string }>`SELECT code FROM units ORDER BY code LIMIT 1`.execute(trx),
  )
  return rows[0]?.code ?? ''
}

/** A post of the role in the unit, so that somebody can be invited to it. */
export async function addPost(app: AccountsApp, role: string): Promise<number> {
  const unit = await anyUnit(app)
  return app.db.write(async (trx) => {
    const { rows } = await sql<{ id: number }>`
      INSERT INTO posts (unit_code, title, role, scope_code, created_at)
      VALUES (${unit}, ${`Vị trí ${role}`}, ${role}, ${unit}, ${app.now()}) RETURNING id
    `.execute(trx)
    return rows[0]?.id ?? 0
  })
}

/** Invites somebody to a new post of the role; the invitation is the last mail. */
export async function invite(
  app: AccountsApp,
  by: Browser,
  person: { readonly email: string; readonly role: string },
): Promise<string> {
  const post = await addPost(app, person.role)
  const answer = await by.send('POST', '/people', {
    body: {
      name: 'Trần Thị Bình',
      email: person.email,
      phone: null,
      language: 'vi',
      post: {
        id: post,
        kind: 'regular',
        startsOn: '2026-03-02',
        endsOn: null,
        legalBasis: null,
      },
    },
  })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return String(Object(answer.body).id)
}

/** Somebody invited who has chosen a password, and the browser they did it in. */
export async function enterInvited(
  app: AccountsApp,
  by: Browser,
  person: { readonly email: string; readonly role: string },
): Promise<{ readonly id: string; readonly browser: Browser }> {
  const id = await invite(app, by, person)
  const browser = app.browser()
  await browser.send('POST', '/links/accept', {
    body: { token: mailedToken(app), password: goodPassword },
  })
  return { id, browser }
}

/** The last entries of the audit, newest first. */
export async function lastEntries({ db }: AccountsApp, many = 1) {
  const { rows } = await db.read((trx) =>
    sql<{
      action: string
      outcome: string
      person: string | null
      name: string
      subject: string
      after: unknown
      reason: string | null
    }>`
      SELECT action, outcome, person_id AS person, person_name AS name, subject_id AS subject, after, reason
      FROM audit_entries ORDER BY seq DESC LIMIT ${many}
    `.execute(trx),
  )
  return rows
}
