import { expect, it } from 'vitest'
import { spreadOfCounts, tallyOf } from './rankStatistics.ts'

it('ranks 1, 1, 2, 4 have mean 2, median 1.5 and quantiles between neighbours', () => {
  expect(spreadOf([0, 2, 1, 0, 1], [1, 3])).toEqual({
    ranked: 4,
    mean: 2,
    median: 1.5,
    q5: 1,
    q95: expect.closeTo(3.7, 12),
    top: [0.5, 0.75],
  })
})

it('one replication is its own mean and quantiles', () => {
  expect(spreadOf([0, 0, 1], [1, 2])).toEqual({
    ranked: 1,
    mean: 2,
    median: 2,
    q5: 2,
    q95: 2,
    top: [0, 1],
  })
})

it('replications without a rank do not count', () => {
  expect(spreadOf([7, 0, 1], [])).toMatchObject({ ranked: 1, mean: 2 })
})

function spreadOf(counts: readonly number[], topRanks: readonly number[]) {
  const counted = Uint32Array.from(counts)
  return spreadOfCounts(counted, tallyOf(counted, 0, counts.length - 1), topRanks)
}
