import { openCalendars, projectCalendar } from '@thang/engine'
import { expect, it } from 'vitest'
import { deadlineStage } from './deadlineStage.ts'

const calendars = openCalendars([projectCalendar(2026), projectCalendar(2027)])

/** Hours of Vietnam; the deadline is the last moment of Monday, 7 December. */
it.each([
  ['2026-12-01T23:59:59+07:00', null],
  ['2026-12-02T00:00:00+07:00', 'three-days'],
  ['2026-12-03T12:00:00+07:00', 'three-days'],
  ['2026-12-04T12:00:00+07:00', 'one-day'],
  ['2026-12-06T12:00:00+07:00', 'one-day'],
  ['2026-12-07T00:00:00+07:00', 'today'],
  ['2026-12-07T23:59:59.999+07:00', 'today'],
  ['2026-12-08T00:00:00+07:00', 'passed'],
])('of the last moment of a Monday, at %s: %s', (now, stage) => {
  const dueAt = Date.parse('2026-12-07T23:59:59.999+07:00')
  expect(deadlineStage(dueAt, Date.parse(now), calendars)).toBe(stage)
})

it('counts past a holiday', () => {
  const dueAt = Date.parse('2027-01-04T17:00:00+07:00')
  const stageAt = (now: string) => deadlineStage(dueAt, Date.parse(now), calendars)
  expect(stageAt('2026-12-29T12:00:00+07:00')).toBe('three-days')
  expect(stageAt('2026-12-31T12:00:00+07:00')).toBe('one-day')
})

it('counts plain days where no calendar is', () => {
  const none = openCalendars([])
  const dueAt = Date.parse('2026-12-07T17:00:00+07:00')
  const stageAt = (now: string) => deadlineStage(dueAt, Date.parse(now), none)
  expect(stageAt('2026-12-03T12:00:00+07:00')).toBeNull()
  expect(stageAt('2026-12-04T12:00:00+07:00')).toBe('three-days')
  expect(stageAt('2026-12-06T12:00:00+07:00')).toBe('one-day')
})
