import type { FirstAdministrator } from '@thang/contracts'
import { vietnamDay } from '@thang/engine'
import { appendAudit } from '../../platform/audit/appendAudit.ts'
import type { Database, WriteTrx } from '../../platform/db/database.ts'
import { type Outcome, performWrite } from '../../platform/write/performWrite.ts'
import { postChanges, personChanges } from '../people/index.ts'
import { guardLink } from './acceptLink.ts'
import { savePassword } from './accountQueries.ts'
import {
  administratorExists,
  deleteFirstLinks,
  lockFirstAdministrator,
  spendLink,
} from './linkQueries.ts'
import { getLink, type MadeLink, makeLink } from './links.ts'
import type { AccountParts, Visitor } from './parts.ts'
import { hashPassword, requireGoodPassword } from './password.ts'
import { administratorPresent, linkNotForFirstStart, linkUsed } from './refusals.ts'
import { openSession } from './sessions.ts'
import { sessionOpened } from './signIn.ts'
import { hashOf } from './tokens.ts'
import type { Arrival } from './visitorRoute.ts'

/**
 * A link for the first administrator, in the place of earlier ones; undefined where there is an
 * administrator. `by` names the program that asks, for the audit.
 */
export function makeFirstLink(
  db: Database,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<MadeLink | undefined> {
  return db.write(async (trx) => {
    await lockFirstAdministrator(trx)
    if (await administratorExists(trx, vietnamDay(now.getTime()))) return undefined
    await deleteFirstLinks(trx)
    const link = await makeLink(trx, 'first-administrator', { person: null, now })
    const author = { personId: null, name: by, sessionId: null, address: null, requestId: null }
    await appendAudit(trx, { at: now, author, outcome: 'done' }, [
      {
        action: 'link.make',
        subject: { kind: 'link', id: 'first-administrator' },
        unit: null,
        by: null,
      },
    ])
    return link
  })
}

/** Creates the administrator of an installation that has none, and opens a session for them. */
export function createFirstAdministrator(
  parts: AccountParts,
  visitor: Visitor,
  input: FirstAdministrator,
): Promise<Arrival> {
  return guardLink(parts, visitor, async () => {
    const link = await parts.db.read((trx) => getLink(trx, input.token, visitor.now))
    if (link.purpose !== 'first-administrator') throw linkNotForFirstStart()
    requireGoodPassword(input.password, input)
    const hash = await hashPassword(input.password)
    const { author, now } = visitor
    return performWrite(
      parts,
      {
        author: { ...author, name: input.name },
        at: now,
        route: 'POST /first-administrator',
        key: null,
        input: {},
      },
      (trx) => settleIn(trx, visitor, { ...input, hash }),
    )
  })
}

async function settleIn(
  trx: WriteTrx,
  { now, address, userAgent }: Visitor,
  input: FirstAdministrator & { readonly hash: string },
): Promise<Outcome<Arrival>> {
  // Of two at the same moment the second waits here, and then finds the first.
  await lockFirstAdministrator(trx)
  if (await administratorExists(trx, vietnamDay(now.getTime()))) throw administratorPresent()
  if (!(await spendLink(trx, hashOf(input.token), now))) throw linkUsed()
  const { name, email, unit, hash } = input
  const personId = await personChanges.addPerson(
    trx,
    { name, email, phone: null, language: 'vi' },
    now,
  )
  const person = { id: personId, name }
  const posted = await postChanges.createFirstPost(trx, {
    unit,
    title: 'Quản trị hệ thống',
    person,
    at: now,
  })
  await savePassword(trx, { personId, hash, at: now, temporary: false })
  const opening = { personId, method: 'link', secondFactorAt: null } as const
  const session = await openSession(trx, { ...opening, now, address, userAgent })
  const about = { subject: { kind: 'person', id: personId }, unit, by: null }
  return {
    answer: { ...session, personId, name },
    facts: [
      { action: 'person.create', ...about, after: { name, email } },
      ...posted,
      sessionOpened(session, opening),
    ],
  }
}
