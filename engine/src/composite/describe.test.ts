import { expect, it } from 'vitest'
import { missing } from '../figure.ts'
import { describe, describeColumn } from './describe.ts'
import { columnOf, columnOfNumbers, type IndexData } from './indexData.ts'

it('says what is in a column, and how much is missing', () => {
  const column = columnOf('a', [4, 0, missing('not-published'), 2])
  expect(describeColumn(column)).toEqual({
    code: 'a',
    min: 0,
    lowerQuartile: 1,
    median: 2,
    upperQuartile: 3,
    max: 4,
    mean: 2,
    sd: 2,
    skewness: 0,
    kurtosis: missing('too-few-responses'),
    total: 4,
    known: 3,
    availability: 0.75,
    zeros: 1,
    nonZeroShare: 2 / 3,
    unique: 3,
    uniqueShare: 1,
    same: 1,
    sameShare: 1 / 3,
    flags: [],
  })
})

it('flags what the thresholds name', () => {
  expect(flags([1, 1, 1])).toEqual(['few-unique', 'no-variation'])
  expect(flags([NaN, NaN])).toEqual(['low-availability', 'empty'])
  expect(flags([1, NaN, 3])).toEqual([])
  expect(flags([1, NaN, NaN, 3])).toEqual(['low-availability'])
  expect(flags([0, 0, 0, 3, 4])).toEqual(['many-zeros'])
  expect(flags([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])).toEqual(['outliers'])
})

it('a share at the threshold is not below it', () => {
  const given = Array.from({ length: 100 }, (_, row) => (row < 55 ? row + 1 : NaN))
  const limits = { availability: 0.55 }
  const column = columnOfNumbers('a', Float64Array.from(given))
  expect(describeColumn(column, limits).flags).toEqual([])
  expect(describeColumn(column, { availability: 0.56 }).flags).toEqual(['low-availability'])
  const zeros = given.map((value) => (Number.isNaN(value) ? 0 : value))
  const some = columnOfNumbers('a', Float64Array.from(zeros))
  expect(describeColumn(some, { nonZero: 0.55, unique: 0.5 }).flags).toEqual([])
  const codes = given.map((_, row) => `i${row}`)
  const wide: IndexData = {
    units: [{ code: 'A', groups: {} }],
    elements: codes.map((code) => ({ code, level: 1, parent: 'top', weight: 1, direction: 1 })),
    columns: new Map(
      codes.map((code, row) => [code, columnOfNumbers(code, Float64Array.of(given[row] ?? NaN))]),
    ),
    others: new Map(),
  }
  expect(describe(wide, limits).log.units[0]?.isLow).toBe(false)
})

it('takes other thresholds', () => {
  expect(describeColumn(columnOf('a', [0, 1, 2]), { nonZero: 0.7 }).flags).toEqual(['many-zeros'])
})

it('equal values have no shape, and an empty column has nothing', () => {
  expect(describeColumn(columnOf('a', [1, 1, 1, 1]))).toMatchObject({
    sd: 0,
    skewness: missing('no-variation'),
    kurtosis: missing('no-variation'),
  })
  expect(describeColumn(columnOf('a', []))).toMatchObject({
    mean: missing('too-few-responses'),
    sameShare: missing('too-few-responses'),
  })
})

it('says how much of each unit is known, below each aggregate too', () => {
  const { log, data } = describe(small)
  expect(data).toBe(small)
  expect(log.columns.map(({ code }) => code)).toEqual(['a', 'b', 'c'])
  expect(log.entries).toEqual([
    { code: 'low-availability', column: 'a' },
    { code: 'low-availability', column: 'b' },
    { code: 'low-availability', column: 'c' },
    { code: 'low-availability', unit: 'B', details: { availability: 1 / 3 } },
  ])
  expect(log.units).toEqual([
    {
      unit: 'A',
      known: 2,
      total: 3,
      availability: 2 / 3,
      groups: { left: 0.5, right: 1, top: 2 / 3 },
      isLow: false,
    },
    {
      unit: 'B',
      time: 2021,
      known: 1,
      total: 3,
      availability: 1 / 3,
      groups: { left: 0.5, right: 0, top: 1 / 3 },
      isLow: true,
    },
  ])
})

const small: IndexData = {
  units: [
    { code: 'A', groups: {} },
    { code: 'B', groups: {}, time: 2021 },
  ],
  elements: [
    { code: 'a', level: 1, parent: 'left', weight: 1, direction: 1 },
    { code: 'b', level: 1, parent: 'left', weight: 1, direction: 1 },
    { code: 'c', level: 1, parent: 'right', weight: 1, direction: 1 },
    { code: 'left', level: 2, parent: 'top', weight: 1, direction: 1 },
    { code: 'right', level: 2, parent: 'top', weight: 1, direction: 1 },
    { code: 'top', level: 3, parent: null, weight: 1, direction: 1 },
  ],
  columns: new Map([
    ['a', columnOfNumbers('a', Float64Array.of(1, NaN))],
    ['b', columnOfNumbers('b', Float64Array.of(NaN, 2))],
    ['c', columnOfNumbers('c', Float64Array.of(3, NaN))],
  ]),
  others: new Map(),
}

function flags(values: readonly number[]) {
  return describeColumn(columnOfNumbers('a', Float64Array.from(values))).flags
}
