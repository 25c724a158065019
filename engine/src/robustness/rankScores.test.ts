import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rank, type RankOptions } from '../composite/rank.ts'
import { missing } from '../figure.ts'
import { rankScores, roomForRanks } from './rankScores.ts'

it('ranks are those of the plain rule, ties and missing scores included', () => {
  const score = fc.oneof(
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000),
  )
  const rule = fc.record(
    {
      decimals: fc.integer({ min: 0, max: 4 }),
      order: fc.constantFrom('ascending' as const, 'descending' as const),
    },
    { requiredKeys: [] },
  )
  const list = fc.array(fc.oneof(score, fc.constant(NaN)), { maxLength: 60 })
  fc.assert(
    fc.property(list, rule, (scores, ranking) => {
      expect(ranksOf(scores, ranking)).toEqual(plainRanks(scores, ranking))
    }),
  )
})

it('scores that are equal on paper tie whatever their last bits are', () => {
  expect(ranksOf([0.3, 0.1 + 0.2, 0.2])).toEqual([1, 1, 3])
  expect(ranksOf([0.3, 0.1 + 0.2, 0.2], { order: 'ascending' })).toEqual([2, 2, 1])
  // What is left of a sum of 0.1 + 0.2 − 0.3, beside a score of 1.
  expect(ranksOf([1, 5.551115123125783e-17, 0])).toEqual([1, 2, 2])
})

it('scores that differ on paper do not tie, nor does a row of close scores become one tie', () => {
  expect(ranksOf([1, 1 + 1e-11, 1 - 1e-11])).toEqual([2, 1, 3])
  const close = Array.from({ length: 5 }, (_, at) => 1 - at * 8e-13)
  expect(ranksOf(close)).toEqual([1, 1, 3, 3, 5])
})

it('a far outlier among many close scores changes nothing', () => {
  const scores = Array.from({ length: 2000 }, (_, at) => (at === 7 ? 1e12 : (at * 7919) % 997))
  expect(ranksOf(scores)).toEqual(plainRanks(scores))
})

it('scores that are all equal all rank first', () => {
  expect(ranksOf([4, 4, 4])).toEqual([1, 1, 1])
})

function ranksOf(scores: readonly number[], ranking: RankOptions = {}): number[] {
  const ranks = new Uint16Array(scores.length).fill(9)
  const room = roomForRanks(scores.length)
  rankScores(Float64Array.from(scores), 0, scores.length, ranks, room, ranking)
  return [...ranks]
}

function plainRanks(scores: readonly number[], ranking: RankOptions = {}): number[] {
  const figures = scores.map((score) => (Number.isNaN(score) ? missing('not-scored') : score))
  return rank(figures, ranking).map((figure) => (typeof figure === 'number' ? figure : 0))
}
