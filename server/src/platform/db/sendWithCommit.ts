import { sql } from 'kysely'
import type { ClientBase } from 'pg'

/**
 * Before a statement of which nothing is asked but that it is done: it is sent together with the COMMIT. What it
 * locks, such as the head of the audit, is then held no longer than the database needs, whatever this process does
 * meanwhile. Where it fails, the COMMIT becomes a rollback and is answered with the failure. A statement that comes
 * after it all the same finds it done.
 */
export const withCommit = sql`/* sent with the COMMIT */`

const mark = '/* sent with the COMMIT */'

/** Lets statements marked `withCommit` wait on the connection for the end of their transaction. */
export function sendWithCommit(client: ClientBase): void {
  const ask = client.query.bind(client)
  let waiting: Statement[] = []
  const query = (text: unknown, values: unknown) => {
    if (typeof text !== 'string' || !Array.isArray(values)) {
      // Whatever else the driver understands, a callback too.
      return Reflect.apply(ask, client, [text, values])
    }
    if (text.trimStart().startsWith(mark)) {
      waiting.push({ text, values })
      return Promise.resolve({ command: '', rowCount: null, rows: [] })
    }
    const first = drops(text) ? [] : waiting
    waiting = []
    if (first.length === 0) return ask(text, values)
    return together([...first, { text, values }].map((each) => ask(each.text, each.values)))
  }
  // The signatures are the driver's own; only the moment of sending differs.
  client.query = query as typeof client.query
}

interface Statement {
  readonly text: string
  readonly values: unknown[]
}

/** What waited belongs to a transaction that is undone, or was. */
function drops(text: string): boolean {
  return /^(rollback$|begin|start transaction)/.test(text)
}

/** The last of the answers; throws the first failure, since those after it only follow from it. */
async function together<T>(answers: readonly Promise<T>[]): Promise<T | undefined> {
  const outcomes = await Promise.allSettled(answers)
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return answers.at(-1)
}
