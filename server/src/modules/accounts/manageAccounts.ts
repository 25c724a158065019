import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import {
  type Actor,
  getPersonDetail,
  getPersonSeen,
  peoplePolicy,
  personChanges,
} from '../people/index.ts'
import type { PersonDetail } from '@thang/contracts'
import { type AccountRow, findAccount, removeTotp } from './accountQueries.ts'
import { resetMail } from './askPasswordReset.ts'
import { composeMail } from './composeMail.ts'
import { deleteLinksOf } from './linkQueries.ts'
import { makePersonLink } from './links.ts'
import { noSecondFactor, personDisabled } from './refusals.ts'
import { endSessionsOf } from './sessionQueries.ts'

type Managed = Outcome<PersonDetail>

/** Somebody else's account, and why it is dealt with. */
export interface ManagedPerson {
  readonly person: string
  readonly reason: string
}

/** Keeps a person from signing in: ends their sessions, and no link they have works. */
export async function disablePerson(
  trx: WriteTrx,
  actor: Actor,
  input: ManagedPerson,
): Promise<Managed> {
  const { fact } = await load(trx, actor, { ...input, may: 'mayDisable', action: 'person.disable' })
  const personId = input.person
  await personChanges.setDisabled(trx, personId, actor.now)
  await endSessionsOf(trx, { personId, now: actor.now, reason: 'disabled' })
  await deleteLinksOf(trx, personId)
  return { answer: await getPersonDetail(trx, actor, personId), facts: [fact] }
}

/** Lets a person sign in again. */
export async function enablePerson(
  trx: WriteTrx,
  actor: Actor,
  input: ManagedPerson,
): Promise<Managed> {
  const { fact } = await load(trx, actor, { ...input, may: 'mayDisable', action: 'person.enable' })
  await personChanges.setDisabled(trx, input.person, null)
  return { answer: await getPersonDetail(trx, actor, input.person), facts: [fact] }
}

/** Mails a person a link by which they choose a new password; the present one works until then. */
export async function resetPassword(
  trx: WriteTrx,
  actor: Actor,
  input: ManagedPerson & { readonly address: () => string },
): Promise<Managed> {
  const asked = { ...input, may: 'mayResetAccount', action: 'password.send-reset' } as const
  const { account, fact } = await load(trx, actor, asked)
  if (account.disabled) throw personDisabled()
  await deleteLinksOf(trx, account.personId, 'new-address')
  const person = { id: account.personId, email: account.email }
  const link = await makePersonLink(trx, 'reset', { person, now: actor.now })
  const answer = await getPersonDetail(trx, actor, input.person)
  return { answer, facts: [fact], jobs: [resetMail(input, account, link)] }
}

/** Removes the lost second factor of a person with its recovery codes, and ends their sessions. */
export async function resetSecondFactor(
  trx: WriteTrx,
  actor: Actor,
  input: ManagedPerson,
): Promise<Managed> {
  const asked = { ...input, may: 'mayResetAccount', action: 'second-factor.reset' } as const
  const { account, fact } = await load(trx, actor, asked)
  const { personId } = account
  if (!(await removeTotp(trx, personId))) throw noSecondFactor()
  await deleteLinksOf(trx, personId, 'new-address')
  await endSessionsOf(trx, { personId, now: actor.now, reason: 'second-factor-reset' })
  const answer = await getPersonDetail(trx, actor, personId)
  return {
    answer,
    facts: [fact],
    jobs: [composeMail('factor-removed', account, { at: actor.now })],
  }
}

/** Ends every session of a person, and what was asked for in one: another e-mail address. */
export async function endSessionsOfPerson(
  trx: WriteTrx,
  actor: Actor,
  input: ManagedPerson,
): Promise<Managed> {
  const asked = { ...input, may: 'mayResetAccount', action: 'session.end-all' } as const
  const { account, fact } = await load(trx, actor, asked)
  await deleteLinksOf(trx, account.personId, 'new-address')
  const end = { personId: account.personId, now: actor.now } as const
  const sessions = await endSessionsOf(trx, { ...end, reason: 'ended-by-administrator' })
  const answer = await getPersonDetail(trx, actor, account.personId)
  return { answer, facts: [{ ...fact, after: { sessions } }] }
}

interface Asked extends ManagedPerson {
  readonly may: 'mayDisable' | 'mayResetAccount'
  readonly action: string
}

/** The account, where the actor may deal with it, and the fact that they did. */
async function load(
  trx: WriteTrx,
  actor: Actor,
  { person: id, reason, may, action }: Asked,
): Promise<{ readonly account: AccountRow; readonly fact: Fact }> {
  const person = await getPersonSeen(trx, actor, id)
  const account = await findAccount(trx, id)
  if (account === undefined) throw new Error(`no person ${id}`)
  const unit = person.holdings.at(-1)?.unit ?? null
  const by = peoplePolicy.permit(
    peoplePolicy[may](actor, person),
    'Chỉ quản trị của mọi đơn vị mà người này giữ vị trí mới làm được việc này, và không làm cho chính mình.',
    { unit },
  )
  return { account, fact: { action, subject: { kind: 'person', id }, unit, by, reason } }
}
