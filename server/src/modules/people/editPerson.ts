import type { PersonEdit } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from './actor.ts'
import { changePerson } from './addPerson.ts'
import { permit } from './authority.ts'
import { getPersonSeen } from './getPersonSeen.ts'
import { mayEdit } from './policy.ts'

/** Changes what a person is called and how they are reached. */
export async function editPerson(
  trx: WriteTrx,
  actor: Actor,
  { person: id, ...fields }: PersonEdit & { readonly person: string },
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
  return { answer: id, facts: [{ action: 'person.edit', subject, unit, by, before, after }] }
}
