import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { IndexElement } from '../composite/indexData.ts'
import { missing } from '../figure.ts'
import { combineReplications } from './combineReplications.ts'
import { runMonteCarlo, runReplications, splitReplications } from './monteCarlo.ts'
import type { MonteCarloProblem } from './monteCarloProblem.ts'
import { openStream, nextUniform } from './random.ts'
import type { WeighedIndex } from './weighedTree.ts'

it('the same seed gives the same bits in one, two or three parts, in any order', () => {
  fc.assert(
    fc.property(anyProblem(), fc.integer({ min: 2, max: 3 }), (problem, parts) => {
      const ranges = splitReplications(problem.replications, parts).toReversed()
      const cut = ranges.map((range) => runReplications(problem, range))
      expect(combineReplications(problem, cut)).toEqual(runMonteCarlo(problem))
    }),
    { numRuns: 60 },
  )
})

it('another seed gives other ranks', () => {
  const ranks = (seed: number) =>
    runMonteCarlo({ ...noisy(7, 12, 200), seed, keep: { ranks: true } })
  expect(ranks(1).ranks).toEqual(ranks(1).ranks)
  expect(ranks(2).ranks).not.toEqual(ranks(1).ranks)
})

it('without noise every replication has the nominal ranks', () => {
  const still = { kind: 'noise', levels: [{ level: 1, factor: 0 }] } as const
  const { units } = runMonteCarlo({ ...noisy(9, 5, 20), weights: still, topRanks: [1, 9] })
  for (const { nominalRank, mean, median, q5, q95, top } of units) {
    expect([mean, median, q5, q95]).toEqual([nominalRank, nominalRank, nominalRank, nominalRank])
    expect(top).toEqual([nominalRank === 1 ? 1 : 0, 1])
  }
})

it('the spread of the ranks does not depend on whether they are counted or listed', () => {
  const problem = noisy(12, 8, 300)
  const listed = runMonteCarlo({ ...problem, keep: { ranks: true } })
  expect(runMonteCarlo(problem).units).toEqual(listed.units)
})

it('before and after sum to one less the ties', () => {
  const { pairs } = runMonteCarlo({ ...noisy(4, 6, 100), keep: { pairs: true } })
  expect((pairs?.[0 * 4 + 1] ?? 0) + (pairs?.[1 * 4 + 0] ?? 0)).toBeCloseTo(1, 12)
  const index = twoGroups([
    [3, 3, 3],
    [3, 3, 3],
  ])
  const tied = runMonteCarlo({ ...noisy(2, 3, 10), index, keep: { pairs: true } })
  expect(tied.pairs).toEqual(new Float64Array(4))
})

it('weights drawn around the nominal ones keep a unit that is best in everything first', () => {
  const index = twoGroups([
    [1, 2, 3],
    [4, 5, 6],
  ])
  const weights = {
    kind: 'dirichlet',
    levels: [1, 2].map((level) => ({ level, concentration: 3 })),
  }
  const { units } = runMonteCarlo({
    ...noisy(2, 3, 500),
    index,
    weights: { kind: 'dirichlet', levels: weights.levels },
    topRanks: [1],
  })
  expect(units.map(({ top }) => top)).toEqual([[0], [1]])
})

it('a missing number leaves its weight to its siblings in every replication', () => {
  const filled = twoGroups([
    [4, 4, 1],
    [2, 6, 3],
  ])
  const patchy = twoGroups([
    [NaN, 4, 1],
    [2, 6, 3],
  ])
  const scores = (index: WeighedIndex) =>
    runMonteCarlo({ ...noisy(2, 3, 50), index, keep: { scores: true } }).scores ?? []
  const [a, b] = [scores(filled), scores(patchy)]
  a.forEach((score, at) => expect(b[at]).toBeCloseTo(score, 12))
})

