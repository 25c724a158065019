import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aggregate, type AggregationMethod } from '../composite/aggregate.ts'
import { columnOfNumbers, type IndexData, type IndexElement } from '../composite/indexData.ts'
import type { Figure } from '../figure.ts'
import { runMonteCarlo } from './monteCarlo.ts'
import { weighedIndexOf } from './weighedIndexOf.ts'

const methods: readonly AggregationMethod[] = [
  { method: 'arithmetic' },
  { method: 'geometric' },
  { method: 'harmonic' },
  { method: 'generalised', power: 2 },
]

it('nominal scores are those of the aggregation, with holes, zeros, means and thresholds', () => {
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
        const { units } = runMonteCarlo({
          index: weighedIndexOf(data, specification),
          weights: { kind: 'noise', levels: [] },
          seed: 1,
          replications: 1,
        })
        const wrong = units.filter(
          ({ nominalScore }, row) => !agrees(nominalScore, wanted?.values[row] ?? NaN),
        )
        expect(wrong).toEqual([])
      },
    ),
  )
})

it('Copeland scores, which compare units, are refused', () => {
  const data = dataOf([[1, 2, 3, 4]], [1, 1, 1, 1])
  expect(() => weighedIndexOf(data, { levels: { 3: { method: { method: 'copeland' } } } })).toThrow(
    'copeland',
  )
})

function agrees(got: Figure, wanted: number): boolean {
  if (typeof got !== 'number') return Number.isNaN(wanted)
  return Math.abs(got - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
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
