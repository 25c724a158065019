import type { LinkAcceptance, LinkDescription, LinkQuestion } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import { type Outcome, performWrite } from '../../platform/write/performWrite.ts'
import { savePassword } from './accountQueries.ts'
import { countedByAddress, guardGuess } from './backOff.ts'
import { deleteLinksOf, type LinkRow, spendLink } from './linkQueries.ts'
import { getLink } from './links.ts'
import { type AccountParts, authorAs, type Visitor } from './parts.ts'
import { hashPassword, requireGoodPassword } from './password.ts'
import { linkForAddress, linkForFirstStart, linkUsed } from './refusals.ts'
import { endSessionsOf } from './sessionQueries.ts'
import { openSession } from './sessions.ts'
import { sessionOpened } from './signIn.ts'
import { hashOf } from './tokens.ts'
import type { Arrival } from './visitorRoute.ts'

/** What a one-time link is for; the link stays as it is. */
export async function describeLink(
  parts: AccountParts,
  visitor: Visitor,
  { token }: LinkQuestion,
): Promise<LinkDescription> {
  const { purpose, name, email, wantedEmail, expiresAt } = await guardLink(parts, visitor, () =>
    parts.db.read((trx) => getLink(trx, token, visitor.now)),
  )
  return { purpose, name, email: wantedEmail ?? email, expiresAt: expiresAt.toISOString() }
}

/**
 * Sets the password of whoever was sent the link and opens a session for them; uses the link up. The
 * second factor stays, and is asked for next.
 */
export function acceptLink(
  parts: AccountParts,
  visitor: Visitor,
  { token, password }: LinkAcceptance,
): Promise<Arrival> {
  return guardLink(parts, visitor, async () => {
    const link = await parts.db.read((trx) => getLink(trx, token, visitor.now))
    const person = ownerOf(link)
    requireGoodPassword(password, person)
    const hash = await hashPassword(password)
    const request = {
      author: authorAs(visitor, person),
      at: visitor.now,
      route: 'POST /links/accept',
      key: null,
      input: {},
    }
    return performWrite(parts, request, (trx) =>
      enterByLink(trx, visitor, { ...person, purpose: link.purpose, hash, token }),
    )
  })
}

/** Lets a link be tried; whoever tries many that do not exist has to wait. */
export function guardLink<Answer>(
  { db }: AccountParts,
  { author, now, address }: Visitor,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const guess = {
    counted: [countedByAddress(address)],
    at: now,
    author,
    failure: { action: 'link.fail', subject: { kind: 'link', id: 'unknown' } },
  }
  return guardGuess(db, guess, work)
}

interface LinkOwner {
  readonly personId: string
  readonly name: string
  readonly email: string
}

/** Throws a `conflict` for a link by which nobody chooses a password. */
function ownerOf({ purpose, personId, name, email }: LinkRow): LinkOwner {
  if (purpose === 'new-address') throw linkForAddress()
  if (personId === null || name === null || email === null) throw linkForFirstStart()
  return { personId, name, email }
}

async function enterByLink(
  trx: WriteTrx,
  { now, address, userAgent }: Visitor,
  owner: LinkOwner & {
    readonly purpose: LinkRow['purpose']
    readonly hash: string
    readonly token: string
  },
): Promise<Outcome<Arrival>> {
  const { personId, name, purpose, hash } = owner
  if (!(await spendLink(trx, hashOf(owner.token), now))) throw linkUsed()
  // Whoever still has the earlier password or another link is out from here on; the password comes first,
  // since a sign-in by the earlier one waits for it and must not open a session after they are ended.
  await savePassword(trx, { personId, hash, at: now, temporary: false })
  await deleteLinksOf(trx, personId)
  await endSessionsOf(trx, { personId, now, reason: 'reset' })
  const opening = { personId, method: 'link', secondFactorAt: null } as const
  const session = await openSession(trx, { ...opening, now, address, userAgent })
  const subject = { kind: 'person', id: personId }
  return {
    answer: { ...session, personId, name },
    facts: [
      { action: 'link.accept', subject, unit: null, by: null, after: { purpose } },
      sessionOpened(session, opening),
    ],
  }
}
