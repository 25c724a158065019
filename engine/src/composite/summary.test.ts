import { expect, it } from 'vitest'
import { missing } from '../figure.ts'
import { summarise } from './summary.ts'

it('a full column has a best, a median and a mean', () => {
  expect(summarise([1, 4, 2])).toEqual({ known: 3, total: 3, best: 4, median: 2, mean: 7 / 3 })
  expect(summarise([1, 4, 2, 3])).toMatchObject({ best: 4, median: 2.5, mean: 2.5 })
})

it('a partial column has none of them, only how many are known', () => {
  expect(summarise([1, missing('not-published'), 2])).toEqual({
    known: 2,
    total: 3,
    best: null,
    median: null,
    mean: null,
  })
})

it('an empty column has nothing', () => {
  expect(summarise([])).toEqual({ known: 0, total: 0, best: null, median: null, mean: null })
})
