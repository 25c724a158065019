import { checkCalendar, projectCalendar } from '@thang/engine'
import { expect, it } from 'vitest'
import { applyEdits, type CalendarEdit, decide } from './draft.ts'

const base = projectCalendar(2027)
const document = {
  number: '1/TB-BNV',
  date: null,
  issuer: 'Bộ Nội vụ',
  title: 'Thông báo',
  source: null,
}
const holiday = (day: string): CalendarEdit => ({
  kind: 'add-holiday',
  day,
  name: 'Ngày nghỉ',
  document,
})

it('a holiday on a Sunday comes with its substitute, and both go together', () => {
  const { calendar } = applyEdits(base, [holiday('2027-11-28')])
  expect(calendar.substitutes.at(-1)).toMatchObject({ day: '2027-11-29', for: '2027-11-28' })
  expect(calendar.documents).toEqual([document])
  expect(checkCalendar(calendar)).toEqual([])
  const gone = applyEdits(calendar, [{ kind: 'remove', day: '2027-11-28' }]).calendar
  expect(gone.substitutes).toEqual(base.substitutes)
})

it('a swap goes by either of its days', () => {
  const swap: CalendarEdit = { kind: 'add-swap', off: '2027-01-04', worked: '2027-01-09', document }
  expect(checkCalendar(applyEdits(base, [swap]).calendar)).toEqual([])
  for (const day of ['2027-01-04', '2027-01-09']) {
    expect(applyEdits(base, [swap, { kind: 'remove', day }]).calendar.swaps).toEqual([])
  }
})

it('what is so already is named, and changes nothing', () => {
  const edits = [holiday('2027-11-24'), holiday('2027-11-24')]
  expect(applyEdits(base, edits).idle).toEqual([edits[1]])
})

it('the same changes are made again on a newer version', () => {
  const newer = applyEdits(base, [holiday('2027-11-24')]).calendar
  const { calendar } = applyEdits(newer, [holiday('2027-11-25')])
  const days = calendar.holidays.map(({ day }) => day)
  expect(days).toEqual(expect.arrayContaining(['2027-11-24', '2027-11-25']))
})

it('a decided calendar has nothing projected left', () => {
  const decided = decide(base, document)
  expect(decided.status).toBe('decided')
  expect(decided.holidays.filter(({ confidence }) => confidence === 'projected')).toEqual([])
  expect(checkCalendar(decided)).toEqual([])
})
