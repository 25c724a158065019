import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { ErrorBody } from '@thang/contracts'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { listPublishedAnswers } from '../src/modules/editions/index.ts'
import { mountEvidence } from '../src/modules/evidence/index.ts'
import {
  listKnownNodes,
  mountFrameworkDrafts,
  mountFrameworks,
} from '../src/modules/frameworks/index.ts'
import { type Actor, findPerson, loadActor, mountPeople } from '../src/modules/people/index.ts'
import { roundPolicy } from '../src/modules/rounds/index.ts'
import { mountUnitEvents } from '../src/modules/unitEvents/index.ts'
import { mountUnits } from '../src/modules/units/index.ts'
import type { Database } from '../src/platform/db/database.ts'
import { unauthenticated } from '../src/platform/errors.ts'
import type { Files, VirusScanner } from '../src/platform/files/index.ts'
import type { Gate, Workspace } from '../src/platform/http/actorRoutes.ts'
import { onError, onNotFound } from '../src/platform/http/onError.ts'
import { requireAccess } from '../src/platform/http/readRoute.ts'
import { recordRefusals } from '../src/platform/http/recordRefusals.ts'
import type { JobQueue } from '../src/platform/jobs/jobQueue.ts'
import { testFiles } from './testFiles.ts'

/** What a request of a test was answered. */
export interface Answer {
  readonly status: number
  /** The code of the error and, where it has one, its reason; such as `conflict post-held`. */
  readonly refusal: string | null
  readonly body: unknown
}

/** Any request; the body as it is. */
export interface RawSent {
  readonly as: string
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly payload?: Buffer | Readable | string
}

/** What surrounds evidence, as the test sets it. */
export interface EvidenceSurroundings {
  readonly files: Files
  scanner: VirusScanner | null
  /** Documents on which something rests. */
  readonly cited: Set<number>
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
  readonly remove: (as: string, url: string, asking?: Asking) => Promise<Answer>
  readonly raw: (sent: RawSent) => Promise<FileAnswer>
  readonly evidence: EvidenceSurroundings
  readonly actor: (person: string) => Promise<Actor>
  readonly close: () => Promise<void>
}

/** What a test mounts beside the routes of people, and where the jobs of its changes go. */
export interface MoreOfApp {
  readonly mount?: (app: FastifyInstance, workspace: Workspace<Actor>) => void
  readonly jobs?: JobQueue
  /** When the person last gave the second factor; never where it does not say. */
  readonly secondFactorAt?: (person: string) => Date | null
}

export async function openPeopleApp(
  db: Database,
  start: string,
  more: MoreOfApp = {},
): Promise<PeopleApp> {
  let now = new Date(start)
  const clock = () => now
  const directory = await mkdtemp(join(tmpdir(), 'thang-people-'))
  const evidence = surround(directory)
  const app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(onError)
  app.setNotFoundHandler(onNotFound)
  requireAccess(app)
  recordRefusals(app, { db, clock })
  const identify = async (request: FastifyRequest) => {
    const person = String(request.headers['x-person'])
    const actor = await actorOf(db, { person, now, secondFactorAt: more.secondFactorAt?.(person) })
    request.author = actor
    return actor
  }
  const jobs = more.jobs ?? { add: async () => undefined }
  const gate: Gate<Actor> = {
    identify,
    admit: async (request) => {
      const actor = await identify(request)
      return { author: actor, confirm: async () => actor }
    },
    confirm: async (_, actor) => actor,
  }
  mountUnits(app, db)
  mountUnitEvents(app, { db, clock, jobs, gate })
  mountPeople(app, { db, clock, jobs, gate }, { knownNodes: listKnownNodes, tellAddress: () => [] })
  mountFrameworks(app, db)
  mountFrameworkDrafts(app, { db, clock, jobs, gate }, { publishedAnswers: listPublishedAnswers })
  const citing = [async () => evidence.cited]
  mountEvidence(app, roundPolicy.withDeputies({ db, clock, jobs, gate }), {
    files: evidence.files,
    citing,
  })
  const raw = async ({ as, headers, ...sent }: RawSent) => {
    const asked = { 'x-person': as, 'x-request-key': randomUUID(), ...headers }
    const answer = await app.inject({ ...sent, headers: asked })
    return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload }
  }
  more.mount?.(app, { db, clock, jobs, gate })
  const send = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', sent: Asking & Address) => {
    const { as, url, key = randomUUID(), body } = sent
    const headers = { 'x-person': as, 'x-request-key': key }
    const payload = body === undefined ? {} : { payload: body }
    const answer = await app.inject({ method, url, headers, ...payload })
    return { status: answer.statusCode, refusal: refusalOf(answer.json()), body: answer.json() }
  }
  return {
    setNow: (instant) => void (now = new Date(instant)),
    get: (as, url) => send('GET', { as, url }),
    file: (as, url) => raw({ as, method: 'GET', url }),
    raw,
    evidence,
    post: (as, url, asking = {}) => send('POST', { as, url, ...asking }),
    put: (as, url, asking = {}) => send('PUT', { as, url, ...asking }),
    remove: (as, url, asking = {}) => send('DELETE', { as, url, ...asking }),
    actor: (person) => actorOf(db, { person, now }),
    async close() {
      await app.close()
      await rm(directory, { recursive: true })
    },
  }
}

function surround(directory: string): EvidenceSurroundings {
  const surroundings: EvidenceSurroundings = {
    files: {
      ...testFiles(directory),
      get scanner() {
        return surroundings.scanner
      },
    },
    scanner: null,
    cited: new Set(),
  }
  return surroundings
}

interface Address {
  readonly as: string
  readonly url: string
}

interface ActorAsked {
  readonly person: string
  readonly now: Date
  readonly secondFactorAt?: Date | null | undefined
}

async function actorOf(
  db: Database,
  { person: id, now, secondFactorAt = null }: ActorAsked,
): Promise<Actor> {
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
    return loadActor(trx, { author, now, secondFactorAt })
  })
}

function refusalOf(body: unknown): string | null {
  const parsed = ErrorBody.safeParse(body)
  if (!parsed.success) return null
  const { code, details } = parsed.data.error
  return [code, details?.['reason']].filter(Boolean).join(' ')
}
