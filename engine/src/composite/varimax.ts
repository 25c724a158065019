import type { PrincipalComponents } from './principalComponents.ts'

/** A factor: a principal component after rotation. */
export interface Factor {
  /** Variance of the columns that it explains: the sum of its squared loadings. */
  readonly variance: number
  /** Correlation of each column with the factor. */
  readonly loadings: Readonly<Record<string, number>>
}

const maximalSweeps = 1000

/**
 * The first `count` components, turned so that each column loads high on few of them and low on the
 * others: Kaiser's varimax, each column first scaled to length 1 (Kaiser's normalisation). Together they
 * explain what the components did. The factor of the largest variance comes first, and the loadings of
 * each sum to more than 0.
 *
 * Where no count is given those components are taken that explain more than a tenth of the variance, and
 * more until they explain 60 %. Kaiser (1958), Psychometrika 23; Handbook (OECD/JRC 2008), step 6, whose
 * four factors of the technology index this gives: patents load by 0.06, 0.97, 0.06 and 0.06.
 */
export function rotateComponents(
  { components }: PrincipalComponents,
  count: number = usualCount(components),
): Factor[] {
  if (!(Number.isInteger(count) && count >= 1 && count <= components.length)) {
    throw new RangeError(
      `rotateComponents: unknown number ${count} of ${components.length} components`,
    )
  }
  const taken = components.slice(0, count)
  const codes = Object.keys(taken[0]?.loadings ?? {})
  const rows = codes.map((code) => taken.map(({ loadings }) => loadings[code] ?? 0))
  const turned = varimax(rows)
  const factors = taken.map((_, k) => {
    const column = turned.map((row) => row[k] ?? 0)
    const sum = column.reduce((total, entry) => total + entry, 0)
    const entries = codes.map((code, i) => [code, (column[i] ?? 0) * (sum < 0 ? -1 : 1)] as const)
    return {
      variance: column.reduce((total, entry) => total + entry ** 2, 0),
      loadings: Object.fromEntries(entries),
    }
  })
  return factors.toSorted((a, b) => b.variance - a.variance)
}

function usualCount(components: PrincipalComponents['components']): number {
  const before = (k: number) => components[k - 1]?.cumulative ?? 0
  const end = components.findIndex(({ explained }, k) => explained <= 0.1 && before(k) >= 0.6)
  return end === -1 ? components.length : Math.max(1, end)
}

/**
 * Turns pairs of factors until no turn raises the varimax criterion, the variance of the squared loadings
 * within each factor. `loadings[i][k]` is that of column i on factor k.
 */
function varimax(loadings: readonly (readonly number[])[]): number[][] {
  const lengths = loadings.map((row) => Math.hypot(...row) || 1)
  const rows = loadings.map((row, i) => row.map((entry) => entry / (lengths[i] ?? 1)))
  const factors = loadings[0]?.length ?? 0
  for (let sweep = 0; sweep < maximalSweeps; sweep += 1) {
    let farthest = 0
    for (let p = 0; p < factors; p += 1) {
      for (let q = p + 1; q < factors; q += 1) {
        farthest = Math.max(farthest, turn(rows, p, q))
      }
    }
    if (farthest < 1e-12) break
  }
  return rows.map((row, i) => row.map((entry) => entry * (lengths[i] ?? 1)))
}

/** Turns factors p and q by the angle of the largest criterion, which it returns without its sign. */
function turn(rows: readonly number[][], p: number, q: number): number {
  let [differences, products, fourth, mixed] = [0, 0, 0, 0]
  for (const row of rows) {
    const [x, y] = [row[p] ?? 0, row[q] ?? 0]
    const difference = x * x - y * y
    const product = 2 * x * y
    differences += difference
    products += product
    fourth += difference * difference - product * product
    mixed += 2 * difference * product
  }
  const count = rows.length
  const angle =
    Math.atan2(
      mixed - (2 * differences * products) / count,
      fourth - (differences * differences - products * products) / count,
    ) / 4
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
  for (const row of rows) {
    const [x, y] = [row[p] ?? 0, row[q] ?? 0]
    row[p] = cosine * x + sine * y
    row[q] = cosine * y - sine * x
  }
  return Math.abs(angle)
}
