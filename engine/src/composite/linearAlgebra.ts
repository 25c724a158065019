/** Eigenvalues, largest first, and the vector of each: unit length, `vectors[k][i]` for value k. */
export interface Eigen {
  readonly values: readonly number[]
  readonly vectors: readonly (readonly number[])[]
}

const maximalSweeps = 100

/**
 * The eigenvalues and eigenvectors of a symmetric matrix given row after row (`size` × `size`), by
 * Jacobi's rotations: each makes one pair of mirrored entries 0, until all but the diagonal is 0.
 * The sign of a vector is fixed: its entries sum to more than 0, or, where they sum to 0, the first that
 * is not 0 is positive. Of ((2, 1), (1, 2)) the values are 3 and 1, the vectors (1, 1)/√2 and (1, −1)/√2.
 * Throws on entries that are not finite (a programmer's fault). Golub & Van Loan, Matrix Computations, 8.5.
 */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const a = matrix.slice()
  if (!a.every((entry) => Number.isFinite(entry))) {
    throw new RangeError('symmetricEigen: an entry is not finite')
  }
  const v = identity(size)
  for (let sweep = 0; sweep < maximalSweeps && !isDiagonal(a, size); sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(a, v, { size, p, q })
    }
  }
  const pairs = Array.from({ length: size }, (_, k) => ({
    value: a[k * size + k] ?? 0,
    vector: withSign(Array.from({ length: size }, (__, i) => v[i * size + k] ?? 0)),
  })).toSorted((one, other) => other.value - one.value)
  return { values: pairs.map(({ value }) => value), vectors: pairs.map(({ vector }) => vector) }
}

function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size)
  for (let k = 0; k < size; k += 1) matrix[k * size + k] = 1
  return matrix
}

/** All entries off the diagonal are nothing beside those on it. */
function isDiagonal(a: Float64Array, size: number): boolean {
  let on = 0
  let off = 0
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      const square = (a[i * size + j] ?? 0) ** 2
      if (i === j) on += square
      else off += square
    }
  }
  return off <= 1e-32 * on
}

/** Turns rows and columns p and q of `a` so that their common entry becomes 0, and `v` with them. */
function rotate(
  a: Float64Array,
  v: Float64Array,
  { size, p, q }: { readonly size: number; readonly p: number; readonly q: number },
): void {
  const common = a[p * size + q] ?? 0
  if (common === 0) return
  const half = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * common)
  const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.hypot(half, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  const turn = { cosine, sine: tangent * cosine }
  for (let k = 0; k < size; k += 1) mix(a, k * size + p, k * size + q, turn)
  for (let k = 0; k < size; k += 1) mix(a, p * size + k, q * size + k, turn)
  for (let k = 0; k < size; k += 1) mix(v, k * size + p, k * size + q, turn)
}

function mix(
  matrix: Float64Array,
  i: number,
  j: number,
  { cosine, sine }: { readonly cosine: number; readonly sine: number },
): void {
  const [x, y] = [matrix[i] ?? 0, matrix[j] ?? 0]
  matrix[i] = cosine * x - sine * y
  matrix[j] = sine * x + cosine * y
}

function withSign(vector: readonly number[]): readonly number[] {
  let sum = 0
  for (const entry of vector) sum += entry
  const leading =
    Math.abs(sum) > 1e-12 ? sum : (vector.find((entry) => Math.abs(entry) > 1e-12) ?? 1)
  return leading < 0 ? vector.map((entry) => -entry) : vector
}
