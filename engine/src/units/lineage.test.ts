import { expect, it } from 'vitest'
import { existedOn, successorsOn } from './lineage.ts'

const unit = (code: string, validFrom: string | null, validTo: string | null) => ({
  code,
  kind: 'province',
  validFrom,
  validTo,
})
const units = [
  unit('17', null, '2025-06-30'),
  unit('25', null, '2025-06-30'),
  unit('46', null, null),
  unit('25-2025', '2025-07-01', null),
]
const lineage = [
  { predecessor: '17', successor: '25-2025' },
  { predecessor: '25', successor: '25-2025' },
  { predecessor: '46', successor: '46' },
]

it('a unit exists from its first day to its last, and an unknown start is before every day', () => {
  expect(existedOn(unit('a', '2025-07-01', null), '2025-07-01')).toBe(true)
  expect(existedOn(unit('a', '2025-07-01', null), '2025-06-30')).toBe(false)
  expect(existedOn(unit('a', null, '2025-06-30'), '2025-06-30')).toBe(true)
  expect(existedOn(unit('a', null, '2025-06-30'), '2025-07-01')).toBe(false)
})

it('a merged unit is formed from those that went into it, an unchanged or renamed one from itself', () => {
  const days = { kind: 'province', earlier: '2024-12-31', on: '2025-07-01' }
  expect(successorsOn(units, lineage, days)).toEqual([
    { unit: '46', predecessors: ['46'] },
    { unit: '25-2025', predecessors: ['17', '25'] },
  ])
})

it('lineage is followed through several events', () => {
  const later = [
    ...units.slice(0, 3),
    unit('25-2025', '2025-07-01', '2026-12-31'),
    unit('X', '2027-01-01', null),
  ]
  const steps = [
    ...lineage,
    { predecessor: '25-2025', successor: 'X' },
    { predecessor: '46', successor: 'X' },
  ]
  const days = { kind: 'province', earlier: '2024-12-31', on: '2027-01-01' }
  expect(successorsOn(later, steps, days).at(-1)).toEqual({
    unit: 'X',
    predecessors: ['17', '25', '46'],
  })
})
