import { expect, it } from 'vitest'
import { columnOf, type IndexData } from './indexData.ts'
import { effectiveWeights, weight, type WeightSpecification } from './weight.ts'

it('a set gives its weights, the rest keep theirs', () => {
  expect(weightsUnder({ method: 'given', weights: { a: 3, B: 2 } })).toEqual({
    ...asGiven,
    a: 3,
    B: 2,
  })
  const sets = { expert: { a: 7 } }
  expect(weightsUnder({ method: 'named', name: 'expert', sets })).toEqual({ ...asGiven, a: 7 })
})

it('equal weights are 1, on the levels asked for', () => {
  expect(weightsUnder({ method: 'equal' })).toEqual({
    a: 1,
    b: 1,
    c: 1,
    d: 1,
    A: 1,
    B: 1,
    index: 1,
  })
  expect(weightsUnder({ method: 'equal', levels: [2] })).toEqual({ ...asGiven, A: 1, B: 1 })
})

it('experts share out points, whatever their budgets', () => {
  const experts = { one: { a: 30, b: 10, c: 2 }, two: { a: 1, b: 1 } }
  expect(weightsUnder({ method: 'budget-allocation', experts })).toEqual({
    ...asGiven,
    a: 0.625,
    b: 0.375,
    c: 1,
    d: 0,
  })
})

it('two columns weigh the same in their first component, squares sum to 1', () => {
  const { a, b } = weightsUnder({ method: 'principal-component', levels: [1] })
  expect([a, b]).toEqual([b, a])
  const squares = weightsUnder({ method: 'principal-component', of: 'squares' })
  expect(squares['a']).toBeCloseTo(0.5, 12)
  expect(squares['index']).toBe(1)
})

it('a column that runs against its group, or does not vary, weighs nothing and is named', () => {
  const table = { a: [1, 2, 3, 4], b: [1, 2, 3, 5], c: [9, 4, 3, 2], d: [5, 5, 5, 5] }
  const flat = dataOf(table, { c: 'A', d: 'A' })
  const { data, log } = weight(flat, { method: 'principal-component' })
  const weights = Object.fromEntries(data.elements.map((one) => [one.code, one.weight]))
  expect(weights).toMatchObject({ c: 0, d: 0 })
  expect(weights['a']).toBeGreaterThan(0.5)
  expect(log.entries.map(({ code, column }) => [code, column])).toEqual([
    ['negative-entry', 'c'],
    ['no-variation', 'd'],
    ['weights-kept', 'index'],
  ])
})

it('from rotated factors siblings have weights that sum to 1, and a constant one has none', () => {
  const varied = { ...columns, d: [7, 7, 7, 7] }
  const { data, log } = weight(dataOf(varied, { a: 'B', b: 'B' }), {
    method: 'principal-component',
    rotation: 'varimax',
  })
  const weights = data.elements.filter(({ level }) => level === 1).map((one) => one.weight)
  expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12)
  expect(weights[3]).toBe(0)
  expect(log.entries).toContainEqual({ code: 'no-variation', column: 'd' })
})

it('an effective weight is the product of shares down the tree', () => {
  const weights = effectiveWeights(dataOf(columns).elements)
  const rounded = [...weights].map(([code, share]) => [code, Number(share.toFixed(12))])
  expect(Object.fromEntries(rounded)).toEqual({
    index: 1,
    A: 0.25,
    B: 0.75,
    a: 0.125,
    b: 0.125,
    c: 0.15,
    d: 0.6,
  })
})

it.each<[WeightSpecification, string]>([
  [{ method: 'given', weights: { x: 1 } }, 'no element x'],
  [{ method: 'given', weights: { a: -1 } }, 'a is -1'],
  [{ method: 'named', name: 'x', sets: {} }, 'no weight set x'],
  [{ method: 'principal-component', of: 'squares', rotation: 'varimax' }, 'of with a rotation'],
  [{ method: 'principal-component', components: 2 }, 'without a rotation'],
  [{ method: 'principal-component', rotation: 'varimax', components: 0 }, '0 of 2 components'],
  [{ method: 'budget-allocation', experts: { one: { a: -1 } } }, '-1 points for a'],
  [{ method: 'budget-allocation', experts: { one: { x: 1 } } }, 'no element x'],
])('%o is a broken specification', (specification, message) => {
  expect(() => weightsUnder(specification)).toThrow(message)
})

const asGiven = { a: 2, b: 2, c: 1, d: 4, A: 1, B: 3, index: 1 }
const columns = { a: [1, 2, 3, 4], b: [1, 3, 2, 4], c: [1, 2, 3, 4], d: [2, 1, 4, 5] }
const parents = { a: 'A', b: 'A', c: 'B', d: 'B', A: 'index', B: 'index', index: null }

function weightsUnder(specification: WeightSpecification): Record<string, number> {
  const { data } = weight(dataOf(columns), specification)
  return Object.fromEntries(data.elements.map((element) => [element.code, element.weight]))
}

function dataOf(
  table: Readonly<Record<string, readonly number[]>>,
  moved: Readonly<Record<string, string>> = {},
): IndexData {
  return {
    units: [0, 1, 2, 3].map((row) => ({ code: `u${row}`, groups: {} })),
    elements: Object.entries({ ...parents, ...moved }).map(([code, parent]) => ({
      code,
      level: code === 'index' ? 3 : code < 'a' ? 2 : 1,
      parent,
      weight: new Map(Object.entries(asGiven)).get(code) ?? 1,
      direction: 1,
    })),
    columns: new Map(
      Object.entries(table).map(([code, values]) => [code, columnOf(code, [...values])]),
    ),
    others: new Map(),
  }
}
