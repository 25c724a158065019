import { randomUUID } from 'node:crypto'
import { createWorkspaceClient } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../app.ts'
import { type Actor, findPerson, loadActor } from '../modules/people/index.ts'
import type { Author } from '../platform/audit/appendAudit.ts'
import type { Database, ReadTrx, WriteTrx } from '../platform/db/database.ts'
import { unauthenticated } from '../platform/errors.ts'
import type { Files } from '../platform/files/index.ts'
import type { Gate } from '../platform/http/actorRoutes.ts'
import { partType } from '../platform/http/actorBytes.ts'
import type { Job } from '../platform/jobs/jobQueue.ts'
import type { InstanceKeys } from '../platform/keys/instanceKeys.ts'
import { type Outcome, performWrite } from '../platform/write/performWrite.ts'

/** The whole application at hours that the story sets, asked by whoever the story says. */
export interface Story {
  readonly db: Database
  readonly now: () => Date
  /** Everything happens at this instant from here on. */
  readonly at: (instant: Date) => void
  /** The workspace as the person has it, with a second factor that was given just now. */
  readonly as: (person: string) => Person
  /** A change by a use case, in the person's name. */
  readonly write: <Answer>(
    person: string,
    route: string,
    work: (trx: WriteTrx, actor: Actor) => Promise<Outcome<Answer>>,
  ) => Promise<Answer>
  /** What was to follow the changes since the last look. */
  readonly takeJobs: () => Job[]
  readonly close: () => Promise<void>
}

export interface Person extends ReturnType<typeof createWorkspaceClient> {
  /** Sends the bytes of an upload. */
  readonly sendBytes: (upload: string, bytes: Buffer) => Promise<void>
}

export interface StoryParts {
  readonly db: Database
  readonly keys: InstanceKeys
  readonly files: Files
}

/** Builds the application for the story alone: nobody else reaches it, since it does not listen. */
export async function openStory({ db, keys, files }: StoryParts): Promise<Story> {
  const time = { now: new Date(0) }
  const clock = () => time.now
  const added: Job[] = []
  const jobs = { add: async (_: WriteTrx, more: readonly Job[]) => void added.push(...more) }
  const app = await createApp({
    db,
    demonstration: true,
    requestsPerMinute: 1_000_000,
    workspace: { clock, jobs, keys, files, address: () => '', gate: believingGate(db, clock) },
  })
  return {
    db,
    now: clock,
    at: (instant) => void (time.now = instant),
    as: (person) => personIn(app, person),
    write: (person, route, work) =>
      db
        .read((trx) => authorOf(trx, person))
        .then((author) => {
          const request = { author, at: clock(), route, key: null, input: null }
          return performWrite({ db, jobs }, request, async (trx) =>
            work(trx, await actorOf(trx, { person, now: clock() })),
          )
        }),
    takeJobs: () => added.splice(0),
    close: () => app.close(),
  }
}

const personHeader = 'x-story-person'

/** Believes who the request says it is from: it comes from the story itself. */
function believingGate(db: Database, clock: () => Date): Gate<Actor> {
  const personOf = (headers: Readonly<Record<string, unknown>>) => String(headers[personHeader])
  return {
    identify: async (request) => {
      const person = personOf(request.headers)
      const actor = await db.read((trx) => actorOf(trx, { person, now: clock() }))
      request.author = actor
      return actor
    },
    admit: async (request) => {
      const person = personOf(request.headers)
      const author = await db.read((trx) => authorOf(trx, person))
      request.author = author
      return { author, confirm: (trx) => actorOf(trx, { person, now: clock() }) }
    },
    confirm: (trx, { personId }) => actorOf(trx, { person: personId, now: clock() }),
  }
}

async function authorOf(trx: ReadTrx, person: string): Promise<Author & { personId: string }> {
  const found = await findPerson(trx, person)
  if (found === undefined) throw unauthenticated('nobody of the story')
  return { personId: person, name: found.name, sessionId: null, address: null, requestId: null }
}

async function actorOf(
  trx: ReadTrx,
  { person, now }: { readonly person: string; readonly now: Date },
): Promise<Actor> {
  return loadActor(trx, { author: await authorOf(trx, person), now, secondFactorAt: now })
}

function personIn(app: FastifyInstance, person: string): Person {
  const headers = { [personHeader]: person }
  const client = createWorkspaceClient(async (method, path, body, key = randomUUID()) => {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...headers, 'x-request-key': key },
      ...(body === undefined || method === 'GET' ? {} : { payload: Object(body) }),
    })
    if (answer.statusCode !== 200) throw new StoryRefused(`${method} ${path}`, answer.body)
    return answer.json()
  })
  return {
    ...client,
    async sendBytes(upload, bytes) {
      const answer = await app.inject({
        method: 'PATCH',
        url: `/api/v1/evidence-uploads/${upload}`,
        headers: { ...headers, 'upload-offset': '0', 'content-type': partType },
        payload: bytes,
      })
      if (answer.statusCode !== 200) throw new StoryRefused('PATCH upload', answer.body)
    },
  }
}

/** A step of the story was refused: the story breaks a rule, which is a fault of ours. */
class StoryRefused extends Error {
  constructor(asked: string, answered: string) {
    super(`the demonstration was refused ${asked}: ${answered.slice(0, 1500)}`)
    this.name = 'StoryRefused'
  }
}
