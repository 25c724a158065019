import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ErrorBody } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../src/app.ts'
import { openSession } from '../../src/modules/accounts/sessions.ts'
import { openDatabase, type Database } from '../../src/platform/db/database.ts'
import type { Files } from '../../src/platform/files/index.ts'
import type { DeclaredRoute } from '../../src/platform/http/readRoute.ts'
import { type InstanceKeys, loadInstanceKeys } from '../../src/platform/keys/instanceKeys.ts'
import { type TestDatabase, useTestDatabase } from '../harness.ts'
import { noon } from '../peopleWorld.ts'
import { testFiles } from '../testFiles.ts'
import { addCentre, type Standing, standIn } from './targets.ts'

/** The cookie and the CSRF token of a session. */
export interface Pass {
  readonly session: string
  readonly token: string
  readonly csrf: string
}

export const Method = z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])

/** A request to the application, from a network address that no other request has. */
export interface Sent {
  readonly method: z.infer<typeof Method>
  readonly path: string
  readonly body?: object
  readonly pass?: Pass | undefined
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  /** The code of the error and, where it has one, its reason; such as `forbidden csrf`. */
  readonly refusal: string | null
  readonly text: string
  readonly cacheControl: string | undefined
  /** Where the request came from, by which its entries in the audit are found. */
  readonly address: string
}

/** The whole application with real sessions, at an hour that the test sets. */
export interface Site {
  readonly db: Database
  readonly keys: InstanceKeys
  readonly files: Files
  readonly routes: readonly DeclaredRoute[]
  /** Somebody in a post of each unit, whom requests that only read are about. */
  readonly standing: ReadonlyMap<string, Standing>
  readonly now: () => Date
  readonly setNow: (instant: string) => void
  /** A complete session of the person, or one in which the second factor was not given. */
  readonly enter: (person: string, factor?: 'given' | 'owed') => Promise<Pass>
  readonly send: (sent: Sent) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** One application for the tests of the file. */
export function useSite(): () => Site {
  const database = useTestDatabase({ seeded: true })
  const sites: Site[] = []
  beforeAll(async () => void sites.push(await openSite(database())))
  afterAll(() => sites[0]?.close())
  return () => {
    const [site] = sites
    if (site === undefined) throw new Error('useSite() gives its site only inside a test')
    return site
  }
}

async function openSite({ db, ownerUrl }: TestDatabase): Promise<Site> {
  await asOwner(ownerUrl, addCentre)
  let now = new Date(noon)
  const directory = await mkdtemp(join(tmpdir(), 'thang-authorisation-'))
  const keys = await loadInstanceKeys(directory)
  const files = testFiles(directory)
  const app = await createApp({
    db,
    requestsPerMinute: 1_000_000,
    workspace: {
      clock: () => now,
      jobs: { add: async () => undefined },
      keys,
      files,
      address: () => 'https://dti.example.vn',
      oidc: unreachable,
    },
  })
  await app.ready()
  return {
    db,
    keys,
    files,
    routes: app.listRoutes(),
    standing: await standIn(db),
    now: () => now,
    setNow: (instant) => void (now = new Date(instant)),
    enter: (person, factor = 'given') => enter(db, { person, now, factor }),
    send: (sent) => send(app, sent),
    async close() {
      await app.close()
      await rm(directory, { recursive: true })
    },
  }
}

/** A provider that never answers: its routes are mounted, and fail as they should. */
const unreachable = {
  issuer: 'http://127.0.0.1:9',
  clientId: 'thang',
  clientSecret: 'secret',
  name: 'SSO',
  scopes: 'openid',
  mfaAcr: [],
}

async function asOwner(url: string, work: (db: Database) => Promise<void>): Promise<void> {
  const owner = openDatabase(url, { connections: 1 })
  await work(owner)
  await owner.close()
}

function enter(
  db: Database,
  entering: { readonly person: string; readonly now: Date; readonly factor: 'given' | 'owed' },
): Promise<Pass> {
  const { person: personId, now, factor } = entering
  return db.write(async (trx) => {
    const { id, token } = await openSession(trx, {
      personId,
      method: 'password',
      now,
      address: null,
      userAgent: null,
      secondFactorAt: factor === 'given' ? now : null,
    })
    const { rows } = await sql<{ csrf: string }>`
      SELECT csrf_token AS csrf FROM sessions WHERE id = ${id}
    `.execute(trx)
    return { session: id, token, csrf: rows[0]?.csrf ?? '' }
  })
}

let addresses = 0

async function send(app: FastifyInstance, sent: Sent): Promise<Answer> {
  const { method, path, body, pass, headers } = sent
  const number = ++addresses
  // Each from another network too, since what comes from one is counted together.
  const address = `${10 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}.7`
  const answer = await app.inject({
    method,
    url: path,
    remoteAddress: address,
    headers: {
      ...(pass === undefined ? {} : { cookie: `thang_session=${pass.token}` }),
      ...(pass === undefined ? {} : { 'x-csrf-token': pass.csrf }),
      'x-request-key': randomUUID(),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: body }),
  })
  const { statusCode: status, body: text, headers: answered } = answer
  const cacheControl = answered['cache-control']
  return { status, refusal: refusalOf(text), text, cacheControl, address }
}

function refusalOf(text: string): string | null {
  if (!text.startsWith('{"error"')) return null
  const { code, details } = ErrorBody.parse(JSON.parse(text)).error
  return [code, details?.['reason']].filter(Boolean).join(' ')
}
