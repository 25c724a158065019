import { expect, it } from 'vitest'
import { existedOn, type LineageStep, successorsOn } from './lineage.ts'

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
const step = (predecessor: string, successor: string, effectiveOn: string, share = 1) => ({
  predecessor,
  successor,
  effectiveOn,
  share,
})
const lineage = [
  step('46', '46', '2025-01-01'),
  step('17', '25-2025', '2025-07-01'),
  step('25', '25-2025', '2025-07-01'),
]
/** Units that exist before and after whatever happens between the two days. */
const lasting = ['A', 'B', 'C', 'D'].map((code) => unit(code, null, null))

function successorOf(
  code: string,
  steps: readonly LineageStep[],
  days: { earlier?: string; on?: string } = {},
) {
  const span = { kind: 'province', earlier: '2007-12-31', on: '2030-01-01', ...days }
  return successorsOn([...lasting, unit('N', '2010-01-01', null)], steps, span).find(
    (one) => one.unit === code,
  )
}

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
  const steps = [...lineage, step('25-2025', 'X', '2027-01-01'), step('46', 'X', '2027-01-01')]
  const days = { kind: 'province', earlier: '2024-12-31', on: '2027-01-01' }
  expect(successorsOn(later, steps, days).at(-1)).toEqual({
    unit: 'X',
    predecessors: ['17', '25', '46'],
  })
})

it('a unit that absorbs another and keeps its code is formed from both', () => {
  const absorbed = [step('B', 'A', '2008-08-01')]
  expect(successorOf('A', absorbed)).toEqual({ unit: 'A', predecessors: ['A', 'B'] })
  const withItself = [step('A', 'A', '2008-08-01'), ...absorbed]
  expect(successorOf('A', withItself)).toEqual({ unit: 'A', predecessors: ['A', 'B'] })
})

it('only what happened after the earlier day and up to the day counts', () => {
  const absorbed = [step('B', 'A', '2008-08-01')]
  const alone = { unit: 'A', predecessors: ['A'] }
  expect(successorOf('A', absorbed, { earlier: '2008-07-31' })?.predecessors).toEqual(['A', 'B'])
  expect(successorOf('A', absorbed, { earlier: '2008-08-01' })).toEqual(alone)
  expect(successorOf('A', absorbed, { on: '2008-07-31' })).toEqual(alone)
  expect(successorOf('A', absorbed, { on: '2008-08-01' })?.predecessors).toEqual(['A', 'B'])
})

it('a predecessor reached by two ways is one predecessor, whole where all its parts came', () => {
  const split = [step('A', 'B', '2009-01-01', 0.4), step('A', 'C', '2009-01-01', 0.6)]
  const joined = [step('B', 'D', '2010-01-01'), step('C', 'D', '2010-01-01')]
  expect(successorOf('D', [...split, ...joined])).toEqual({
    unit: 'D',
    predecessors: ['D', 'B', 'A', 'C'],
  })
})

it('a part of a unit is told from the whole, for the unit that took it and the one that gave it', () => {
  const steps = [step('B', 'A', '2009-01-01', 0.1)]
  expect(successorOf('A', steps)).toEqual({ unit: 'A', predecessors: ['A', 'B'], partial: ['B'] })
  expect(successorOf('B', steps)).toEqual({ unit: 'B', predecessors: ['B'], partial: ['B'] })
  const givenBack = [...steps, step('A', 'B', '2010-01-01', 1)]
  expect(successorOf('B', givenBack)).toEqual({ unit: 'B', predecessors: ['B', 'A'] })
})

it('shares of a split that add up to more than the whole are parts all the same', () => {
  const steps = [step('A', 'B', '2009-01-01'), step('A', 'C', '2009-01-01')]
  expect(successorOf('B', steps)?.partial).toEqual(['A'])
})

it('events in a circle come to an end, on one day or on several', () => {
  const later = [step('A', 'B', '2009-01-01'), step('B', 'A', '2010-01-01')]
  expect(successorOf('A', later)).toEqual({ unit: 'A', predecessors: ['B', 'A'] })
  const sameDay = [step('A', 'B', '2009-01-01'), step('B', 'A', '2009-01-01')]
  expect(successorOf('A', sameDay)).toEqual({ unit: 'A', predecessors: ['B'] })
})

it('events of one day are followed in the order that makes sense, however they are listed', () => {
  const steps = [step('B', 'C', '2009-01-01'), step('A', 'B', '2009-01-01')]
  expect(successorOf('C', steps)?.predecessors).toEqual(['C', 'B', 'A'])
})

it('a unit that came from nowhere between the two days is a predecessor without figures', () => {
  expect(successorOf('N', [])).toEqual({ unit: 'N', predecessors: [] })
  const absorbing = [step('A', 'N', '2015-01-01')]
  expect(successorOf('N', absorbing)).toEqual({ unit: 'N', predecessors: ['N', 'A'] })
  const absorbed = [step('N', 'A', '2015-01-01')]
  expect(successorOf('A', absorbed)).toEqual({ unit: 'A', predecessors: ['A', 'N'] })
})
