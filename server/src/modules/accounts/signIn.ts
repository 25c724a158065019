import type { SignIn } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import { networkOf } from '../../platform/http/networkOf.ts'
import { type Outcome, performWrite } from '../../platform/write/performWrite.ts'
import {
  type AccountRow,
  findAccountByEmail,
  lockAccount,
  renewPasswordHash,
} from './accountQueries.ts'
import { type Counted, countedByAddress, guardGuess } from './backOff.ts'
import { type AccountParts, authorAs, type Visitor } from './parts.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { wrongSignIn } from './refusals.ts'
import { listAddressesOf } from './sessionQueries.ts'
import { type OpenedSession, openSession } from './sessions.ts'
import type { Arrival } from './visitorRoute.ts'

/**
 * Opens a session for who knows the password. Throws `unauthenticated` in the same words and after the
 * same time for an unknown address, a wrong password and a person who may not sign in;
 * `too_many_requests` while the wait after failures lasts.
 */
export async function signIn(
  parts: AccountParts,
  visitor: Visitor,
  { email, password }: SignIn,
): Promise<Arrival> {
  const account = await parts.db.read((trx) => findAccountByEmail(trx, email))
  const known = await isFromKnownNetwork(parts, visitor, account?.personId)
  const guess = {
    counted: [countedByEmail(visitor, { email, known }), countedByAddress(visitor.address)],
    at: visitor.now,
    author: visitor.author,
    failure: {
      action: 'session.fail',
      subject: account ? { kind: 'person', id: account.personId } : { kind: 'email', id: email },
    },
  }
  return guardGuess(parts.db, guess, async () => {
    const { right, outdated } = await verifyPassword(
      password,
      account?.passwordHash ?? null,
      known ? 'known' : 'stranger',
    )
    if (account === undefined || account.disabled || !right) throw wrongSignIn()
    const renewed = outdated ? await hashPassword(password) : null
    return performWrite(
      parts,
      {
        author: authorAs(visitor, account),
        at: visitor.now,
        route: 'POST /session',
        key: null,
        input: {},
      },
      (trx) => openByPassword(trx, visitor, { account, renewed }),
    )
  })
}

const month = 30 * 24 * 3_600_000

/** Whether the person came in from the visitor's network of late. */
async function isFromKnownNetwork(
  { db }: AccountParts,
  { address, now }: Visitor,
  personId: string | undefined,
): Promise<boolean> {
  if (personId === undefined) return false
  const since = new Date(now.getTime() - month)
  const addresses = await db.read((trx) => listAddressesOf(trx, { personId, since }))
  return addresses.some((each) => networkOf(each) === networkOf(address))
}

/**
 * Failures elsewhere are not counted against the network from which the person came in of late:
 * otherwise any stranger could keep them out by failing again and again.
 */
function countedByEmail(
  { address }: Visitor,
  { email, known }: { readonly email: string; readonly known: boolean },
): Counted {
  return { kind: 'email', of: known ? `${email} from ${networkOf(address)}` : email }
}

async function openByPassword(
  trx: WriteTrx,
  { now, address, userAgent }: Visitor,
  { account, renewed }: { readonly account: AccountRow; readonly renewed: string | null },
): Promise<Outcome<Arrival>> {
  const { personId, name, passwordHash } = account
  // Hashing waits in line, and whoever changed the password meanwhile has ended every session but this.
  const present = await lockAccount(trx, personId)
  if (present.disabled || present.passwordHash !== passwordHash) throw wrongSignIn()
  if (renewed !== null && passwordHash !== null) {
    await renewPasswordHash(trx, { personId, before: passwordHash, hash: renewed })
  }
  const opening = { personId, method: 'password', secondFactorAt: null } as const
  const session = await openSession(trx, { ...opening, now, address, userAgent })
  return { answer: { ...session, personId, name }, facts: [sessionOpened(session, opening)] }
}

/** What stands in the audit for a session that was opened. */
export function sessionOpened(
  session: OpenedSession,
  { personId, method }: { readonly personId: string; readonly method: string },
) {
  return {
    action: 'session.open',
    subject: { kind: 'person', id: personId },
    unit: null,
    by: null,
    after: { session: session.id, method },
  }
}
