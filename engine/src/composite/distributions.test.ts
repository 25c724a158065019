import fc from 'fast-check'
import { expect, it } from 'vitest'
import { normalUpperTail, studentTwoSided } from './distributions.ts'

it.each([
  [0, 0.5],
  [1, 0.15865525393145705],
  [-1, 0.8413447460685429],
  [1.959963984540054, 0.025],
  [2.4999, 0.006211418374944594],
  [2.5001, 0.006207912714815199],
  [3, 0.0013498980316300946],
  [5, 2.866515718791939e-7],
  [10, 7.61985302416053e-24],
  [20, 2.7536241186062337e-89],
])('a normal number is at least %d with probability %d, to twelve digits', (z, p) => {
  expect(Math.abs(normalUpperTail(z) / p - 1)).toBeLessThan(1e-12)
})

it('series and continued fraction meet', () => {
  expect(normalUpperTail(2.5) / normalUpperTail(2.5 + 1e-13)).toBeCloseTo(1, 11)
})

it('with 1, 2 and 4 degrees of freedom the probability has a closed form', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 50, noNaN: true }), (t) => {
      const one = 1 - (2 / Math.PI) * Math.atan(t)
      const root = Math.sqrt(2 + t * t)
      const two = 2 / (root * (root + t))
      const u = t / Math.sqrt(4 + t * t)
      const four = 1 - 1.5 * u + 0.5 * u ** 3
      expect(studentTwoSided(t, 1)).toBeCloseTo(one, 12)
      expect(studentTwoSided(t, 2) / two).toBeCloseTo(1, 10)
      expect(studentTwoSided(t, 4)).toBeCloseTo(four, 12)
    }),
  )
})

it('t at 10 degrees of freedom is beyond 2.228139 once in twenty', () => {
  expect(studentTwoSided(2.228138851986274, 10)).toBeCloseTo(0.05, 12)
  expect(studentTwoSided(-2.228138851986274, 10)).toBeCloseTo(0.05, 12)
  expect(studentTwoSided(Infinity, 10)).toBe(0)
})

it('with many degrees of freedom t is nearly normal', () => {
  const [t, df] = [1.5, 10_000]
  const z = t * (1 - 1 / (4 * df)) * (1 + (t * t) / (2 * df)) ** -0.5
  expect(studentTwoSided(t, df)).toBeCloseTo(2 * normalUpperTail(z), 8)
})
