import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aggregate, type AggregationMethod } from '../composite/aggregate.ts'
import { columnOfNumbers, type IndexData, type IndexElement } from '../composite/indexData.ts'
import type { RankOptions } from '../composite/rank.ts'
import { rankColumn } from '../composite/rankColumn.ts'
import { numberOrNull } from '../figure.ts'
import { leaveOneOut } from './leaveOneOut.ts'
import { runMonteCarlo } from './monteCarlo.ts'
import { weighedIndexOf } from './weighedIndexOf.ts'

const methods: readonly AggregationMethod[] = [
  { method: 'arithmetic' },
  { method: 'geometric' },
  { method: 'harmonic' },
  { method: 'generalised', power: 2 },
  { method: 'generalised', power: 200 },
  { method: 'generalised', power: -200 },
]

it('scores are those of the aggregation, with holes, zeros, means and thresholds', () => {
  const cell = fc.oneof(fc.double({ min: -1, max: 100, noNaN: true }), fc.constantFrom(NaN, 0))
  const weight = fc.constantFrom(0, 1, 2.5)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 8 }),
      fc.tuple(weight, weight, weight, weight),
      fc.constantFrom(...methods),
      fc.constantFrom(...methods),
      fc.constantFrom(0, 0.5, 1),
      (rows, weights, method, ofTop, availability) => {
        const data = dataOf(rows, weights)
        const specification = { method, availability, nodes: { top: { method: ofTop } } }
        const wanted = aggregate(data, specification).data.columns.get('top')
        const { units, scores } = runMonteCarlo({
          index: weighedIndexOf(data, specification),
          weights: { kind: 'noise', levels: [] },
          seed: 1,
          replications: 1,
          keep: { scores: true },
        })
        const wrong = units.filter((_, row) => !agrees(scores?.[row], wanted?.values[row] ?? NaN))
        expect(wrong).toEqual([])
        const nominal = units.map(({ nominalScore }) => numberOrNull(nominalScore) ?? NaN)
        expect(Float64Array.from(nominal)).toEqual(wanted?.values)
      },
    ),
  )
})

// Three columns that hold 0.1, 0.2 and 0.3 in different orders: equal on paper, not in the last bit.
const reordered = [
  [0.1, 0.2, 0.3],
  [0.3, 0.2, 0.1],
  [0.2, 0.3, 0.1],
  [0.2, 0.1, 0.3],
]

it.each<RankOptions>([{}, { decimals: 1 }, { order: 'ascending' }])(
  'nominal ranks are those of the results, ranked %j',
  (ranking) => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...reordered, [0.2, 0.2, NaN]), { minLength: 1, maxLength: 12 }),
        (rows) => {
          const data = flatDataOf(rows)
          const column = aggregate(data, {}).data.columns.get('top')
          const wanted = column === undefined ? [] : [...rankColumn(column, ranking).values]
          const problem = { index: weighedIndexOf(data), ranking, ...still }
          const { units } = runMonteCarlo(problem)
          expect(units.map(({ nominalRank }) => nominalRank)).toEqual(wanted)
          const [nominal] = leaveOneOut(problem.index, 1, ranking)
          expect(nominal?.ranks).toEqual(wanted)
        },
      ),
    )
  },
)

it('nominal scores are those of the results given, bit for bit', () => {
  const results = columnOfNumbers('top', Float64Array.of(0.3, 0.1 + 0.2))
  const index = weighedIndexOf(flatDataOf(reordered.slice(0, 2)), {}, results)
  const { units } = runMonteCarlo({ index, ...still })
  expect(units.map(({ nominalRank }) => nominalRank)).toEqual([2, 1])
  expect(() => weighedIndexOf(flatDataOf(reordered), {}, results)).toThrow('2 results for 4 units')
})

it('replications do not part units that score the same on paper', () => {
  const units = runMonteCarlo({ index: weighedIndexOf(flatDataOf(reordered)), ...still }).units
  expect(units.map(({ mean }) => mean)).toEqual([1, 1, 1, 1])
})

it('replications are ranked by the order and decimals of the results', () => {
  const index = weighedIndexOf(
    flatDataOf([
      [1, 1, 1],
      [1.04, 1.04, 1.04],
      [2, 2, 2],
    ]),
  )
  const meanRanks = (ranking: RankOptions) =>
    runMonteCarlo({ index, ranking, ...still }).units.map(({ mean }) => mean)
  expect(meanRanks({})).toEqual([3, 2, 1])
  expect(meanRanks({ order: 'ascending' })).toEqual([1, 2, 3])
  expect(meanRanks({ decimals: 1 })).toEqual([2, 2, 1])
  expect(meanRanks({ decimals: 1, order: 'ascending' })).toEqual([1, 1, 3])
})

it('Copeland scores, which compare units, are refused', () => {
  const data = dataOf([[1, 2, 3, 4]], [1, 1, 1, 1])
  expect(() => weighedIndexOf(data, { levels: { 3: { method: { method: 'copeland' } } } })).toThrow(
    'copeland',
  )
})

function agrees(got: number | undefined, wanted: number): boolean {
  if (got === undefined || Number.isNaN(got)) return Number.isNaN(wanted)
  return Math.abs(got - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
}

const still = { weights: { kind: 'noise', levels: [] }, seed: 1, replications: 4 } as const

/** Indicators a, b and c make up the index, with equal weights. */
function flatDataOf(rows: readonly (readonly number[])[]): IndexData {
  const codes = ['a', 'b', 'c']
  const values = (at: number) => Float64Array.from(rows, (row) => row[at] ?? NaN)
  return {
    units: rows.map((_, row) => ({ code: `u${row}`, groups: {} })),
    elements: [
      ...codes.map((code) => ({ code, level: 1, parent: 'top', weight: 1, direction: 1 as const })),
      { code: 'top', level: 2, parent: null, weight: 1, direction: 1 },
    ],
    columns: new Map(codes.map((code, at) => [code, columnOfNumbers(code, values(at))])),
    others: new Map(),
  }
}

/** Indicators a and b make up group g, c and d group h, and the groups the index. */
function dataOf(rows: readonly (readonly number[])[], weights: readonly number[]): IndexData {
  const codes = ['a', 'b', 'c', 'd']
  const element = (
    code: string,
    level: number,
    parent: string | null,
    weight = 1,
  ): IndexElement => ({
    code,
    level,
    parent,
    weight,
    direction: 1,
  })
  return {
    units: rows.map((_, row) => ({ code: `u${row}`, groups: {} })),
    elements: [
      ...codes.map((code, at) => element(code, 1, at < 2 ? 'g' : 'h', weights[at] ?? 1)),
      element('g', 2, 'top'),
      element('h', 2, 'top'),
      element('top', 3, null),
    ],
    columns: new Map(
      codes.map((code, at) => [
        code,
        columnOfNumbers(
          code,
          Float64Array.from(rows, (row) => row[at] ?? NaN),
        ),
      ]),
    ),
    others: new Map(),
  }
}
