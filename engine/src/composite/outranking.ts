import type { MissingReason } from '../figure.ts'
import type { WeighedColumn } from './addColumns.ts'
import type { Column } from './indexData.ts'

/** Sums of decimal weights that are equal on paper may differ in the last bits. */
const tolerance = 1e-12

/**
 * For each pair of rows, the share of the weight on which the first is better: 1 where it is larger in
 * every column, 0.5 where they are level; entry i × rows + j for row i over row j. Only columns known in
 * both rows count, their weights making up the whole; without any the entry is NaN, as on the diagonal.
 * (1, 5) against (2, 5), equal weights: 0.25. Handbook (OECD/JRC 2008), step 6.
 */
export function outrankingMatrix(
  children: readonly WeighedColumn[],
  rows: readonly number[],
): Float64Array {
  const shares = new Float64Array(rows.length ** 2).fill(NaN)
  const table = tableOf(children, rows)
  const weights = Float64Array.from(children, ({ weight }) => weight)
  for (let i = 0; i < rows.length; i += 1) {
    for (let j = i + 1; j < rows.length; j += 1) {
      const share = shareBetter(table, weights, i, j)
      shares[i * rows.length + j] = share
      shares[j * rows.length + i] = 1 - share
    }
  }
  return shares
}

/**
 * Copeland scores: for each unit, how many others it beats less how many beat it, a unit beating
 * another where more than half of the weight is on its side. Units are compared with those of the same
 * set of `groups` (the times of a panel). A unit with fewer than `least` known children is missing
 * (`component-missing`) and not compared. Three units, each better than the next: 2, 0, −2. As `shares` a
 * unit has the sum of its row of the outranking matrix instead: 2, 1, 0.
 *
 * The score hangs on who else is there, and grows with their number. Work and memory go with the square
 * of the units. Source: Copeland (1951); Munda & Nardo (2005).
 */
export function copelandColumn(
  code: string,
  children: readonly WeighedColumn[],
  {
    groups,
    least,
    rows,
    score = 'net-wins',
  }: {
    readonly groups: readonly (readonly number[])[]
    readonly least: number
    readonly rows: number
    readonly score?: 'net-wins' | 'shares' | undefined
  },
): Column {
  const values = new Float64Array(rows).fill(NaN)
  const missing = new Map<number, MissingReason>()
  for (const group of groups) {
    const enough = group.filter((row) => knownIn(children, row) >= least)
    const shares = outrankingMatrix(children, enough)
    enough.forEach((row, i) => {
      const own = shares.subarray(i * enough.length, (i + 1) * enough.length)
      values[row] = score === 'shares' ? sumOfShares(own) : netWins(own)
    })
  }
  for (let row = 0; row < rows; row += 1) {
    if (Number.isNaN(values[row])) missing.set(row, 'component-missing')
  }
  return { code, values, missing }
}

function netWins(shares: Float64Array): number {
  let wins = 0
  for (const share of shares) {
    if (share > 0.5 + tolerance) wins += 1
    else if (share < 0.5 - tolerance) wins -= 1
  }
  return wins
}

/** Without a column known in both of two units neither is the better, so each has half. */
function sumOfShares(shares: Float64Array): number {
  let sum = 0
  for (const share of shares) sum += Number.isNaN(share) ? 0.5 : share
  // The diagonal is no comparison.
  return sum - 0.5
}

function knownIn(children: readonly WeighedColumn[], row: number): number {
  let known = 0
  for (const { column } of children) if (!Number.isNaN(column.values[row])) known += 1
  return known
}

/** The values of the rows, row after row, so that a pair is compared in neighbouring memory. */
function tableOf(children: readonly WeighedColumn[], rows: readonly number[]): Float64Array {
  const table = new Float64Array(rows.length * children.length)
  children.forEach(({ column }, k) => {
    rows.forEach((row, i) => {
      table[i * children.length + k] = column.values[row] ?? NaN
    })
  })
  return table
}

function shareBetter(table: Float64Array, weights: Float64Array, i: number, j: number): number {
  const [a, b] = [i * weights.length, j * weights.length]
  let better = 0
  let compared = 0
  for (let k = 0; k < weights.length; k += 1) {
    const x = table[a + k] ?? NaN
    const y = table[b + k] ?? NaN
    const weight = weights[k] ?? 0
    if (x > y) better += weight
    else if (x === y) better += weight / 2
    else if (!(x < y)) continue
    compared += weight
  }
  return better / compared
}
