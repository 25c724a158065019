import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quantile, quantileOfSorted, sortedKnown } from './quantile.ts'

it('lies between the neighbours of the place (n − 1)p', () => {
  expect(quantile([40, 10, 30, 20], 0.25)).toBe(17.5)
  expect(quantile([40, 10, 30, 20], 0.5)).toBe(25)
  expect(quantile([40, 10, 30, 20], 0)).toBe(10)
  expect(quantile([40, 10, 30, 20], 1)).toBe(40)
  expect(quantile([7], 0.95)).toBe(7)
})

it('leaves out what is missing', () => {
  expect(quantile([NaN, 3, 1, NaN], 0.5)).toBe(2)
  expect([...sortedKnown([3, NaN, -1])]).toEqual([-1, 3])
})

it('refuses an empty column and a share outside 0–1', () => {
  expect(() => quantile([NaN], 0.5)).toThrow('no value')
  expect(() => quantile([1], 1.1)).toThrow('not a share: 1.1')
})

it('never falls as the share rises', () => {
  const finite = fc.double({ noNaN: true, min: -1e6, max: 1e6 })
  const share = fc.double({ noNaN: true, min: 0, max: 1 })
  fc.assert(
    fc.property(fc.array(finite, { minLength: 1 }), share, share, (values, p, q) => {
      const sorted = sortedKnown(values)
      const [low, high] = [Math.min(p, q), Math.max(p, q)]
      expect(quantileOfSorted(sorted, low)).toBeLessThanOrEqual(
        quantileOfSorted(sorted, high) + 1e-6,
      )
    }),
  )
})
