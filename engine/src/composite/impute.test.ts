import fc from 'fast-check'
import { expect, it } from 'vitest'
import { missing } from '../figure.ts'
import { impute } from './impute.ts'
import type { Imputation, ImputeSpecification } from './imputation.ts'
import { columnOf, columnOfNumbers, type IndexData, type IndexUnit } from './indexData.ts'

const gap = NaN

it('takes the mean or median of the column', () => {
  expect(filled([1, 2, 9, gap], { method: 'mean' })).toEqual([1, 2, 9, 4])
  expect(filled([1, 2, 9, gap], { method: 'median' })).toEqual([1, 2, 9, 2])
  expect(filled([gap, gap, gap, gap], { method: 'mean' })).toEqual([gap, gap, gap, gap])
})

it('takes the mean or median of the group', () => {
  const grouping = 'region'
  expect(filled([1, gap, 9, gap], { method: 'group-mean', grouping })).toEqual([1, 1, 9, 9])
  expect(filled([1, 3, 8, gap], { method: 'group-median', grouping })).toEqual([1, 3, 8, 8])
})

it('a group without any value stays missing unless the column stands in', () => {
  const grouping = 'region'
  const given = [1, 3, gap, gap]
  expect(filled(given, { method: 'group-mean', grouping })).toEqual([1, 3, gap, gap])
  expect(filled(given, { method: 'group-mean', grouping, fallback: 'column' })).toEqual([
    1, 3, 2, 2,
  ])
  expect(
    filled([1, 3, gap, 8], { method: 'group-mean', grouping: 'none', fallback: 'column' }),
  ).toEqual([1, 3, 4, 8])
})

it('takes what the siblings say on a scale of 0–1, put back on the own scale', () => {
  const columns = { a: [10, 20, gap, 15], b: [0, 1, 0.2, 0.5], c: [0, 10, 6, 1], far: [1, 2, 9, 9] }
  expect(siblings(columns)).toEqual([10, 20, 14, 15])
  expect(siblings(columns, { a: -1 })).toEqual([10, 20, 16, 15])
  expect(siblings(columns, { b: -1, c: -1 })).toEqual([10, 20, 16, 15])
})

it('a sibling that does not vary or is missing says nothing', () => {
  expect(siblings({ a: [10, 20, gap, 15], b: [7, 7, 7, 7], c: [0, 10, 6, 1] })[2]).toBe(16)
  expect(siblings({ a: [10, 20, gap, 15], b: [7, 7, 7, 7], c: [0, 10, gap, 1] })[2]).toBe(gap)
  expect(siblings({ a: [5, 5, gap, 5], b: [1, 2, 3, 4], c: [0, 10, 6, 1] })[2]).toBe(5)
})

it('takes the latest value of the unit that is not too old', () => {
  expect(series([4, gap, gap, 10], { method: 'latest' })).toEqual([4, 4, 4, 10])
  expect(series([4, gap, gap, 10], { method: 'latest', maxAge: 1 })).toEqual([4, 4, gap, 10])
  expect(series([gap, 4, gap, 10], { method: 'latest' })).toEqual([gap, 4, 4, 10])
})

it('draws a line between the values of the unit, and a level one outside', () => {
  expect(series([4, gap, gap, 10], { method: 'linear' })).toEqual([4, 6, 8, 10])
  expect(series([gap, 5, 6, gap], { method: 'linear' })).toEqual([5, 5, 6, 6])
  expect(series([gap, 5, gap, gap], { method: 'linear' })).toEqual([5, 5, 5, 5])
  expect(series([gap, gap, gap, gap], { method: 'linear' })).toEqual([gap, gap, gap, gap])
})

it('keeps the value before, or the first one', () => {
  expect(series([gap, 4, gap, 10], { method: 'constant' })).toEqual([4, 4, 4, 10])
})

it('does not mind the order of the rows, and leaves other units alone', () => {
  const units = [
    { code: 'A', groups: {}, time: 2022 },
    { code: 'B', groups: {}, time: 2020 },
    { code: 'A', groups: {}, time: 2020 },
    { code: 'A', groups: {}, time: 2021 },
    { code: 'A', groups: {} },
  ]
  const data = one([8, gap, 4, gap, gap], units)
  expect(values(data, { all: { method: 'linear' } })).toEqual([8, gap, 4, 6, gap])
})

it('in a panel a mean is that of the same time unless pooled', () => {
  const units = [2020, 2020, 2021, 2021].map((time, row) => ({ code: `${row}`, groups: {}, time }))
  const data = one([1, gap, 5, 9], units)
  expect(values(data, { all: { method: 'mean' } })).toEqual([1, 1, 5, 9])
  expect(values(data, { all: { method: 'mean', panel: 'pooled' } })).toEqual([1, 5, 5, 9])
})

