import { expect, it } from 'vitest'
import { instantOf, momentOf, tidyHour } from './moments.ts'

it('a moment is one of Vietnam’s clock, wherever the reader is', () => {
  expect(instantOf({ day: '2026-11-23', at: '17:00' })).toBe('2026-11-23T10:00:00.000Z')
  expect(momentOf('2026-11-23T10:00:00.000Z')).toEqual({ day: '2026-11-23', at: '17:00' })
  expect(momentOf('2026-11-23T17:30:00.000Z')).toEqual({ day: '2026-11-24', at: '00:30' })
})

it('the last minute of a day lasts to its end', () => {
  const end = instantOf({ day: '2026-11-23', at: '23:59' })
  expect(end).toBe('2026-11-23T16:59:59.999Z')
  expect(momentOf(end ?? '')).toEqual({ day: '2026-11-23', at: '23:59' })
})

it.each([
  { day: '', at: '17:00' },
  { day: '2026-02-30', at: '' },
  { day: '23/11/2026', at: '17:00' },
  { day: '2026-11-23', at: '24:00' },
])('$day $at is not finished', (moment) => {
  expect(instantOf(moment)).toBeUndefined()
})

it.each([
  ['9', '09:00'],
  ['9h', '09:00'],
  ['9:5', '09:05'],
  ['17.30', '17:30'],
  ['8g15', '08:15'],
  ['25', '25'],
  ['sáng', 'sáng'],
])('%s is written %s', (typed, tidy) => {
  expect(tidyHour(typed)).toBe(tidy)
})
