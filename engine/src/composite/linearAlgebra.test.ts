import fc from 'fast-check'
import { expect, it } from 'vitest'
import { symmetricEigen } from './linearAlgebra.ts'

it('the values come largest first, the vectors with their signs fixed', () => {
  const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2)
  const half = Math.SQRT1_2
  expect(values.map(rounded)).toEqual([3, 1])
  expect(vectors.map((vector) => vector.map(rounded))).toEqual(
    [
      [half, half],
      [half, -half],
    ].map((vector) => vector.map(rounded)),
  )
})

it('a matrix times a vector of its own is the vector times its value, and the vectors are at right angles', () => {
  const entries = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: 36,
    maxLength: 36,
  })
  fc.assert(
    fc.property(entries, (list) => {
      const size = 6
      const at = (i: number, j: number) => list[Math.min(i, j) * size + Math.max(i, j)] ?? 0
      const matrix = Float64Array.from({ length: 36 }, (_, k) => at(Math.floor(k / size), k % size))
      const { values, vectors } = symmetricEigen(matrix, size)
      const errors = vectors.flatMap((vector, k) => [
        ...vector.map((entry, i) =>
          Math.abs(
            dot(vector, [...matrix.subarray(i * size, (i + 1) * size)]) - (values[k] ?? 0) * entry,
          ),
        ),
        ...vectors.map((other, j) => Math.abs(dot(vector, other) - (j === k ? 1 : 0))),
      ])
      expect(Math.max(...errors)).toBeLessThan(1e-13)
    }),
  )
})

it('refuses what is not a number', () => {
  expect(() => symmetricEigen(Float64Array.of(1, NaN, NaN, 1), 2)).toThrow(RangeError)
})

function dot(x: readonly number[], y: readonly number[]): number {
  return x.reduce((sum, entry, i) => sum + entry * (y[i] ?? 0), 0)
}

function rounded(x: number): number {
  return Math.round(x * 1e12) / 1e12
}
