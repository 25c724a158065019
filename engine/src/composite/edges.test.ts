import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aggregate, type AggregationMethod } from './aggregate.ts'
import { checkIndexData } from './check.ts'
import { describe } from './describe.ts'
import type { Imputation } from './imputation.ts'
import { impute } from './impute.ts'
import { columnOfNumbers, type IndexData } from './indexData.ts'
import type { NormalisationMethod } from './normalisation.ts'
import { normalise } from './normalise.ts'
import { relate } from './relate.ts'
import { ranksOf } from './step.ts'
import type { Transform } from './transform.ts'
import { treat } from './treat.ts'
import { weight } from './weight.ts'

const imputations: readonly Imputation[] = [
  { method: 'mean' },
  { method: 'median', panel: 'pooled' },
  { method: 'group-mean', grouping: 'side' },
  { method: 'group-median', grouping: 'side', fallback: 'column' },
  { method: 'siblings' },
  { method: 'siblings', level: 3, statistic: 'median' },
  { method: 'latest', maxAge: 1 },
  { method: 'linear' },
  { method: 'constant' },
  { method: 'none' },
]

const transforms: readonly Transform[] = [
  { method: 'log-ct' },
  { method: 'log-ct-plus' },
  { method: 'log-ct-orig' },
  { method: 'log' },
  { method: 'log-gii' },
  { method: 'log-gii', reversed: true },
  { method: 'box-cox' },
  { method: 'box-cox', lambda: -5 },
]

const normalisations: readonly NormalisationMethod[] = [
  { method: 'min-max' },
  { method: 'min-max', low: 1, high: 7 },
  { method: 'z-score' },
  { method: 'scaled', factor: 2 },
  { method: 'scaled-between', low: -2, high: 3 },
  { method: 'distance-to-maximum' },
  { method: 'distance-to-target' },
  { method: 'distance-to-target', target: 3, cap: true },
  { method: 'fraction-of-maximum' },
  { method: 'goalposts', low: 0, high: 10 },
  { method: 'rank' },
  { method: 'percentile-rank' },
  { method: 'borda' },
  { method: 'none' },
]

const aggregations: readonly AggregationMethod[] = [
  { method: 'arithmetic' },
  { method: 'geometric' },
  { method: 'harmonic' },
  { method: 'copeland' },
  { method: 'generalised', power: 3 },
  { method: 'generalised', power: -0.5 },
]

it('whatever the data and the methods, every number is finite and everything missing has a reason', () => {
  const cell = fc.oneof(
    fc.constantFrom(NaN, NaN, 0, -0, 1, 1, 2, -3, 100),
    fc.integer({ min: -1e9, max: 1e9 }).map((x) => x / 1e6),
    fc.constantFrom(1e30, -1e30, 1e-30),
  )
  const row = fc.tuple(cell, cell, cell, cell)
  const run = fc.record({
    rows: fc.array(row, { minLength: 1, maxLength: 8 }),
    times: fc.constantFrom(0, 2),
    imputation: fc.constantFrom(...imputations),
    transform: fc.constantFrom(...transforms),
    when: fc.constantFrom('outliers' as const, 'always' as const),
    panel: fc.constantFrom('pooled' as const, 'per-time' as const),
    normalisation: fc.constantFrom(...normalisations),
    weighting: fc.constantFrom(
      { method: 'equal' } as const,
      { method: 'principal-component' } as const,
      { method: 'principal-component', rotation: 'varimax' } as const,
    ),
    aggregation: fc.constantFrom(...aggregations),
  })
  fc.assert(
    fc.property(run, ({ rows, times, panel, ...how }) => {
      const given = dataOf(rows, times)
      const imputed = impute(given, { all: how.imputation }).data
      expect(errorsIn(imputed)).toEqual([])
      const { transform, when } = how
      const treated = treat(imputed, { all: { when, transform }, panel }).data
      expect(errorsIn(treated)).toEqual([])
      const normalised = normalise(treated, { method: how.normalisation, panel }).data
      expect(errorsIn(normalised)).toEqual([])
      const weighed = weight(normalised, { ...how.weighting, levels: [1] }).data
      for (const element of weighed.elements) expect(element.weight).toBeGreaterThanOrEqual(0)
      const { data } = aggregate(weighed, { method: how.aggregation })
      expect(errorsIn(data, true)).toEqual([])
      for (const ranks of ranksOf(data).values()) {
        ranks.values.forEach((rank, at) => expect(Number.isNaN(rank)).toBe(ranks.missing.has(at)))
      }
      expect(nansIn([describe(data).log, relate(data).log])).toBe(0)
    }),
    { numRuns: 300 },
  )
})

function errorsIn(data: IndexData, aggregated = false) {
  const problems = checkIndexData(data, { aggregated })
  return problems.filter(({ code, severity }) => severity === 'error' && code.startsWith('value'))
}

/** How many numbers in a log are not numbers, outside of typed arrays. */
function nansIn(log: unknown): number {
  if (typeof log === 'number') return Number.isFinite(log) ? 0 : 1
  if (typeof log !== 'object' || log === null || ArrayBuffer.isView(log)) return 0
  return Object.values(log).reduce<number>((count, entry) => count + nansIn(entry), 0)
}

/** Indicators a, b (less is better) make up group g; c, d group h; the groups the index. */
function dataOf(rows: readonly (readonly number[])[], times: number): IndexData {
  const indicators = ['a', 'b', 'c', 'd']
  return {
    units: rows.map((_, row) => ({
      code: `u${times === 0 ? row : Math.floor(row / times)}`,
      groups: { side: row % 3 === 0 ? 'left' : 'right' },
      ...(times === 0 ? {} : { time: 2020 + (row % times) }),
    })),
    elements: [
      ...indicators.map((code, at) => ({
        code,
        level: 1,
        parent: at < 2 ? 'g' : 'h',
        weight: 1,
        direction: at === 1 ? (-1 as const) : (1 as const),
        target: 5,
      })),
      { code: 'g', level: 2, parent: 'top', weight: 1, direction: 1 },
      { code: 'h', level: 2, parent: 'top', weight: 1, direction: 1 },
      { code: 'top', level: 3, parent: null, weight: 1, direction: 1 },
    ],
    columns: new Map(
      indicators.map((code, at) => [
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
