import { CalendarList, CalendarYear, ErrorBody, type NewCalendar } from '@thang/contracts'
import { addWorkingDays, dayKind, deadline } from '@thang/engine'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { place } from '../../../test/authorisation/rows.ts'
import { type Sent, useSite } from '../../../test/authorisation/site.ts'
import { type PostSeed, units } from '../../../test/peopleWorld.ts'
import { loadCalendar } from './index.ts'

const site = useSite()

async function as(post: PostSeed) {
  const { person } = await place(site().db, post)
  return { person, pass: await site().enter(person) }
}

const administrator = () => as({ unit: units.province, role: 'administrator', scope: null })
const coordinator = () => as({ unit: units.education, role: 'coordinator', scope: null })

async function read(year: number): Promise<CalendarYear> {
  const { text } = await site().send({ method: 'GET', path: `/api/v1/calendars/${year}` })
  return CalendarYear.parse(JSON.parse(text))
}

const document = {
  number: '123/TB-BNV',
  date: '2026-11-20',
  issuer: 'Bộ Nội vụ',
  title: 'Thông báo nghỉ lễ (ví dụ)',
  source: null,
}
const known = { document: document.number, confidence: 'verified' } as const

/** The current calendar of the year with a day off more, decided by a document. */
async function withDayOff(year: number, day: string): Promise<NewCalendar> {
  const { current } = await read(year)
  const { weeklyRest, substitutes, swaps, notes, version: base } = current
  const holiday = { day, name: { vi: 'Ngày nghỉ' }, basis: 'Thông báo', ...known }
  const others = current.documents.filter(({ number }) => number !== document.number)
  return {
    base,
    status: 'decided',
    weeklyRest,
    holidays: [...current.holidays, holiday],
    substitutes,
    swaps,
    documents: [...others, document],
    notes,
    decidedBy: document.number,
    reason: 'theo thông báo',
  }
}

function revise(year: number, body: NewCalendar, pass: Sent['pass']) {
  return site().send({ method: 'POST', path: `/api/v1/calendars/${year}`, body, pass })
}

describe('what is shipped', () => {
  it('is read by anybody: 2024 to 2027, each in its first version', async () => {
    const { text } = await site().send({ method: 'GET', path: '/api/v1/calendars' })
    const { calendars } = CalendarList.parse(JSON.parse(text))
    expect(calendars.map(({ year, version, status }) => `${year} ${version} ${status}`)).toEqual([
      '2024 1 decided',
      '2025 1 decided',
      '2026 1 decided',
      '2027 1 projected',
    ])
  })

  it.each([
    ['2024-02-07', 'working'],
    ['2024-02-08', 'holiday'],
    ['2024-02-14', 'substitute'],
    ['2024-04-29', 'off'],
    ['2024-05-04', 'worked'],
    ['2024-09-03', 'holiday'],
    ['2025-01-27', 'holiday'],
    ['2025-01-31', 'holiday'],
    ['2025-04-26', 'worked'],
    ['2025-05-02', 'off'],
    ['2025-09-01', 'holiday'],
    ['2026-01-02', 'off'],
    ['2026-01-10', 'worked'],
    ['2026-02-16', 'holiday'],
    ['2026-02-20', 'holiday'],
    ['2026-04-27', 'substitute'],
    ['2026-08-22', 'worked'],
    ['2026-08-31', 'off'],
    ['2026-09-01', 'holiday'],
    ['2027-02-06', 'holiday'],
  ])('%s is %s', async (day, kind) => {
    const calendars = await site().db.read((trx) => loadCalendar(trx, [Number(day.slice(0, 4))]))
    expect(dayKind(day, calendars)).toBe(kind)
  })

  it('has no calendar of a year that nobody made', async () => {
    const answer = await site().send({ method: 'GET', path: '/api/v1/calendars/2030' })
    expect(answer.refusal).toBe('not_found no-calendar')
  })

  it('is loaded for the years asked for alone, and a deadline names version and missing year', async () => {
    const calendars = await site().db.read((trx) => loadCalendar(trx, [2027, 2028]))
    expect([...calendars.years.keys()]).toEqual([2027])
    const parts = { calendars, hours: { blocks: [], cutOff: null } }
    const received = Date.parse('2027-11-01T02:00:00Z')
    expect(deadline(received, { workingDays: 5 }, parts)).toMatchObject({
      day: '2027-11-08',
      calendars: [{ year: 2027, status: 'projected' }],
    })
    expect(addWorkingDays('2027-12-31', 1, calendars)).toEqual({
      missing: 'no-calendar',
      year: 2028,
    })
  })
})

