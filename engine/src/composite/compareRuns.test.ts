import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import { compareRuns } from './compareRuns.ts'
import { columnOf, type IndexData } from './indexData.ts'

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
