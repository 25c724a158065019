import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boxCox, fitLambda } from './boxCox.ts'
import { type Transform, transformValues } from './transform.ts'

const { log } = Math

it('takes logarithms of the distance to the smallest, a hundredth of the range added', () => {
  expect(changed([0, 50, NaN, 100], { method: 'log-ct' })).toEqual([log(1), log(51), NaN, log(101)])
})

it('takes the distance to the largest where the long tail is at the low end', () => {
  expect(changed([0, 90, 100], { method: 'log-ct-plus' })).toEqual([-log(101), -log(11), -log(1)])
  expect(changed([0, 10, 100], { method: 'log-ct-plus' })).toEqual([log(1), log(11), log(101)])
})

it('adds 1, as the COIN Tool does, or a given shift', () => {
  expect(changed([-3, 0, 5], { method: 'log-ct-orig' })).toEqual([0, log(4), log(9)])
  expect(changed([0, 1, 5], { method: 'log', shift: 2 })).toEqual([log(2), log(3), log(7)])
  expect(changed([1, 2], { method: 'log' })).toEqual([0, log(2)])
})

it('scales to 1 and the maximum before the logarithm, as the Global Innovation Index does', () => {
  expect(changed([0, 5, 11], { method: 'log-gii' })).toEqual([0, log(50 / 11 + 1), log(11)])
  expect(changed([2, 4, 6], { method: 'log-gii' })).toEqual([0, log(3.5), log(6)])
  expect(changed([0, 0.05], { method: 'log-gii' })).toEqual([0, log(5)])
  expect(changed([0, 5], { method: 'log-gii', factor: 10 })).toEqual([0, log(50)])
  expect(changed([2, 4, 6], { method: 'log-gii', reversed: true })).toEqual([
    -log(6),
    -log(3.5),
    -0,
  ])
})

it('raises to a power, from a smallest value of 1 unless shifted', () => {
  expect(changed([3, 6], { method: 'box-cox', lambda: 2 })?.[1]).toBeCloseTo(7.5, 12)
  expect(changed([1, 4], { method: 'box-cox', lambda: 0.5, shift: 0 })?.[1]).toBeCloseTo(2, 12)
  expect(changed([1, 4], { method: 'box-cox', lambda: 0, shift: 0 })).toEqual([0, log(4)])
})

it('fits the power: logarithms that are normal ask for the logarithm', () => {
  const normal = [-1.5, -0.9, -0.5, -0.2, 0, 0.2, 0.5, 0.9, 1.5]
  expect(fitLambda(normal.map(Math.exp))).toBeCloseTo(0, 6)
  expect(fitLambda(normal.map((x) => (x + 4) ** 2))).toBeGreaterThan(0.2)
  expect(fitLambda([1, -1])).toBeNaN()
  const { parameters } =
    transformValues(Float64Array.of(1, 2, 4, 8, 16), { method: 'box-cox', shift: 0 }) ?? {}
  expect(parameters?.['lambda']).toBeCloseTo(0, 6)
})

it('the fitted power does not hang on the unit of measure', () => {
  const values = fc.uniqueArray(fc.integer({ min: 1, max: 2000 }), { minLength: 4, maxLength: 30 })
  const scale = fc.integer({ min: -9, max: 9 }).map((exponent) => 10 ** exponent)
  fc.assert(
    fc.property(values, scale, (given, factor) => {
      // Near its top the likelihood is flat: the last digits of a power cannot be told apart.
      expect(fitLambda(given.map((x) => x * factor))).toBeCloseTo(fitLambda(given), 4)
    }),
  )
  const incomes = [10000, 20000, 35000, 50000, 1000000]
  const after = changed(incomes, { method: 'box-cox', shift: 0 }) ?? []
  expect(new Set(after).size).toBe(5)
  expect(Math.max(...after) - Math.min(...after)).toBeGreaterThan(1e-3 * Math.max(...after))
})

it('the power is that of a search by hand', () => {
  const values = [1, 2, 3, 4, 20, 50]
  const best = fitLambda(values)
  const likelihood = (lambda: number) => {
    const y = values.map((x) => boxCox(x, lambda))
    const mean = y.reduce((a, b) => a + b) / 6
    const variance = y.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 6
    return -3 * log(variance) + (lambda - 1) * values.reduce((sum, x) => sum + log(x), 0)
  }
  expect(likelihood(best)).toBeGreaterThanOrEqual(likelihood(best + 0.001))
  expect(likelihood(best)).toBeGreaterThanOrEqual(likelihood(best - 0.001))
})

it('has nothing for what has no logarithm', () => {
  expect(changed([0, 1], { method: 'log' })).toBeUndefined()
  expect(changed([-5, 0], { method: 'log-gii' })).toBeUndefined()
  expect(changed([-1, 4], { method: 'box-cox', shift: 0 })).toBeUndefined()
  expect(changed([1, 2], { method: 'function', change: () => [1] })).toBeUndefined()
})

it('takes what a function gives', () => {
  expect(changed([1, 2], { method: 'function', change: (x) => x.map((v) => v * v) })).toEqual([
    1, 4,
  ])
})

it('keeps the order of the values', () => {
  const method = fc.constantFrom<Transform>(
    { method: 'log-ct' },
    { method: 'log-ct-plus' },
    { method: 'log-ct-orig' },
    { method: 'log-gii' },
    { method: 'box-cox', lambda: -1 },
    { method: 'box-cox' },
  )
  const values = fc.uniqueArray(fc.integer({ min: 1, max: 2000 }), { minLength: 2, maxLength: 30 })
  fc.assert(
    fc.property(values, method, (given, transform) => {
      const after = changed(
        given.toSorted((a, b) => a - b),
        transform,
      )
      expect(
        after?.every((value, row) => row === 0 || value >= (after[row - 1] ?? 0) - 1e-12),
      ).toBe(true)
    }),
  )
})

function changed(given: readonly number[], transform: Transform): number[] | undefined {
  const result = transformValues(Float64Array.from(given), transform)
  return result === null ? undefined : [...result.values]
}
