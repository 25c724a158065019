import type { Done, PersonEdit } from '@thang/contracts'
import { performWrite } from '../../platform/write/performWrite.ts'
import { changePerson } from '../people/index.ts'
import { composeMail } from './composeMail.ts'
import { factorTimes, requireFreshFactor } from './freshFactor.ts'
import { deleteLinksOf } from './linkQueries.ts'
import type { AccountParts } from './parts.ts'
import type { SessionChange } from './sessionRoute.ts'

/**
 * Changes how one is named and reached; a change of the e-mail address is told to the former one, and
 * throws `factor-stale` where there is a second factor that was not given just now.
 */
export function editProfile(
  parts: AccountParts,
  { session, now, request }: SessionChange,
  fields: PersonEdit,
): Promise<Done> {
  return performWrite(parts, { ...request, input: fields }, async (trx) => {
    const { personId, personName: name } = session
    const { before, after } = await changePerson(trx, personId, fields)
    const former = before.email
    if (former !== undefined) {
      // Whoever has the address can have the password reset.
      if (session.hasSecondFactor) requireFreshFactor({ session, now }, factorTimes.begin)
      await deleteLinksOf(trx, personId)
    }
    const addressee = { name, email: former ?? '', language: fields.language }
    const subject = { kind: 'person', id: personId }
    return {
      answer: { done: true },
      facts: [{ action: 'person.edit-own', subject, unit: null, by: null, before, after }],
      jobs:
        former === undefined
          ? []
          : [composeMail('email-changed', addressee, { email: fields.email, at: now })],
    }
  })
}
