import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aggregate } from '../composite/aggregate.ts'
import { impute } from '../composite/impute.ts'
import { columnOf, figureAt, type IndexData } from '../composite/indexData.ts'
import { treat } from '../composite/treat.ts'
import { weight, type WeightSpecification } from '../composite/weight.ts'
import { type Figure, missing } from '../figure.ts'

/** What the reference implementation gets wrong, each with what is right. */

const absent = missing('not-submitted')

it('the logarithm of the Global Innovation Index is taken, not the input given back', () => {
  const transform = { method: 'log-gii' } as const
  const { data } = treat(dataOf({ a: [1, 2, 101] }), { all: { when: 'always', transform } })
  // ln(100(x − 1) ÷ 100 + 1): that of 1 is 0, of the maximum its own logarithm.
  expect(figuresOf(data, 'a')).toEqual([0, Math.log(2), Math.log(101)])
})

it('below 1 that logarithm does not turn the order of the units round', () => {
  const transform = { method: 'log-gii' } as const
  const { data } = treat(dataOf({ a: [0.1, 0.2, 0.9] }), { all: { when: 'always', transform } })
  const values = data.columns.get('a')?.values ?? []
  expect([...values]).toEqual([...values].toSorted((a, b) => a - b))
})

it.each([2, -2, 0.5])('a generalised mean of power %d leaves a missing child out', (power) => {
  const given = dataOf({ a: [3], b: [absent], c: [5] })
  const { data } = aggregate(given, { method: { method: 'generalised', power } })
  const mean = ((3 ** power + 5 ** power) / 2) ** (1 / power)
  expect(figuresOf(data, 'top')[0]).toBeCloseTo(mean, 12)
})

it.each<WeightSpecification>([
  { method: 'principal-component' },
  { method: 'principal-component', of: 'squares' },
  { method: 'principal-component', rotation: 'varimax' },
])('weights from the data are never negative: %j', (specification) => {
  const column = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(column, column, column, (a, b, c) => {
      const { data } = weight(dataOf({ a, b, c }), specification)
      for (const element of data.elements) expect(element.weight).toBeGreaterThanOrEqual(0)
    }),
  )
})

it('a negative weight is refused', () => {
  const given = dataOf({ a: [1], b: [2] })
  expect(() => weight(given, { method: 'given', weights: { a: -0.1 } })).toThrow('a is -0.1')
  const elements = given.elements.map((element) => ({ ...element, weight: -1 }))
  expect(() => aggregate({ ...given, elements }, {})).toThrow('weighs -1')
})

it('a series of one value is imputed by it, before and after', () => {
  const given = dataOf({ a: [absent, 7, absent] })
  const units = [2020, 2021, 2022].map((time) => ({ code: 'u', groups: {}, time }))
  const { data } = impute({ ...given, units }, { all: { method: 'linear' } })
  expect(figuresOf(data, 'a')).toEqual([7, 7, 7])
})

it('a series without any value stays missing with its reason', () => {
  const given = dataOf({ a: [absent, absent] })
  const units = [2020, 2021].map((time) => ({ code: 'u', groups: {}, time }))
  const { data } = impute({ ...given, units }, { all: { method: 'linear' } })
  expect(figuresOf(data, 'a')).toEqual([absent, absent])
})

function dataOf(columns: Readonly<Record<string, readonly Figure[]>>): IndexData {
  const codes = Object.keys(columns)
  const length = columns[codes[0] ?? '']?.length ?? 0
  return {
    units: Array.from({ length }, (_, row) => ({ code: `u${row}`, groups: {} })),
    elements: [
      ...codes.map((code) => ({ code, level: 1, parent: 'top', weight: 1, direction: 1 as const })),
      { code: 'top', level: 2, parent: null, weight: 1, direction: 1 },
    ],
    columns: new Map(
      Object.entries(columns).map(([code, figures]) => [code, columnOf(code, figures)]),
    ),
    others: new Map(),
  }
}

function figuresOf(data: IndexData, code: string): Figure[] {
  const column = data.columns.get(code)
  return column === undefined ? [] : data.units.map((_, row) => figureAt(column, row))
}