it('a unit without any number has no rank, and says why', () => {
  const index = twoGroups([
    [NaN, NaN, NaN],
    [2, 6, 3],
  ])
  const { units } = runMonteCarlo({ ...noisy(2, 3, 5), index, topRanks: [1] })
  const none = missing('component-missing')
  expect(units[0]).toMatchObject({ nominalRank: none, ranked: 0, mean: none, top: [none] })
  expect(units[1]).toMatchObject({ nominalRank: 1, ranked: 5, mean: 1, q95: 1, top: [1] })
})

it('a group without weight leaves its share to the other groups', () => {
  const index = twoGroups([[2, 6, 3]])
  const weights = {
    kind: 'given',
    codes: ['a', 'b'],
    sets: Float64Array.of(0, 0, 1, 3),
  } as const
  const { scores } = runMonteCarlo({
    ...noisy(1, 3, 2),
    index,
    weights,
    keep: { scores: true },
  })
  expect(scores).toEqual(Float64Array.of(3, (5 + 3) / 2))
})

it('a geometric mean above arithmetic ones is aggregated level by level', () => {
  const index = { ...twoGroups([[2, 6, 9]]), means: { top: { power: 0, availability: 0 } } }
  const { units } = runMonteCarlo({ ...noisy(1, 3, 2), index })
  expect(units[0]?.nominalScore).toBeCloseTo(6, 12)
})

it('given weights for fewer replications than asked are refused', () => {
  const weights = { kind: 'given', codes: ['i0'], sets: Float64Array.of(1, 2) } as const
  expect(() => runMonteCarlo({ ...noisy(2, 3, 5), weights })).toThrow('5 replications')
})

it('parts that leave a replication out are refused', () => {
  const problem = noisy(2, 3, 5)
  expect(() =>
    combineReplications(problem, [runReplications(problem, { from: 0, to: 4 })]),
  ).toThrow('cover')
})

/** Indicators a and b make up group g, c makes up group h, and the groups the index. */
function twoGroups(rows: readonly (readonly number[])[]): WeighedIndex {
  const element = (code: string, level: number, parent: string | null): IndexElement => ({
    code,
    level,
    parent,
    weight: 1,
    direction: 1,
  })
  return {
    units: rows.length,
    elements: [
      element('a', 1, 'g'),
      element('b', 1, 'g'),
      element('c', 1, 'h'),
      element('g', 2, 'top'),
      element('h', 2, 'top'),
      element('top', 3, null),
    ],
    values: Float64Array.from(rows.flat()),
  }
}

/** A flat index with numbers that look random, under 25 % noise. */
function noisy(units: number, indicators: number, replications: number): MonteCarloProblem {
  const stream = openStream(1, units)
  const elements = Array.from({ length: indicators }, (_, at) => ({
    code: `i${at}`,
    level: 1,
    parent: 'top',
    weight: 1,
    direction: 1 as const,
  }))
  const top = { code: 'top', level: 2, parent: null, weight: 1, direction: 1 as const }
  return {
    index: {
      units,
      elements: [...elements, top],
      values: Float64Array.from({ length: units * indicators }, () => nextUniform(stream)),
    },
    weights: { kind: 'noise', levels: [{ level: 1, factor: 0.25 }] },
    seed: 5,
    replications,
  }
}

function anyProblem(): fc.Arbitrary<MonteCarloProblem> {
  return fc
    .record({
      units: fc.integer({ min: 1, max: 40 }),
      indicators: fc.integer({ min: 1, max: 12 }),
      replications: fc.integer({ min: 1, max: 120 }),
      seed: fc.nat(),
      hole: fc.nat(),
      ranks: fc.boolean(),
    })
    .map(({ units, indicators, replications, seed, hole, ranks }) => {
      const problem = noisy(units, indicators, replications)
      problem.index.values[hole % (units * indicators)] = NaN
      return {
        ...problem,
        seed,
        topRanks: [1, 3],
        keep: { ranks, scores: true, pairs: true },
      }
    })
}
