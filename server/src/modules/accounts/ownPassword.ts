import { findAccount } from './accountQueries.ts'
import { type Guess, guardGuess } from './backOff.ts'
import type { AccountParts } from './parts.ts'
import { verifyPassword } from './password.ts'
import { passwordNeeded, wrongPassword } from './refusals.ts'
import type { SessionChange } from './sessionRoute.ts'

/** How wrong answers are counted where the owner of a session is asked for their password. */
export function ownPasswordGuess({ session, now }: Pick<SessionChange, 'session' | 'now'>): Guess {
  return {
    counted: [{ kind: 'code', of: `password ${session.personId}` }],
    at: now,
    author: session.author,
    failure: { action: 'password.fail', subject: { kind: 'person', id: session.personId } },
  }
}

/**
 * The hash of the password that the owner of the session has given. Throws `password-needed` where none
 * was given or there is none, `wrong-password`, and `wait` after failures.
 */
export async function requireOwnPassword(
  { db }: AccountParts,
  change: SessionChange,
  given: string | null,
): Promise<string> {
  const account = await db.read((trx) => findAccount(trx, change.session.personId))
  const hash = account?.passwordHash ?? null
  if (hash === null || given === null || given === '') throw passwordNeeded()
  return guardGuess(db, ownPasswordGuess(change), async () => {
    const { right } = await verifyPassword(given, hash)
    if (!right) throw wrongPassword()
    return hash
  })
}
