import type { Invitation, PersonDetail } from '@thang/contracts'
import type { Job } from '../../platform/jobs/jobQueue.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import {
  type Actor,
  getPersonDetail,
  getPersonSeen,
  postChanges,
  peoplePolicy,
  personChanges,
} from '../people/index.ts'
import { canSignIn } from './accountQueries.ts'
import { composeMail, type Addressee } from './composeMail.ts'
import { linkAddress, makePersonLink } from './links.ts'
import { alreadyInvited, personDisabled } from './refusals.ts'

type WithAddress = { readonly address: () => string }

/** Adds a person, gives them their first post and mails them a link by which they choose a password. */
export async function invitePerson(
  trx: WriteTrx,
  actor: Actor,
  { address, post, ...fields }: Invitation & WithAddress,
): Promise<Outcome<PersonDetail>> {
  peoplePolicy.permit(
    peoplePolicy.mayInvite(actor),
    'Anh/chị không được mời người mới. Hãy nhờ quản trị của đơn vị.',
  )
  const id = await personChanges.addPerson(trx, fields, actor.now)
  const { id: postId, ...term } = post
  const given = await postChanges.givePost(trx, actor, { ...term, post: postId, person: id })
  const [{ unit, by }] = given.facts
  const { name, email } = fields
  const invited = { action: 'person.invite', subject: { kind: 'person', id }, unit, by }
  return {
    answer: await getPersonDetail(trx, actor, id),
    facts: [{ ...invited, after: { name, email } }, ...given.facts],
    jobs: [await invitationMail(trx, { id, ...fields }, { address, now: actor.now })],
  }
}

/** Mails the invitation once more; the earlier link no longer works. */
export async function inviteAgain(
  trx: WriteTrx,
  actor: Actor,
  { person: id, address }: WithAddress & { readonly person: string },
): Promise<Outcome<PersonDetail>> {
  const person = await getPersonSeen(trx, actor, id)
  const unit = person.holdings.at(-1)?.unit ?? null
  const by = peoplePolicy.permit(
    peoplePolicy.mayInviteAgain(actor, person),
    'Chỉ người được giao mọi vị trí của người này mới gửi lại được lời mời.',
    { unit },
  )
  if (person.disabledAt !== null) throw personDisabled()
  if (await canSignIn(trx, id)) throw alreadyInvited()
  return {
    answer: await getPersonDetail(trx, actor, id),
    facts: [{ action: 'person.invite-again', subject: { kind: 'person', id }, unit, by }],
    jobs: [await invitationMail(trx, person, { address, now: actor.now })],
  }
}

async function invitationMail(
  trx: WriteTrx,
  person: Addressee & { readonly id: string },
  { address, now }: WithAddress & { readonly now: Date },
): Promise<Job> {
  const { token, expiresAt } = await makePersonLink(trx, 'invitation', { person, now })
  const { language } = person
  const link = linkAddress(address(), { token, purpose: 'invitation', language })
  return composeMail('invitation', person, { link, until: expiresAt })
}
