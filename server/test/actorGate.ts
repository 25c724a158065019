import { randomUUID } from 'node:crypto'
import { ErrorBody } from '@thang/contracts'
import Fastify, { type FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { listPublishedAnswers } from '../src/modules/editions/index.ts'
import {
  listKnownNodes,
  mountFrameworkDrafts,
  mountFrameworks,
} from '../src/modules/frameworks/index.ts'
import { type Actor, findPerson, loadActor, mountPeople } from '../src/modules/people/index.ts'
import { mountUnitEvents } from '../src/modules/unitEvents/index.ts'
import { mountUnits } from '../src/modules/units/index.ts'
import type { Database } from '../src/platform/db/database.ts'
import { unauthenticated } from '../src/platform/errors.ts'
import type { Gate } from '../src/platform/http/actorRoutes.ts'
import { onError, onNotFound } from '../src/platform/http/onError.ts'
import { requireAccess } from '../src/platform/http/readRoute.ts'
import { recordRefusals } from '../src/platform/http/recordRefusals.ts'

/** What a request of a test was answered. */
export interface Answer {
  readonly status: number
  /** The code of the error and, where it has one, its reason; such as `conflict post-held`. */
  readonly refusal: string | null
  readonly body: unknown
}

export interface FileAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly bytes: Buffer
}

export interface Asking {
  readonly body?: object
  /** The request key; a new one when not given. */
  readonly key?: string
}

/** The routes of people and of events of units behind a gate that believes whoever says who they are; for tests alone. */
export interface PeopleApp {
  /** Sets the hour at which everything happens from here on. */
  readonly setNow: (instant: string) => void
  readonly get: (as: string, url: string) => Promise<Answer>
  /** A file instead of JSON. */
  readonly file: (as: string, url: string) => Promise<FileAnswer>
  readonly post: (as: string, url: string, asking?: Asking) => Promise<Answer>
  readonly put: (as: string, url: string, asking?: Asking) => Promise<Answer>
  readonly actor: (person: string) => Promise<Actor>
  readonly close: () => Promise<void>
}

export async function openPeopleApp(db: Database, start: string): Promise<PeopleApp> {
  let now = new Date(start)
  const clock = () => now
  const app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(onError)
  app.setNotFoundHandler(onNotFound)
  requireAccess(app)
  recordRefusals(app, { db, clock })
  const identify = async (request: FastifyRequest) => {
    const actor = await actorOf(db, String(request.headers['x-person']), now)
    request.author = actor
    return actor
  }
  const jobs = { add: async () => undefined }
  const gate: Gate<Actor> = { identify, confirm: async (_, actor) => actor }
  mountUnits(app, db)
  mountUnitEvents(app, { db, clock, jobs, gate })
  mountPeople(app, { db, clock, jobs, gate }, { knownNodes: listKnownNodes, tellAddress: () => [] })
  mountFrameworks(app, db)
  mountFrameworkDrafts(app, { db, clock, jobs, gate }, { publishedAnswers: listPublishedAnswers })
  const send = async (method: 'GET' | 'POST' | 'PUT', sent: Asking & Address) => {
    const { as, url, key = randomUUID(), body } = sent
    const headers = { 'x-person': as, 'x-request-key': key }
    const payload = body === undefined ? {} : { payload: body }
    const answer = await app.inject({ method, url, headers, ...payload })
    return { status: answer.statusCode, refusal: refusalOf(answer.json()), body: answer.json() }
  }
  return {
    setNow: (instant) => void (now = new Date(instant)),
    get: (as, url) => send('GET', { as, url }),
    file: async (as, url) => {
      const {
        statusCode: status,
        headers,
        rawPayload: bytes,
      } = await app.inject({
        url,
        headers: { 'x-person': as },
      })
      return { status, headers, bytes }
    },
    post: (as, url, asking = {}) => send('POST', { as, url, ...asking }),
    put: (as, url, asking = {}) => send('PUT', { as, url, ...asking }),
    actor: (person) => actorOf(db, person, now),
    close: () => app.close(),
  }
}

interface Address {
  readonly as: string
  readonly url: string
}

async function actorOf(db: Database, id: string, now: Date): Promise<Actor> {
  return db.read(async (trx) => {
    const person = await findPerson(trx, id)
    if (person === undefined || person.disabledAt !== null) throw unauthenticated('ai đó')
    const author = {
      personId: id,
      name: person.name,
      sessionId: null,
      address: null,
      requestId: null,
    }
    return loadActor(trx, { author, now, secondFactorAt: null })
  })
}

function refusalOf(body: unknown): string | null {
  const parsed = ErrorBody.safeParse(body)
  if (!parsed.success) return null
  const { code, details } = parsed.data.error
  return [code, details?.['reason']].filter(Boolean).join(' ')
}
