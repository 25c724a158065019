import { appendAudit, type Author, type Fact } from '../../platform/audit/appendAudit.ts'
import type { Database, WriteTrx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import { networkOf } from '../../platform/http/networkOf.ts'
import {
  type Allowance,
  clearFailures,
  countAttempt,
  findLastFailure,
  getWait,
  takeBackAttempt,
} from './failureQueries.ts'
import { waitBefore } from './refusals.ts'
import { hashOf } from './tokens.ts'

const hour = 3600

/** An office shares one network address, so that allows more and forgets sooner. */
const allowances = {
  email: { free: 3, memory: 24 * hour },
  code: { free: 3, memory: 24 * hour },
  address: { free: 10, memory: hour },
  'new-address': { free: 3, memory: hour },
  'reset-email': { free: 3, memory: hour },
  'reset-address': { free: 10, memory: hour },
} as const satisfies Record<string, Allowance>

/** Something by which attempts are counted. */
export interface Counted {
  readonly kind: keyof typeof allowances
  readonly of: string
}

export interface Guess {
  readonly counted: readonly Counted[]
  readonly at: Date
  readonly author: Author
  /** How a wrong one stands in the audit. */
  readonly failure: Pick<Fact, 'action' | 'subject'>
}

/** By what the attempts of a network address are counted. */
export function countedByAddress(
  address: string,
  kind: 'address' | 'reset-address' = 'address',
): Counted {
  return { kind, of: networkOf(address) }
}

/**
 * Lets something be guessed at: refuses with `too_many_requests` while the wait after failures lasts;
 * counts and records a wrong guess (a refusal whose reason is one of `wrong`), also one among many at
 * the same moment; forgets earlier failures after a right one.
 */
export async function guardGuess<Answer>(
  db: Database,
  guess: Guess,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const attempts = await db.write((trx) => beginAttempts(trx, guess.counted, guess.at))
  try {
    const answer = await work()
    await db.write((trx) => settleAttempts(trx, attempts, 'right'))
    return answer
  } catch (error) {
    if (isWrong(error)) await recordFailure(db, guess, error)
    else await db.write((trx) => settleAttempts(trx, attempts, 'none'))
    throw error
  }
}

const wrong = new Set<unknown>(['wrong-sign-in', 'wrong-password', 'wrong-code', 'link-unknown'])

function isWrong(error: unknown): error is AppError {
  return error instanceof AppError && wrong.has(error.details['reason'])
}

async function recordFailure(
  db: Database,
  { at, author, failure }: Guess,
  error: AppError,
): Promise<void> {
  const { reason } = error.details
  await db.write((trx) =>
    appendAudit(trx, { at, author, outcome: 'refused' }, [
      { ...failure, unit: null, by: null, after: { reason } },
    ]),
  )
}

interface Attempt {
  readonly subject: string
  readonly kind: Counted['kind']
  readonly now: Date
  readonly before: Date | undefined
}

/** Counts the attempts; throws while one of the waits lasts, which undoes the counting of the others. */
export async function beginAttempts(
  trx: WriteTrx,
  counted: readonly Counted[],
  now: Date,
): Promise<Attempt[]> {
  const attempts: Attempt[] = []
  // Always in the same order, so that two requests do not wait for each other.
  for (const { kind, of } of counted.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))) {
    const subject = hashOf(`${kind}:${of.toLowerCase()}`).toString('hex')
    const before = await findLastFailure(trx, subject)
    const attempt = { subject, allowance: allowances[kind], now }
    if (!(await countAttempt(trx, attempt))) throw waitBefore(await getWait(trx, attempt))
    attempts.push({ subject, kind, now, before })
  }
  return attempts
}

async function settleAttempts(
  trx: WriteTrx,
  attempts: readonly Attempt[],
  outcome: 'right' | 'none',
): Promise<void> {
  for (const attempt of attempts) {
    const own = attempt.kind === 'email' || attempt.kind === 'code'
    if (outcome === 'right' && own) await clearFailures(trx, attempt.subject)
    else await takeBackAttempt(trx, attempt)
  }
}
