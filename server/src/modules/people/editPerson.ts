import type { PersonEdit } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Job } from '../../platform/jobs/jobQueue.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from './actor.ts'
import { changePerson } from './addPerson.ts'
import { permit } from './authority.ts'
import { getPersonSeen } from './getPersonSeen.ts'
import { mayEdit } from './policy.ts'

/** The letters that tell a person of another address, which somebody else has given them. */
export type TellAddress = (
  person: Pick<PersonEdit, 'name' | 'language'>,
  change: { readonly former: string; readonly email: string; readonly at: Date },
) => readonly Job[]

/** Changes what a person is called and how they are reached; another address is told to both. */
export async function editPerson(
  trx: WriteTrx,
  actor: Actor,
  {
    person: id,
    tellAddress,
    ...fields
  }: PersonEdit & { readonly person: string; readonly tellAddress: TellAddress },
): Promise<Outcome<string>> {
  const person = await getPersonSeen(trx, actor, id)
  const unit = person.holdings.at(-1)?.unit ?? null
  const by = permit(
    mayEdit(actor, person),
    'Chỉ quản trị của mọi đơn vị mà người này giữ vị trí mới sửa được thông tin này. Thông tin của chính mình thì sửa ở trang cá nhân.',
    { unit },
  )
  const { before, after } = await changePerson(trx, id, fields)
  const subject = { kind: 'person', id }
  const { email: former } = before
  return {
    answer: id,
    facts: [{ action: 'person.edit', subject, unit, by, before, after }],
    jobs:
      former === undefined
        ? []
        : tellAddress(fields, { former, email: fields.email, at: actor.now }),
  }
}
