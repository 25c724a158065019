import { expect, it } from 'vitest'
import { checkCalendar } from './checkCalendar.ts'
import { compareCalendars } from './compareCalendars.ts'
import { projectCalendar } from './projectCalendar.ts'
import type { WorkCalendar } from './workCalendar.ts'

const calendar = projectCalendar(2026)
const known = { document: null, confidence: 'verified' } as const
const swap = { off: '2026-08-31', worked: '2026-08-22', ...known }
const holiday = { day: '2026-11-24', name: { vi: 'Ngày Văn hóa' }, basis: 'Luật', ...known }
const document = { number: '1/TB', date: null, issuer: 'Bộ', title: 'Nghỉ lễ', source: null }

const problems = (changes: Partial<WorkCalendar>) =>
  checkCalendar({ ...calendar, ...changes }).map(({ code, day, document: number }) =>
    [code, day ?? number].filter(Boolean).join(' '),
  )

it('a sound calendar has no problem', () => {
  expect(problems({ swaps: [swap], holidays: [...calendar.holidays, holiday] })).toEqual([])
})

it.each<[string, Partial<WorkCalendar>]>([
  [
    'day-outside-year 2027-01-01',
    { holidays: [{ ...holiday, day: '2027-01-01' }], substitutes: [] },
  ],
  ['day-twice 2026-11-24', { holidays: [holiday, holiday], substitutes: [] }],
  ['day-twice 2026-09-01', { swaps: [{ ...swap, off: '2026-09-01' }] }],
  ['swap-of-rest-day 2026-08-30', { swaps: [{ ...swap, off: '2026-08-30' }] }],
  ['swap-for-working-day 2026-08-24', { swaps: [{ ...swap, worked: '2026-08-24' }] }],
  ['substitute-without-holiday 2026-04-27', { holidays: [] }],
  ['document-unknown 1/TB', { swaps: [{ ...swap, document: '1/TB' }] }],
  ['document-twice 1/TB', { documents: [document, document] }],
  ['decided-without-document', { status: 'decided' }],
  ['no-working-day', { weeklyRest: [0, 1, 2, 3, 4, 5, 6], holidays: [], substitutes: [] }],
])('%s', (problem, changes) => {
  expect(problems(changes)).toEqual([problem])
})

it('two versions differ in the days that changed, each with what it was and is', () => {
  const after = { ...calendar, swaps: [swap], holidays: calendar.holidays.slice(1) }
  expect(compareCalendars(calendar, after)).toEqual([
    { day: '2026-01-01', before: 'holiday', after: null },
    { day: '2026-08-22', before: null, after: 'worked' },
    { day: '2026-08-31', before: null, after: 'off' },
  ])
})
