import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rank } from '../composite/rank.ts'
import { missing } from '../figure.ts'
import { rankScores, roomForRanks } from './rankScores.ts'

it('ranks are those of the plain rule, ties and missing scores included', () => {
  const score = fc.oneof(
    fc.integer({ min: 0, max: 9 }),
    fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(score, fc.constant(NaN)), { maxLength: 60 }), (scores) => {
      expect(ranksOf(scores)).toEqual(plainRanks(scores))
    }),
  )
})

it('a far outlier among many close scores changes nothing', () => {
  const scores = Array.from({ length: 2000 }, (_, at) => (at === 7 ? 1e12 : (at * 7919) % 997))
  expect(ranksOf(scores)).toEqual(plainRanks(scores))
})

it('scores that are all equal all rank first', () => {
  expect(ranksOf([4, 4, 4])).toEqual([1, 1, 1])
})

function ranksOf(scores: readonly number[]): number[] {
  const ranks = new Uint16Array(scores.length).fill(9)
  rankScores(Float64Array.from(scores), 0, scores.length, ranks, roomForRanks(scores.length))
  return [...ranks]
}

function plainRanks(scores: readonly number[]): number[] {
  const figures = scores.map((score) => (Number.isNaN(score) ? missing('not-scored') : score))
  return rank(figures).map((figure) => (typeof figure === 'number' ? figure : 0))
}
