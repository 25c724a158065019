import { expect, it } from 'vitest'
import { standingOn } from './standingOn.ts'

const names = [
  { name: 'Xã Cũ', validFrom: null },
  { name: 'Xã Nay', validFrom: '2025-07-01' },
  { name: 'Xã Mới', validFrom: '2027-03-01' },
]

it.each([
  ['2024-01-01', 'Xã Cũ'],
  ['2025-06-30', 'Xã Cũ'],
  ['2025-07-01', 'Xã Nay'],
  ['2027-02-28', 'Xã Nay'],
  ['2027-03-01', 'Xã Mới'],
  ['2030-01-01', 'Xã Mới'],
])('on %s the name is %s', (day, name) => {
  expect(standingOn(names, day)?.name).toBe(name)
})

it('a unit that is only to begin has its first name; what has no period has none', () => {
  expect(standingOn(names.slice(2), '2026-11-24')?.name).toBe('Xã Mới')
  expect(standingOn([], '2026-11-24')).toBeUndefined()
})