describe('a new version', () => {
  it('is made by an administrator or coordinator of every unit', async () => {
    for (const { pass } of [await administrator(), await coordinator()]) {
      const day = pass === undefined ? '' : `2025-11-2${(await read(2025)).current.version}`
      expect((await revise(2025, await withDayOff(2025, day), pass)).status).toBe(200)
    }
    expect((await read(2025)).current.version).toBe(3)
  })

  it.each<PostSeed>([
    { unit: units.province, role: 'administrator' },
    { unit: units.education, role: 'coordinator', scope: units.province },
    { unit: units.province, role: 'inspector', scope: null },
    { unit: units.province, role: 'leader', scope: null },
  ])('is not made by $role of $scope', async (post) => {
    const { pass } = await as(post)
    const body = await withDayOff(2024, '2024-11-25')
    expect((await revise(2024, body, pass)).refusal).toBe('forbidden')
    const path = '/api/v1/calendars/2024/actions'
    expect(JSON.parse((await site().send({ method: 'GET', path, pass })).text)).toEqual({
      actions: [],
    })
  })

  it('holds from then on, keeps the earlier one, and is in the audit with the days it changed', async () => {
    const { person, pass } = await coordinator()
    const before = await read(2026)
    await revise(2026, await withDayOff(2026, '2026-11-24'), pass)
    const { current, versions } = await read(2026)
    expect(current).toMatchObject({ version: 2, shipped: false, decidedBy: document.number })
    expect(versions[1]).toEqual(before.current)
    const { rows } = await site().db.read((trx) =>
      sql`SELECT person_id, action, subject_id, before, after, reason FROM audit_entries
          WHERE action = 'calendar.revise' AND person_id = ${person}`.execute(trx),
    )
    expect(rows).toMatchObject([
      {
        subject_id: '2026',
        before: { version: 1, days: [{ day: '2026-11-24', kind: 'usual' }] },
        after: { version: 2, days: [{ day: '2026-11-24', kind: 'holiday' }] },
        reason: 'theo thông báo',
      },
    ])
  })

  it('of the second of two editors is refused, with who changed what', async () => {
    const [first, second] = [await administrator(), await coordinator()]
    const [one, other] = [
      await withDayOff(2027, '2027-11-24'),
      await withDayOff(2027, '2027-11-25'),
    ]
    expect((await revise(2027, one, first.pass)).status).toBe(200)
    const { refusal, text } = await revise(2027, other, second.pass)
    expect(refusal).toBe('conflict calendar-changed')
    const { message, details } = ErrorBody.parse(JSON.parse(text)).error
    expect(message).toContain('Người ')
    expect(message).toContain('đổi ngày 24/11/2027')
    expect(details).toMatchObject({
      version: 2,
      why: 'theo thông báo',
      changes: [{ day: '2027-11-24', before: null, after: 'holiday' }],
    })
    expect((await revise(2027, await withDayOff(2027, '2027-11-25'), second.pass)).status).toBe(200)
  })

  it('of two that are sent at the same moment is made once', async () => {
    const [first, second] = [await administrator(), await coordinator()]
    const body = await withDayOff(2027, '2027-12-24')
    const answers = await Promise.all([
      revise(2027, body, first.pass),
      revise(2027, body, second.pass),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('may be the first of a year', async () => {
    const { pass } = await administrator()
    const { base: _, ...body } = await withDayOff(2024, '2024-11-27')
    const empty = { holidays: [], substitutes: [], swaps: [], documents: [document], notes: [] }
    expect((await revise(2029, { ...body, ...empty, base: 0 }, pass)).status).toBe(200)
    expect((await read(2029)).current).toMatchObject({ version: 1, shipped: false })
  })

  it('names its deciding document, changes something and is sound', async () => {
    const { pass } = await administrator()
    const body = await withDayOff(2024, '2024-11-29')
    const refused = async (changes: Partial<NewCalendar>) =>
      (await revise(2024, { ...body, ...changes }, pass)).refusal
    expect(await refused({ decidedBy: '999/TB' })).toBe('invalid document-not-listed')
    expect(await refused({ holidays: [...body.holidays, ...body.holidays.slice(-1)] })).toBe(
      'invalid calendar-unsound',
    )
    const { current } = await read(2024)
    const same = { holidays: current.holidays, documents: current.documents }
    const decidedBy = current.documents[0]?.number ?? ''
    expect(await refused({ ...same, decidedBy })).toBe('invalid nothing-changed')
  })
})

it.each(['UPDATE calendars SET reason = reason', 'DELETE FROM calendars'])(
  'a version never changes: %s',
  async (statement) => {
    const change = site().db.write((trx) => sql.raw(statement).execute(trx))
    await expect(change).rejects.toThrow('permission denied')
  },
)
