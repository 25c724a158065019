import { type Figure, isMissing, missing } from '../figure.ts'
import { type Correlation, type CorrelationMethod, correlate, covariance } from './correlation.ts'
import { familiesOf } from './families.ts'
import type { Column, IndexData, IndexElement, StageResult } from './indexData.ts'
import { type PrincipalComponents, principalComponents } from './principalComponents.ts'
import { varies } from './variation.ts'

/** Which correlations are taken, and from where on they are flagged. */
export interface RelateSpecification {
  /** Pearson unless given. */
  readonly method?: CorrelationMethod
  readonly thresholds?: Partial<CorrelationThresholds>
}

/** Where a correlation within a composite index begins to tell something about it. */
export interface CorrelationThresholds {
  /** Below it two elements work against each other: −0.4. */
  readonly negative: number
  /** Below it, but not `negative`, an element has little to do with the other: 0.3. */
  readonly weak: number
  /** Above it two elements say the same twice: 0.92. */
  readonly collinear: number
}

/** The thresholds in use at the European Commission's Joint Research Centre. */
export const usualThresholds: CorrelationThresholds = { negative: -0.4, weak: 0.3, collinear: 0.92 }

/** What a correlation within an index tells of it, by the thresholds. */
export type CorrelationFlag = 'negative' | 'weak' | 'fair' | 'collinear'

/** How one element goes together with another. */
export interface Relation extends Correlation {
  readonly element: string
  readonly other: string
  /** Null where the coefficient is missing. */
  readonly flag: CorrelationFlag | null
}

/** What the children of one aggregate have in common. */
export interface GroupRelations {
  readonly group: string
  /** Every pair of children once. */
  readonly pairs: readonly Relation[]
  /** Cronbach's alpha: 1 where the children measure one and the same thing; see `cronbachAlpha`. */
  readonly alpha: Figure
  /** Null where it cannot be said; the reasons are in the correlations. */
  readonly components: PrincipalComponents | null
}

/** How the elements of an index go together. */
export interface Relations {
  readonly stage: 'relate'
  /** Every element with each of the aggregates above it, nearest first. */
  readonly withParents: readonly Relation[]
  /** For each aggregate with two children or more. */
  readonly groups: readonly GroupRelations[]
}

/**
 * How the elements of an index go together: with the aggregates above them and with their siblings,
 * whether each group is of a piece (Cronbach's alpha), and its principal components. The data comes
 * back as it is; relations are in the log. Elements without a column are left out, so relations with
 * aggregates need an aggregation first. Missing values: each pair over the rows known in both.
 * Relate normalised data: raw data has not had its directions applied. An element is part of the
 * aggregates above it, so it correlates with them for that reason alone too.
 * Handbook (OECD/JRC 2008), steps 4 and 8.
 */
export function relate(
  data: IndexData,
  { method = 'pearson', thresholds = {} }: RelateSpecification = {},
): StageResult<Relations> {
  const limits = { ...usualThresholds, ...thresholds }
  const relation = (one: Column, other: Column): Relation => {
    const found = correlate(one.values, other.values, method)
    return {
      element: one.code,
      other: other.code,
      ...found,
      flag: flagOf(found.coefficient, limits),
    }
  }
  const withParents = data.elements.flatMap((element) => {
    const column = data.columns.get(element.code)
    if (column === undefined) return []
    return ancestorsOf(data, element).flatMap((ancestor) => {
      const above = data.columns.get(ancestor.code)
      return above === undefined ? [] : relation(column, above)
    })
  })
  const groups = [...familiesOf(data.elements)].flatMap(([group, children]) => {
    const columns = children.flatMap(({ code }) => data.columns.get(code) ?? [])
    if (columns.length < 2) return []
    const components = principalComponents(columns)
    return {
      group,
      pairs: columns.flatMap((one, i) => columns.slice(0, i).map((other) => relation(other, one))),
      alpha: cronbachAlpha(columns),
      components: 'missing' in components ? null : components,
    }
  })
  return { data, log: { stage: 'relate', withParents, groups } }
}

/** The verdict on a coefficient; null where it is missing. */
export function flagOf(
  coefficient: Figure,
  { negative, weak, collinear }: CorrelationThresholds = usualThresholds,
): CorrelationFlag | null {
  if (isMissing(coefficient)) return null
  if (coefficient < negative) return 'negative'
  if (coefficient < weak) return 'weak'
  return coefficient > collinear ? 'collinear' : 'fair'
}

/**
 * Cronbach's alpha of k columns: k ÷ (k − 1) × (1 − Σ variances ÷ Σ all covariances), covariances over
 * the rows known in both. 1 where the columns are the same up to a constant, about 0 where they have
 * nothing in common; 0.7 is often asked for. It hangs on the scales, so the columns should share one.
 * Columns that do not vary are left out, as they are of the principal components. Missing with fewer
 * than two columns, or two rows known in both of a pair (`too-few-responses`), and where fewer than two
 * columns vary or their sum does not (`no-variation`). (1, 2, 3, 4) and (1, 3, 2, 4): 2 × (1 − 20/36) = 0.889.
 * Cronbach (1951); Handbook (OECD/JRC 2008), step 4.
 */
export function cronbachAlpha(columns: readonly Column[]): Figure {
  if (columns.length < 2) return missing('too-few-responses')
  const varying = columns.filter((column) => varies(column.values))
  let all = 0
  let own = 0
  for (const one of varying) {
    own += covariance(one.values, one.values)
    for (const other of varying) all += covariance(one.values, other.values)
  }
  const k = varying.length
  if (Number.isNaN(all)) return missing('too-few-responses')
  if (k < 2 || !(all > 0)) return missing('no-variation')
  return (k / (k - 1)) * (1 - own / all)
}

/** The aggregates above an element, nearest first. */
function ancestorsOf(data: IndexData, element: IndexElement): IndexElement[] {
  const parent = data.elements.find(({ code }) => code === element.parent)
  return parent === undefined ? [] : [parent, ...ancestorsOf(data, parent)]
}
