import type { Done, LinkQuestion } from '@thang/contracts'
import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Job } from '../../platform/jobs/jobQueue.ts'
import { type Outcome, performWrite } from '../../platform/write/performWrite.ts'
import { findPerson, findPersonByEmail, personChanges } from '../people/index.ts'
import { type AccountRow, lockAccount } from './accountQueries.ts'
import { guardLink } from './acceptLink.ts'
import { composeMail } from './composeMail.ts'
import { deleteLinksOf, spendLink } from './linkQueries.ts'
import { getLink, linkAddress, makeAddressLink } from './links.ts'
import { type AccountParts, authorAs, type Visitor } from './parts.ts'
import { emailTaken, linkNotForAddress, linkUsed } from './refusals.ts'
import { hashOf } from './tokens.ts'

/**
 * Mails a link to the address that a person wants, and a notice to the present one, which stays until the
 * link is followed. Throws a `conflict` (`email-taken`); what is asked for keeps nobody else from the address.
 */
export async function askNewAddress(
  trx: WriteTrx,
  { address }: Pick<AccountParts, 'address'>,
  {
    account,
    wanted,
    now,
  }: { readonly account: AccountRow; readonly wanted: string; readonly now: Date },
): Promise<{ readonly fact: Fact; readonly jobs: readonly Job[] }> {
  const { personId: id, email, language } = account
  await requireFree(trx, id, wanted)
  const made = await makeAddressLink(trx, { person: { id, email }, wantedEmail: wanted, now })
  const link = linkAddress(address(), { token: made.token, purpose: 'new-address', language })
  return {
    fact: {
      action: 'email.ask-change',
      subject: { kind: 'person', id },
      unit: null,
      by: null,
      before: { email },
      after: { email: wanted },
    },
    jobs: [
      composeMail('new-address', { ...account, email: wanted }, { link, until: made.expiresAt }),
      composeMail('new-address-asked', account, { email: wanted, at: now }),
    ],
  }
}

/** Gives the person of the link the address that it was mailed to, and tells the former one. */
export function acceptAddress(
  parts: AccountParts,
  visitor: Visitor,
  { token }: LinkQuestion,
): Promise<Done> {
  return guardLink(parts, visitor, async () => {
    const { personId, name, wantedEmail } = await parts.db.read((trx) =>
      getLink(trx, token, visitor.now),
    )
    if (personId === null || name === null || wantedEmail === null) throw linkNotForAddress()
    const request = {
      author: authorAs(visitor, { personId, name }),
      at: visitor.now,
      route: 'POST /links/accept-address',
      key: null,
      input: {},
    }
    return performWrite(parts, request, (trx) =>
      moveTo(trx, { personId, wanted: wantedEmail, token, now: visitor.now }),
    )
  })
}

interface Move {
  readonly personId: string
  readonly wanted: string
  readonly token: string
  readonly now: Date
}

async function moveTo(
  trx: WriteTrx,
  { personId, wanted, token, now }: Move,
): Promise<Outcome<Done>> {
  const account = await lockAccount(trx, personId)
  // The account may have changed since the link was read.
  await getLink(trx, token, now)
  if (!(await spendLink(trx, hashOf(token), now))) throw linkUsed()
  await requireFree(trx, personId, wanted)
  const person = await findPerson(trx, personId)
  if (person === undefined) throw new Error(`no person ${personId}`)
  const { before, after } = await personChanges.changePerson(trx, personId, {
    ...person,
    email: wanted,
  })
  // Those to the former address.
  await deleteLinksOf(trx, personId)
  const subject = { kind: 'person', id: personId }
  return {
    answer: { done: true },
    facts: [{ action: 'email.change', subject, unit: null, by: null, before, after }],
    jobs: [composeMail('email-changed', account, { email: wanted, at: now })],
  }
}

/** Whoever was invited to the address meanwhile, or has it, keeps it. */
async function requireFree(trx: WriteTrx, personId: string, wanted: string): Promise<void> {
  const owner = await findPersonByEmail(trx, wanted)
  if (owner !== undefined && owner.id !== personId) throw emailTaken(wanted)
}
