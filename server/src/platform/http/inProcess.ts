import { randomUUID } from 'node:crypto'
import { ApiFailure } from '@thang/contracts'
import type { FastifyInstance, FastifyRequest } from 'fastify'

export interface OwnCalls {
  /** The JSON below `/api/v1` without the network: a page reads the same answers as anybody else. */
  readonly getJson: <Body>(path: string) => Promise<Body>
  readonly isOwn: (request: FastifyRequest) => boolean
}

/** The calls of an application to itself, known by a secret of their own: an address can be forged. */
export function callInProcess(app: FastifyInstance): OwnCalls {
  const secret = randomUUID()
  return {
    isOwn: (request) => request.headers[header] === secret,
    async getJson<Body>(path: string): Promise<Body> {
      const answer = await app.inject({ url: `/api/v1${path}`, headers: { [header]: secret } })
      if (answer.statusCode !== 200) throw new ApiFailure(answer.statusCode, answer.json())
      return answer.json<Body>()
    },
  }
}

const header = 'x-in-process'
