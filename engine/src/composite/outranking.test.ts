import { expect, it } from 'vitest'
import { columnOfNumbers } from './indexData.ts'
import { copelandColumn, outrankingMatrix } from './outranking.ts'

it('a share of the weight is on the side of the better, half of it where they are level', () => {
  // 1 beats 2 on a, they are level on b; weights 1 and 3.
  const shares = outrankingMatrix(
    columns({ weight: 1, a: [2, 1] }, { weight: 3, a: [5, 5] }),
    [0, 1],
  )
  expect(shares).toEqual(Float64Array.of(NaN, 0.625, 0.375, NaN))
})

it('only what is known of both counts, and without any there is no share', () => {
  const children = columns({ weight: 1, a: [2, 1, NaN] }, { weight: 3, a: [NaN, 9, 5] })
  const shares = outrankingMatrix(children, [0, 1, 2])
  expect(shares[1]).toBe(1)
  expect(shares[5]).toBe(1)
  expect(shares[2]).toBeNaN()
})

it('one row outranks nothing, and rows may be chosen', () => {
  const children = columns({ weight: 1, a: [3, 2, 1] })
  expect(outrankingMatrix(children, [1])).toEqual(Float64Array.of(NaN))
  expect(outrankingMatrix(children, [2, 0])).toEqual(Float64Array.of(NaN, 0, 1, NaN))
})

it('as shares a unit has the sum of its row', () => {
  const children = columns({ weight: 3, a: [3, 2, 1] }, { weight: 1, a: [1, 2, 2] })
  const column = (score?: 'shares') =>
    copelandColumn('c', children, { groups: [[0, 1, 2]], least: 1, rows: 3, score }).values
  expect(column()).toEqual(Float64Array.of(2, 0, -2))
  expect(column('shares')).toEqual(Float64Array.of(1.5, 1.125, 0.375))
})

it('units that share no column have half each', () => {
  const children = columns({ weight: 1, a: [2, NaN] }, { weight: 1, a: [NaN, 9] })
  const shares = { groups: [[0, 1]], least: 1, rows: 2, score: 'shares' } as const
  expect(copelandColumn('c', children, shares).values).toEqual(Float64Array.of(0.5, 0.5))
})

function columns(...children: readonly { weight: number; a: readonly number[] }[]) {
  return children.map(({ weight, a }, at) => ({
    column: columnOfNumbers(`c${at}`, Float64Array.from(a)),
    weight,
  }))
}
