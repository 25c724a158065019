import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import { columnOf, type IndexData } from './indexData.ts'
import { trend } from './trend.ts'

const absent = missing('not-submitted')

it('100 in 2018 and 121 in 2020 is a tenth more every year', () => {
  const [found] = trend(panelOf([100, 115, 121]))
  expect(found).toMatchObject({
    unit: 'u',
    column: 'x',
    from: 2018,
    to: 2020,
    known: 3,
    change: 21,
  })
  expect(found?.relativeChange).toBeCloseTo(0.21, 12)
  expect(found?.growthRate).toBeCloseTo(0.1, 12)
})

it('a missing end is left for the nearest known value, whatever the order of the rows', () => {
  const data = panelOf([absent, 4, 5, 3], [2021, 2020, 2019, 2018])
  expect(trend(data)[0]).toMatchObject({ from: 2018, to: 2020, known: 3, change: 1 })
  expect(trend(data, { from: 2019 })[0]).toMatchObject({ from: 2019, to: 2020, change: -1 })
})

it.each<[number, number, Figure, Figure]>([
  [0, 5, missing('empty-denominator'), missing('empty-denominator')],
  [-1, 5, missing('invalid-input'), missing('invalid-input')],
  [4, -5, -2.25, missing('invalid-input')],
  [4, 0, -1, -1],
  [0, 0, 0, 0],
  [-2, -2, 0, 0],
])('from %d to %d', (first, last, relativeChange, growthRate) => {
  const found = trend(panelOf([first, last]))[0]
  expect(found).toMatchObject({ change: last - first, relativeChange, growthRate })
})

it('one known value is no trend', () => {
  const none = missing('no-earlier-edition')
  expect(trend(panelOf([3, absent]))).toEqual([
    {
      unit: 'u',
      column: 'x',
      from: null,
      to: null,
      known: 1,
      change: none,
      relativeChange: none,
      growthRate: none,
    },
  ])
})

it('a unit twice at one time, or an unknown column, is a fault', () => {
  expect(() => trend(panelOf([1, 2], [2020, 2020]))).toThrow('twice')
  expect(() => trend(panelOf([1, 2]), { columns: ['y'] })).toThrow('no column y')
})

function panelOf(values: readonly Figure[], times = values.map((_, row) => 2018 + row)): IndexData {
  return {
    units: times.map((time) => ({ code: 'u', groups: {}, time })),
    elements: [],
    columns: new Map([['x', columnOf('x', values)]]),
    others: new Map(),
  }
}
