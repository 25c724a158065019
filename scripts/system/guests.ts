import type { Role } from '@thang/contracts'
import { Desk } from './desk.ts'
import type { Office } from './office.ts'
import { isObject, type Official } from './official.ts'

/** Somebody who is to hold a new post of a unit, for that unit and what belongs to it. */
export interface Guest {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly unit: string
  /** What an appraiser is for. */
  readonly indicators?: readonly { readonly index: string; readonly node: string }[]
}

/** Invites somebody into a new post of their own. */
export async function inviteGuest(admin: Official, guest: Guest): Promise<void> {
  const { email, name, role, unit, indicators = [] } = guest
  const title = `Vị trí của ${name}`
  const made = await admin.demand('POST', '/posts', { unit, title, role, scope: unit, indicators })
  const term = { kind: 'regular', startsOn: '2026-01-01', endsOn: null, legalBasis: null }
  const post = { id: isObject(made) ? made['id'] : 0, ...term }
  await admin.demand('POST', '/people', { name, email, phone: null, language: 'vi', post })
}

/** Comes in by the link of the mail, and sets up a second factor where the post asks for one. */
export async function comeIn(office: Office, email: string): Promise<Desk> {
  const desk = await Desk.of(office, email)
  await desk.acceptInvitation()
  const owes = desk.page.getByRole('heading', { level: 1, name: 'Cài đặt xác thực hai bước' })
  if (await owes.isVisible()) await desk.setUpSecondFactor()
  return desk
}
