import type { Done, ProfileEdit } from '@thang/contracts'
import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import { type Outcome, performWrite } from '../../platform/write/performWrite.ts'
import { personChanges } from '../people/index.ts'
import { findAccount, lockAccount } from './accountQueries.ts'
import { beginAttempts } from './backOff.ts'
import { factorTimes, requireFreshFactor } from './freshFactor.ts'
import { askNewAddress } from './newAddress.ts'
import { requireOwnPassword } from './ownPassword.ts'
import type { AccountParts } from './parts.ts'
import { passwordChangedMeanwhile } from './refusals.ts'
import type { SessionChange } from './sessionRoute.ts'

/**
 * Changes how one is named and reached. Another e-mail address is only asked for here: it counts once the
 * link mailed to it is followed. Asking throws `factor-stale` where there is a second factor that was not
 * given just now, `password-needed` or `wrong-password` where there is none, `wait` when done too often.
 */
export async function editProfile(
  parts: AccountParts,
  change: SessionChange,
  { currentPassword = null, ...fields }: ProfileEdit,
): Promise<Done> {
  const { session, request } = change
  const account = await parts.db.read((trx) => findAccount(trx, session.personId))
  const asks = account !== undefined && account.email !== fields.email
  const wanted = asks
    ? { email: fields.email, passwordHash: await requireProof(parts, change, currentPassword) }
    : null
  return performWrite(parts, { ...request, input: fields }, (trx) =>
    saveProfile(trx, parts, { ...change, fields, wanted }),
  )
}

/** Whoever has the address can have the password reset. Gives the hash of the password that was given. */
async function requireProof(
  parts: AccountParts,
  change: SessionChange,
  password: string | null,
): Promise<string | null> {
  const { session, now } = change
  if (session.hasSecondFactor) requireFreshFactor(change, factorTimes.begin)
  const hash = session.hasSecondFactor ? null : await requireOwnPassword(parts, change, password)
  // Each asking sends a mail to wherever the asker likes.
  const counted = { kind: 'new-address', of: session.personId } as const
  await parts.db.write((trx) => beginAttempts(trx, [counted], now))
  return hash
}

interface Profile extends SessionChange {
  readonly fields: ProfileEdit
  /** The address that is asked for, and the password by which; null where none is. */
  readonly wanted: { readonly email: string; readonly passwordHash: string | null } | null
}

async function saveProfile(
  trx: WriteTrx,
  parts: AccountParts,
  { session, now, fields, wanted }: Profile,
): Promise<Outcome<Done>> {
  const { personId } = session
  const account = await lockAccount(trx, personId)
  const { email, passwordHash } = account
  const { before, after } = await personChanges.changePerson(trx, personId, { ...fields, email })
  const subject = { kind: 'person', id: personId }
  const edit: Fact = { action: 'person.edit-own', subject, unit: null, by: null, before, after }
  if (wanted === null) return { answer: { done: true }, facts: [edit] }
  // Hashing waits in line, and whoever changed the password meanwhile must not be passed by.
  if (!session.hasSecondFactor && passwordHash !== wanted.passwordHash) {
    throw passwordChangedMeanwhile()
  }
  const { name, language } = fields
  const asker = { ...account, name, language }
  const asked = await askNewAddress(trx, parts, { account: asker, wanted: wanted.email, now })
  const facts: [Fact, ...Fact[]] = Object.keys(after).length > 0 ? [edit, asked.fact] : [asked.fact]
  return { answer: { done: true }, facts, jobs: asked.jobs }
}
