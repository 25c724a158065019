import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import { compareRuns } from './compareRuns.ts'
import { columnOf, type IndexData } from './indexData.ts'
import { screen } from './screen.ts'

const index = { column: 'index' }

it('two results are compared unit by unit', () => {
  const found = compareRuns(resultOf([3, 2, 1]), resultOf([3, 1, 2]), index)
  expect(found.rows.map(({ rankChange }) => rankChange)).toEqual([0, -1, 1])
  expect(found.rows.map(({ valueChange }) => valueChange)).toEqual([0, -1, 1])
  expect(found.rankCorrelation.coefficient).toBeCloseTo(0.5, 12)
  expect(found).toMatchObject({ sameUnits: true, meanMove: 2 / 3, largestMove: 1 })
})

it('a unit without a value has no differences and the others are compared', () => {
  const absent = missing('not-submitted')
  const found = compareRuns(resultOf([3, 2, absent]), resultOf([2, 3, 1]), index)
  expect(found.rows.map(({ rankChange }) => rankChange)).toEqual([-1, 1, absent])
  expect(found).toMatchObject({ meanMove: 1, rankCorrelation: { pairs: 2, coefficient: -1 } })
})

it('with other units ranks cannot be compared', () => {
  const found = compareRuns(resultOf([3, 2, 1]), resultOf([3, 2]), index)
  const apart = missing('unit-sets-differ')
  expect(found).toMatchObject({ sameUnits: false, meanMove: apart, largestMove: apart })
  expect(found.rankCorrelation.pairs).toBe(2)
})

it('units of both results are ranked anew among each other', () => {
  // u0 is the best and is screened out: the others keep their order and do not rise.
  const screened = screen(resultOf([9, 3, 2, 1]), { drop: ['u0'] }).data
  const found = compareRuns(resultOf([9, 3, 2, 1]), screened, index)
  expect(found.rows.map(({ rankChange }) => rankChange)).not.toContain(1)
  expect(found.amongCommon.rows).toEqual([
    { unit: 'u1', from: 1, to: 1, rankChange: 0 },
    { unit: 'u2', from: 2, to: 2, rankChange: 0 },
    { unit: 'u3', from: 3, to: 3, rankChange: 0 },
  ])
  expect(found.amongCommon).toMatchObject({ units: 3, meanMove: 0, largestMove: 0 })
})

it('a unit without a value in one result is not among the common ones', () => {
  const absent = missing('not-submitted')
  const found = compareRuns(resultOf([3, 2, 1]), resultOf([absent, 1, 2, 7]), index).amongCommon
  expect(found.units).toBe(2)
  expect(found.rows).toEqual([
    { unit: 'u0', from: absent, to: absent, rankChange: absent },
    { unit: 'u1', from: 1, to: 2, rankChange: -1 },
    { unit: 'u2', from: 2, to: 1, rankChange: 1 },
  ])
})

it('results without a common unit have no common ranks, and say so', () => {
  const other = resultOf([1])
  const units = [{ code: 'x', groups: {} }]
  const apart = missing('unit-sets-differ')
  expect(compareRuns(resultOf([1]), { ...other, units }, index).amongCommon).toEqual({
    units: 0,
    rows: [],
    meanMove: apart,
    largestMove: apart,
  })
})

it('common ranks in a panel are among units of the same time, on the decimals given', () => {
  const times = [2021, 2021, 2022, 2022]
  const found = compareRuns(resultOf([1.04, 1.01, 9, 8], times), resultOf([1, 2, 8, 9], times), {
    ...index,
    decimals: 1,
  })
  expect(found.amongCommon.rows.map(({ from, to }) => [from, to])).toEqual([
    [1, 2],
    [1, 1],
    [1, 2],
    [2, 1],
  ])
})

it('in a panel ranks are among units of the same time', () => {
  const times = [2021, 2021, 2022, 2022]
  const found = compareRuns(resultOf([1, 2, 9, 8], times), resultOf([2, 1, 9, 8], times), index)
  expect(found.rows.map(({ unit, to }) => [unit, to?.rank])).toEqual([
    ['u0 2021', 1],
    ['u1 2021', 2],
    ['u2 2022', 1],
    ['u3 2022', 2],
  ])
})

it('ranks may be taken on decimals', () => {
  const found = compareRuns(resultOf([1.04, 1.01]), resultOf([1.01, 1.04]), {
    ...index,
    decimals: 1,
  })
  expect(found.largestMove).toBe(0)
})

it('a result without the column is a fault', () => {
  expect(() => compareRuns(resultOf([1]), resultOf([1]), { column: 'x' })).toThrow('no column x')
})

function resultOf(values: readonly Figure[], times?: readonly number[]): IndexData {
  return {
    units: values.map((_, row) => {
      const time = times?.[row]
      return { code: `u${row}`, groups: {}, ...(time === undefined ? {} : { time }) }
    }),
    elements: [],
    columns: new Map([['index', columnOf('index', values)]]),
    others: new Map(),
  }
}
