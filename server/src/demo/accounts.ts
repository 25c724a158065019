import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { giveAccount, makeFactorKey, readPresentCode } from '../modules/accounts/index.ts'
import type { Database } from '../platform/db/database.ts'
import type { InstanceKeys } from '../platform/keys/instanceKeys.ts'
import {
  appraiserOf,
  appraisingDepartments,
  centralPerson,
  headOf,
  type InventedPerson,
  officerOf,
} from './people.ts'
import { listNewCommunes } from './seatQueries.ts'
import { presentProvince } from './provinces.ts'

/** An account as it is shown once at the terminal. */
export interface GivenAccount {
  readonly role: string
  readonly name: string
  readonly email: string
  readonly password: string
  /** The key for the authenticator, base32; the same for all, so that one entry serves every account. */
  readonly factor: string
}

/** Gives the accounts that people try the demonstration with new passwords and a new key; who was signed in is out. */
export async function giveAccounts(
  db: Database,
  { keys, now }: { readonly keys: InstanceKeys; readonly now: Date },
): Promise<GivenAccount[]> {
  const factor = makeFactorKey()
  const communes = await db.read((trx) => listNewCommunes(trx, presentProvince))
  const made: GivenAccount[] = []
  await db.write(async (trx) => {
    for (const { role, person } of shownPeople(communes)) {
      const password = makePassword()
      await giveAccount(trx, keys, { personId: person.id, password, factor, now })
      const { rows } = await sql<{ name: string }>`
        SELECT name FROM people WHERE id = ${person.id}
      `.execute(trx)
      made.push({ role, name: rows[0]?.name ?? person.name, email: person.email, password, factor })
    }
  })
  return made
}

/** The code of this moment, the same for all accounts. */
export async function presentCode(
  db: Database,
  { keys, now }: { readonly keys: InstanceKeys; readonly now: Date },
): Promise<string> {
  const { id } = centralPerson('administrator')
  return db.read((trx) => readPresentCode(trx, keys, { personId: id, now }))
}

interface Shown {
  readonly role: string
  readonly person: InventedPerson
}

function shownPeople(
  communes: readonly { readonly code: string; readonly name: string }[],
): Shown[] {
  const some = [0, 24, 30].flatMap((place) => communes[place] ?? [])
  return [
    { role: 'Quản trị / administrator', person: centralPerson('administrator') },
    { role: 'Điều phối / coordinator', person: centralPerson('coordinator') },
    ...appraisingDepartments.map((unit) => ({
      role: 'Thẩm định / appraiser',
      person: appraiserOf(unit),
    })),
    { role: 'Tổ thẩm định / appraisers’ team', person: centralPerson('team') },
    { role: 'Hội đồng / council', person: centralPerson('council') },
    { role: 'Lãnh đạo tỉnh / leader', person: centralPerson('leader') },
    { role: 'Thanh tra / inspector', person: centralPerson('inspector') },
    ...some.flatMap(({ code, name }) => [
      { role: `Cán bộ ${name} / officer`, person: officerOf(code) },
      { role: `Thủ trưởng ${name} / head`, person: headOf(code) },
    ]),
    { role: 'Cán bộ Sở Giáo dục và Đào tạo / officer', person: officerOf('minh-hoa-giao-duc') },
    { role: 'Giám đốc Sở Giáo dục và Đào tạo / head', person: headOf('minh-hoa-giao-duc') },
  ]
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Fifteen letters and digits in groups, none of which looks like another. */
function makePassword(): string {
  const drawn = [...randomBytes(15)].map((byte) => letters[byte % letters.length] ?? '')
  return [0, 5, 10].map((from) => drawn.slice(from, from + 5).join('')).join('-')
}