it('takes what a function gives, for what is missing only', () => {
  const fill = (given: Float64Array) => given.map((_, row) => row * 100)
  expect(filled([7, gap, gap, 7], { method: 'function', fill })).toEqual([7, 100, 200, 7])
  expect(filled([7, gap, gap, 7], { method: 'function', fill: () => [0, 5] })).toEqual([
    7,
    5,
    gap,
    7,
  ])
})

it('an indicator may differ from all, and what does not apply is left', () => {
  const column = columnOf('a', [1, missing('not-applicable'), missing('not-published'), 3])
  const data = { ...one([1, 1, 1, 1]), columns: new Map([['a', column]]) }
  expect(values(data, { all: { method: 'mean' } })).toEqual([1, gap, 2, 3])
  expect(values(data, { all: { method: 'mean' }, leave: [] })).toEqual([1, 2, 2, 3])
  const indicators = { a: { method: 'none' } } as const
  expect(values(data, { all: { method: 'mean' }, indicators })).toEqual([1, gap, gap, 3])
  expect(() => impute(data, { all: { method: 'mean' }, indicators: { z: indicators.a } })).toThrow(
    'no indicator z',
  )
})

it('names every cell filled in and every one that could not be', () => {
  const grouping = 'region'
  const data = one([1, gap, gap, gap])
  expect(impute(data, { all: { method: 'group-mean', grouping } }).log).toMatchObject({
    stage: 'impute',
    imputed: 1,
    missing: 2,
    entries: [
      {
        code: 'imputed',
        column: 'a',
        unit: 'B',
        details: { method: 'group-mean', reason: 'not-submitted', value: 1 },
      },
      { code: 'not-imputed', unit: 'C' },
      { code: 'not-imputed', unit: 'D' },
    ],
  })
})

it('never changes a known value, and stays within the range of the column', () => {
  const cell = fc.oneof(fc.constant(NaN), fc.integer({ min: -1000, max: 1000 }))
  const method = fc.constantFrom('mean' as const, 'median' as const)
  fc.assert(
    fc.property(fc.array(cell, { minLength: 4, maxLength: 4 }), method, (given, chosen) => {
      const after = filled(given, { method: chosen })
      const known = given.filter((value) => !Number.isNaN(value))
      const low = Math.min(...known) - 1e-9
      const high = Math.max(...known) + 1e-9
      const isRight = (value: number, row: number) =>
        Number.isNaN(given[row]) ? value >= low && value <= high : value === given[row]
      expect(known.length === 0 || after.every(isRight)).toBe(true)
    }),
  )
})

function filled(given: readonly number[], all: Imputation): number[] {
  return values(one(given), { all })
}

function series(given: readonly number[], all: Imputation): number[] {
  const units = given.map((_, row) => ({ code: 'A', groups: {}, time: 2020 + row }))
  return values(one(given, units), { all })
}

function siblings(
  columns: Readonly<Record<string, readonly number[]>>,
  directions: Readonly<Record<string, -1>> = {},
): number[] {
  const elements = Object.keys(columns).map((code) => ({
    code,
    level: 1,
    parent: code === 'far' ? 'other' : 'group',
    weight: 1,
    direction: directions[code] ?? (1 as const),
  }))
  const above = ['group', 'other'].map((code) => ({
    code,
    level: 2,
    parent: 'top',
    weight: 1,
    direction: 1 as const,
  }))
  const data: IndexData = {
    ...one([]),
    units: ['A', 'B', 'C', 'D'].map((code) => ({ code, groups: {} })),
    elements: [...elements, ...above],
    columns: new Map(
      Object.entries(columns).map(([code, column]) => [
        code,
        columnOfNumbers(code, Float64Array.from(column)),
      ]),
    ),
  }
  return values(data, { all: { method: 'siblings' } })
}

function values(data: IndexData, specification: ImputeSpecification): number[] {
  return [...(impute(data, specification).data.columns.get('a')?.values ?? [])]
}

const four: IndexUnit[] = ['A', 'B', 'C', 'D'].map((code, row) => ({
  code,
  groups: { region: row < 2 ? 'north' : 'south' },
}))

function one(given: readonly number[], units: readonly IndexUnit[] = four): IndexData {
  return {
    units,
    elements: [
      { code: 'a', level: 1, parent: 'top', weight: 1, direction: 1 },
      { code: 'top', level: 2, parent: null, weight: 1, direction: 1 },
    ],
    columns: new Map([['a', columnOfNumbers('a', Float64Array.from(given))]]),
    others: new Map(),
  }
}
