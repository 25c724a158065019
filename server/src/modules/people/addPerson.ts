import type { WriteTrx } from '../../platform/db/database.ts'
import { AppError, conflict } from '../../platform/errors.ts'
import { findPerson, insertPerson, type PersonFields, savePerson } from './personQueries.ts'
import { noSuchPerson } from './refusals.ts'

/** Adds a person, who has no post and no way to sign in yet, and gives the id. Throws a `conflict` (`email-taken`). */
export async function addPerson(trx: WriteTrx, fields: PersonFields, at: Date): Promise<string> {
  const id = await insertPerson(trx, fields, at)
  if (id === undefined) throw emailTaken(fields.email)
  return id
}

/** What changed of a person, by field. */
export interface PersonChange {
  readonly before: Partial<PersonFields>
  readonly after: Partial<PersonFields>
}

/** Gives the person these fields; tells which changed. Throws `not_found`, or a `conflict` (`email-taken`). */
export async function changePerson(
  trx: WriteTrx,
  id: string,
  fields: PersonFields,
): Promise<PersonChange> {
  const person = await findPerson(trx, id)
  if (person === undefined) throw noSuchPerson(id)
  await savePerson(trx, id, fields).catch((error: unknown) => {
    throw isTakenEmail(error) ? emailTaken(fields.email) : error
  })
  return {
    before: changedFields(person, fields),
    after: changedFields(fields, person),
  }
}

/** The fields of one that differ from the other's. */
function changedFields(one: PersonFields, other: PersonFields): Partial<PersonFields> {
  return {
    ...(one.name === other.name ? {} : { name: one.name }),
    ...(one.email === other.email ? {} : { email: one.email }),
    ...(one.phone === other.phone ? {} : { phone: one.phone }),
    ...(one.language === other.language ? {} : { language: one.language }),
  }
}

function isTakenEmail(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'people_email'
}

function emailTaken(email: string): AppError {
  return conflict(
    `Đã có người dùng địa chỉ e-mail "${email}". Tìm người ấy trong danh sách rồi giao vị trí, hoặc dùng địa chỉ khác; nếu không thấy người ấy, hãy nhờ quản trị toàn hệ thống.`,
    { reason: 'email-taken', email },
  )
}
