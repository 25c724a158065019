import type { Fact } from '../../../platform/audit/appendAudit.ts'
import type { ReadTrx, WriteTrx } from '../../../platform/db/database.ts'
import {
  type Outcome,
  performWrite,
  type WriteParts,
} from '../../../platform/write/performWrite.ts'
import { findAccountByEmail } from '../accountQueries.ts'
import { authorAs, type Visitor } from '../parts.ts'
import { type OpenedSession, openSession } from '../sessions.ts'
import { sessionOpened } from '../signIn.ts'
import { type Proof, secondFactorAt } from './exchangeCode.ts'
import {
  findPersonByIdentity,
  type Identity,
  type IdentifiedPerson,
  insertIdentity,
} from './queries.ts'
import { oidcRefused } from './refusals.ts'

/** Somebody of ours, and the address by which they are to be linked where they are not yet. */
interface Found {
  readonly person: IdentifiedPerson
  readonly linkBy: string | null
}

/**
 * Opens a session for whom the provider has identified; the first time it links them by an address that
 * the provider has verified. Throws `unauthenticated` with the reason for anybody else.
 */
export async function openByProof(
  parts: WriteParts & { readonly mfaAcr: readonly string[] },
  visitor: Visitor,
  proof: Proof,
): Promise<OpenedSession> {
  const linked = await parts.db.read((trx) => findPersonByIdentity(trx, proof.identity))
  const found =
    linked === undefined ? await findByEmail(parts, proof) : { person: linked, linkBy: null }
  const { person } = found
  if (person.disabled) {
    throw oidcRefused('person-disabled', { subject: { kind: 'person', id: person.personId } })
  }
  const factorAt = secondFactorAt(proof.claims, { mfaAcr: parts.mfaAcr, now: visitor.now })
  const request = { route: 'GET /session/oidc/callback', key: null, input: {} }
  return performWrite(
    parts,
    { ...request, author: authorAs(visitor, person), at: visitor.now },
    (trx) => openFor(trx, visitor, { ...found, identity: proof.identity, factorAt }),
  )
}

async function findByEmail(
  { db }: WriteParts,
  { identity, findVerifiedEmail }: Proof,
): Promise<Found> {
  const email = await findVerifiedEmail()
  if (email === null) {
    throw oidcRefused('email-unverified', { subject: { kind: 'identity', id: identity.subject } })
  }
  const person = await db.read((trx: ReadTrx) => findAccountByEmail(trx, email))
  if (person === undefined) {
    throw oidcRefused('unknown-person', { subject: { kind: 'email', id: email } })
  }
  return { person, linkBy: email }
}

interface Opening extends Found {
  readonly identity: Identity
  readonly factorAt: Date | null
}

async function openFor(
  trx: WriteTrx,
  { now, address, userAgent }: Visitor,
  { person: { personId }, linkBy, identity, factorAt }: Opening,
): Promise<Outcome<OpenedSession>> {
  const about = { subject: { kind: 'person', id: personId }, unit: null, by: null }
  if (linkBy !== null && !(await insertIdentity(trx, { ...identity, personId, now }))) {
    throw oidcRefused('linked-to-another', { subject: about.subject })
  }
  const opening = { personId, method: 'oidc', secondFactorAt: factorAt } as const
  const session = await openSession(trx, { ...opening, now, address, userAgent })
  const opened = sessionOpened(session, opening)
  const { issuer } = identity
  const after = { ...opened.after, issuer, secondFactor: factorAt !== null }
  const open: Fact = { ...opened, after }
  if (linkBy === null) return { answer: session, facts: [open] }
  const link = { action: 'identity.link', ...about, after: { ...identity, email: linkBy } }
  return { answer: session, facts: [link, open] }
}
