import { sql } from 'kysely'
import { SubmissionList } from '../../contracts/src/index.ts'
import { openDatabase } from '../../server/src/platform/db/database.ts'
import { seatPeople } from '../assessment/seatPeople.ts'
import type { Desk } from './desk.ts'
import { comeIn, type Guest, inviteGuest } from './guests.ts'
import { type Office, openOffice } from './office.ts'
import { Official } from './official.ts'
import { fill, issue, step } from './resultRound.ts'

const province = '25-2025'
/** The commune whose people sit at screens, and two others of the round. */
export const own = { code: 'H44.100', name: 'Việt Trì' }
export const rival = { code: 'H44.101', name: 'Nông Trang', ratio: 75 }
export const third = { code: 'H44.102', name: 'Thanh Miếu', ratio: 50 }
/** When what is done in the year is done. */
export const hours = {
  filling: '2026-11-23T02:00:00Z',
  approval: '2026-11-23T02:20:00Z',
  appraisal: '2026-12-09T02:00:00Z',
  appeal: '2026-12-22T02:00:00Z',
  closing: '2026-12-28T02:00:00Z',
  signing: '2026-12-28T02:20:00Z',
  correction: '2027-01-18T02:00:00Z',
  corrected: '2027-01-18T02:20:00Z',
}
const groups = ['1', '2'].map((node) => ({ index: 'dti', node }))
/** Who holds which post; each is somebody else, as where offices are kept apart. */
export const guests = {
  officer: { role: 'officer', name: 'Trần Thị Bình', unit: own.code },
  head: { role: 'head', name: 'Đỗ Minh Quang', unit: own.code },
  coordinator: { role: 'coordinator', name: 'Phạm Thị Phối', unit: province },
  appraiser: { role: 'appraiser', name: 'Lê Thị Thẩm', unit: province, indicators: groups },
  council: { role: 'council', name: 'Vũ Văn Hội', unit: province },
  leader: { role: 'leader', name: 'Ngô Thị Đạo', unit: province },
  inspector: { role: 'inspector', name: 'Hồ Văn Tra', unit: province },
} as const satisfies Record<string, Omit<Guest, 'email'>>

/** A browser of their own for each role of the year. */
export type Cast = Readonly<Record<keyof typeof guests, Desk>>

/** An office in autumn, with a set of three indicators issued and everybody invited and come in. */
export async function openYear(): Promise<{ readonly office: Office; readonly cast: Cast }> {
  const office = await openOffice(hours.filling)
  const db = openDatabase(office.ownerUrl, { connections: 1 })
  await issue(db)
  await db.close()
  const admin = new Official(office.address)
  await admin.beginAsAdministrator(await office.firstLink(), office.now())
  for (const guest of Object.values(guests)) {
    await inviteGuest(admin, { ...guest, email: addressOf(guest.role) })
  }
  const come = (role: keyof typeof guests) => comeIn(office, addressOf(role))
  const [officer, head, coordinator] = await Promise.all([
    come('officer'),
    come('head'),
    come('coordinator'),
  ])
  const [appraiser, council, leader, inspector] = await Promise.all([
    come('appraiser'),
    come('council'),
    come('leader'),
    come('inspector'),
  ])
  return { office, cast: { officer, head, coordinator, appraiser, council, leader, inspector } }
}

export function addressOf(role: keyof typeof guests): string {
  return `${role}@phutho.gov.vn`
}

/** What two other communes say and sign, which is no matter of this test. */
export async function othersFill(office: Office): Promise<void> {
  const db = openDatabase(office.ownerUrl, { connections: 1 })
  for (const { code, ratio } of [rival, third]) {
    const seats = [
      { unit: code, role: 'officer' },
      { unit: code, role: 'head' },
    ] as const
    const [first, second] = await seatPeople(db, seats)
    if (first === undefined || second === undefined) throw new Error('nobody was seated')
    await db.write((trx) =>
      sql`
        UPDATE sessions SET last_seen_at = ${office.now()}, second_factor_at = ${office.now()},
          expires_at = ${office.now()}::timestamptz + interval '1 hour'
        WHERE csrf_token IN (${first.csrfToken}, ${second.csrfToken})
      `.execute(trx),
    )
    const writer = Official.signedIn(office.address, first)
    const listed = SubmissionList.parse(await writer.demand('GET', '/submissions'))
    const submission = listed.submissions[0]?.id ?? 0
    await fill(writer, submission, ratio)
    await step(writer, submission, 'submit')
    await step(Official.signedIn(office.address, second), submission, 'approve')
  }
  await db.close()
}
