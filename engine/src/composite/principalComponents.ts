import { type Missing, missing } from '../figure.ts'
import { correlationMatrix } from './correlation.ts'
import type { Column } from './indexData.ts'
import { symmetricEigen } from './linearAlgebra.ts'
import { varies } from './variation.ts'

/** One principal component of a set of columns. */
export interface PrincipalComponent {
  /** Variance of the component; those of all components sum to the number of columns. */
  readonly eigenvalue: number
  /** Share of the variance of all columns, 0–1, and of this and the components before it. */
  readonly explained: number
  readonly cumulative: number
  /** The component's unit vector: an entry for each column. */
  readonly vector: Readonly<Record<string, number>>
  /** Correlation of each column with the component: its entry in the vector × √eigenvalue. */
  readonly loadings: Readonly<Record<string, number>>
}

/** The components of a set of columns, the largest first. */
export interface PrincipalComponents {
  readonly components: readonly PrincipalComponent[]
  /** Columns left out because they do not vary. */
  readonly omitted: readonly string[]
}

/**
 * The principal components of columns, from their matrix of Pearson correlations over the rows known in
 * both of a pair, the largest first. The sign of a vector is such that its entries sum to more than 0.
 * Where values are missing, small eigenvalues may be a little below 0. Missing (`too-few-responses`)
 * where two columns have too few rows in common, or fewer than two columns vary (`no-variation`).
 * Two columns that correlate by 0.5: eigenvalues 1.5 and 0.5, loadings √0.75 on the first.
 * Handbook (OECD/JRC 2008), step 4.
 */
export function principalComponents(columns: readonly Column[]): PrincipalComponents | Missing {
  const varying = columns.filter((column) => varies(column.values))
  const omitted = columns.filter((column) => !varying.includes(column)).map(({ code }) => code)
  const size = varying.length
  if (size < 2) return missing('no-variation', omitted)
  const matrix = correlationMatrix(varying)
  const unknown = matrix.findIndex((entry) => Number.isNaN(entry))
  if (unknown >= 0) {
    const pair = [varying[Math.floor(unknown / size)], varying[unknown % size]]
    return missing(
      'too-few-responses',
      pair.flatMap((column) => column?.code ?? []),
    )
  }
  const { values, vectors } = symmetricEigen(matrix, size)
  let cumulative = 0
  const components = values.map((eigenvalue, k) => {
    const explained = eigenvalue / size
    cumulative += explained
    const byColumn = (factor: number) =>
      Object.fromEntries(
        varying.map(({ code }, i) => [code, (vectors[k]?.[i] ?? 0) * factor] as const),
      )
    const loadings = byColumn(Math.sqrt(Math.max(0, eigenvalue)))
    return { eigenvalue, explained, cumulative, vector: byColumn(1), loadings }
  })
  return { components, omitted }
}
