import { expect, it } from 'vitest'
import { missing } from '../figure.ts'
import { compareTables, type ResultRow, type ResultTable } from './compareTables.ts'

const absent = missing('not-published')

function table(rows: readonly ResultRow[], fields: Partial<ResultTable> = {}): ResultTable {
  return { framework: 'f', allUnits: true, rows, ...fields }
}

it('a fall of the rank number is a rise', () => {
  const from = table([{ unit: '26', rank: 55, value: 0.25 }])
  const to = table([{ unit: '26', rank: 12, value: 0.5 }])
  expect(compareTables(from, to).rows).toMatchObject([
    { unit: '26', rankChange: 43, valueChange: 0.25 },
  ])
})

it('an unknown rank gives no change but its reason', () => {
  const from = table([{ unit: '26', rank: absent, value: 0.25 }])
  const to = table([{ unit: '26', rank: 12, value: absent }])
  expect(compareTables(from, to).rows).toMatchObject([{ rankChange: absent, valueChange: absent }])
})

it('ranks among different units are not compared', () => {
  const from = table([
    { unit: 'A', rank: 1, value: 1 },
    { unit: 'B', rank: 2, value: 0 },
  ])
  const to = table([
    { unit: 'A', rank: 1, value: 1 },
    { unit: 'C', rank: 2, value: 0 },
  ])
  const comparison = compareTables(from, to)
  expect(comparison.sameUnits).toBe(false)
  expect(comparison.rows).toMatchObject([
    { unit: 'A', presence: 'both', rankChange: missing('unit-sets-differ'), valueChange: 0 },
    { unit: 'C', presence: 'only-to', valueChange: missing('unit-sets-differ') },
    { unit: 'B', presence: 'only-from' },
  ])
})

it('a table of which only some units are known by name is not compared either', () => {
  const row = { unit: 'A', rank: 1, value: 1 }
  const comparison = compareTables(table([row], { allUnits: false }), table([row]))
  expect(comparison.rows).toMatchObject([{ rankChange: missing('unit-sets-unknown') }])
})

it('says whether both tables use one framework', () => {
  expect(sameFramework('f', 'f')).toBe(true)
  expect(sameFramework('f', 'g')).toBe(false)
})

it('of a framework that is not known nobody can say whether it is the same', () => {
  expect(sameFramework(null, null)).toBeNull()
  expect(sameFramework('f', null)).toBeNull()
  expect(sameFramework(null, 'f')).toBeNull()
})

it('a change of value has no binary noise', () => {
  const from = table([{ unit: 'A', rank: 1, value: 0.4972 }])
  const to = table([{ unit: 'A', rank: 1, value: 0.7024 }])
  expect(compareTables(from, to).rows).toMatchObject([{ valueChange: 0.2052 }])
})

function sameFramework(from: string | null, to: string | null) {
  return compareTables(table([], { framework: from }), table([], { framework: to })).sameFramework
}
