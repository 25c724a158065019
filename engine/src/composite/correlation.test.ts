import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isKnown, missing } from '../figure.ts'
import { correlate, covariance, meanRanks } from './correlation.ts'
import { columnOf } from './indexData.ts'
import { principalComponents } from './principalComponents.ts'

const [x, y] = [Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 3, 2, 4)]

it('four units by hand', () => {
  expect(correlate(x, y).coefficient).toBeCloseTo(0.8, 12)
  expect(correlate(x, y).p).toBeCloseTo(0.2, 12)
  expect(correlate(x, y, 'spearman').coefficient).toBeCloseTo(0.8, 12)
  expect(correlate(x, y, 'kendall').coefficient).toBeCloseTo(4 / 6, 12)
  expect(covariance(x, y)).toBeCloseTo(4 / 3, 12)
  expect(covariance(Float64Array.of(1, NaN), Float64Array.of(NaN, 2))).toBeNaN()
})

it('only rows known in both count', () => {
  const gaps = [Float64Array.of(1, NaN, 2, 3, 4, 9), Float64Array.of(1, 7, 3, 2, 4, NaN)] as const
  for (const method of ['pearson', 'spearman', 'kendall'] as const) {
    expect(correlate(...gaps, method)).toEqual(correlate(x, y, method))
  }
})

it('a column that does not vary, or one pair, correlates with nothing', () => {
  const none = missing('no-variation')
  const flat = Float64Array.of(5, 5, 5, 5)
  for (const method of ['pearson', 'spearman', 'kendall'] as const) {
    expect(correlate(x, flat, method)).toEqual({ coefficient: none, p: none, pairs: 4 })
    expect(correlate(Float64Array.of(1), Float64Array.of(2), method)).toMatchObject({
      coefficient: missing('too-few-responses'),
    })
  }
  for (const method of ['pearson', 'spearman', 'kendall'] as const) {
    expect(correlate(Float64Array.of(1, 2), Float64Array.of(2, 7), method)).toEqual({
      coefficient: 1,
      p: missing('too-few-responses'),
      pairs: 2,
    })
  }
})

it('ties share the mean of their ranks', () => {
  expect([...meanRanks(Float64Array.of(7, 5, NaN, 7))]).toEqual([2.5, 1, NaN, 2.5])
})

it('tau-b and its p-value under ties are those of the textbook formula', () => {
  const grades = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 9 })),
    {
      minLength: 3,
      maxLength: 40,
    },
  )
  fc.assert(
    fc.property(grades, (pairs) => {
      const a = Float64Array.from(pairs, ([first]) => first)
      const b = Float64Array.from(pairs, ([, second]) => second)
      fc.pre(new Set(a).size > 1 && new Set(b).size > 1)
      const { coefficient } = correlate(a, b, 'kendall')
      expect(isKnown(coefficient) ? coefficient : NaN).toBeCloseTo(tauByCounting(a, b), 12)
    }),
  )
  const [a, b] = [Float64Array.of(1, 1, 2, 3, 4, 4, 5, 6), Float64Array.of(2, 1, 2, 3, 3, 5, 4, 7)]
  expect(correlate(a, b, 'kendall').coefficient).toBeCloseTo(0.8461538461538463, 12)
  expect(correlate(a, b, 'kendall').p).toBeCloseTo(0.005017926146218106, 12)
})

it('two columns have components of 1 + r and 1 − r', () => {
  const found = principalComponents([columnOf('a', [...x]), columnOf('b', [...y])])
  expect(found).toMatchObject({ omitted: [], components: [{}, {}] })
  const components = 'components' in found ? found.components : []
  expect(components.map((one) => one.eigenvalue.toFixed(12))).toEqual([
    '1.800000000000',
    '0.200000000000',
  ])
  expect(components[0]?.explained).toBeCloseTo(0.9, 12)
  expect(components[0]?.loadings['a']).toBeCloseTo(Math.sqrt(0.9), 12)
  expect(components[1]?.cumulative).toBeCloseTo(1, 12)
})

it('a column that does not vary is left out of the components', () => {
  const flat = columnOf('c', [5, 5, 5, 5])
  expect(principalComponents([columnOf('a', [...x]), columnOf('b', [...y]), flat])).toMatchObject({
    omitted: ['c'],
  })
  expect(principalComponents([columnOf('a', [...x]), flat])).toEqual(missing('no-variation', ['c']))
})

function tauByCounting(a: Float64Array, b: Float64Array): number {
  let [score, untiedA, untiedB] = [0, 0, 0]
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const da = Math.sign((a[i] ?? 0) - (a[j] ?? 0))
      const db = Math.sign((b[i] ?? 0) - (b[j] ?? 0))
      score += da * db
      untiedA += da * da
      untiedB += db * db
    }
  }
  return score / Math.sqrt(untiedA * untiedB)
}
