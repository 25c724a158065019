import { randomUUID } from 'node:crypto'
import type { Official } from '../official.ts'

/** What somebody does until the server is gone, and what must be so when it is back. */
export interface Work {
  /** Does one thing after the other until nobody answers any more. */
  readonly goOn: () => Promise<void>
  /** After a start: asks again for what had no answer, and looks whether everything acknowledged is there. */
  readonly resume: () => Promise<void>
  /** How much was acknowledged. */
  readonly done: () => number
}

/** A change with its key: it may be asked for again, and happens once. */
export interface Change {
  readonly method: 'POST' | 'PUT'
  readonly path: string
  readonly body: object
  readonly key: string
}

export function newChange(method: Change['method'], path: string, body: object): Change {
  return { method, path, body, key: randomUUID() }
}

/** The answer to a change; throws where nobody answers, or where it is refused. */
export async function make(official: Official, change: Change): Promise<unknown> {
  const { status, body } = await official.send(change.method, change.path, change.body, change.key)
  if (status !== 200) throw new Refused(`${change.method} ${change.path}: ${JSON.stringify(body)}`)
  return body
}

/** The server answered, and not as it should. */
export class Refused extends Error {}

/** Runs the steps until nobody answers; a refusal is a fault. */
export async function untilGone(step: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await step()
    } catch (error) {
      if (error instanceof TypeError) return
      throw error
    }
  }
}
