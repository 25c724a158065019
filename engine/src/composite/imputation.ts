import type { MissingReason } from '../figure.ts'
import type { IndexUnit } from './indexData.ts'
import type { PanelScope } from './panel.ts'

/**
 * How a missing number is filled in.
 * - `mean`, `median`: of the column's known values.
 * - `group-mean`, `group-median`: of those of the unit's group. Where the unit has no group or the
 *   group no value, the cell stays missing, or with `fallback: 'column'` takes the column's figure.
 * - `siblings`: the mean or median of the unit's own known indicators below the same ancestor at
 *   `level` (2), each scaled to 0–1 by its range after its direction, put back on the scale.
 * - `latest` (panel): the unit's latest earlier value, at most `maxAge` times back (no limit).
 * - `linear` (panel): on the line between the values before and after; outside, the nearest value.
 * - `constant` (panel): the value before, or where there is none the first one.
 * - `function`: what the function gives for the rows that are missing; NaN leaves the cell missing.
 * - `none`: nothing is filled in.
 * The first four look at the units of one time in a panel, or with `panel: 'pooled'` at all of them.
 */
export type Imputation =
  | { readonly method: 'mean' | 'median'; readonly panel?: PanelScope }
  | {
      readonly method: 'group-mean' | 'group-median'
      /** Name of the grouping, such as `income`. */
      readonly grouping: string
      readonly fallback?: 'column' | 'none'
      readonly panel?: PanelScope
    }
  | {
      readonly method: 'siblings'
      readonly level?: number
      readonly statistic?: 'mean' | 'median'
      readonly panel?: PanelScope
    }
  | { readonly method: 'latest'; readonly maxAge?: number }
  | { readonly method: 'linear' | 'constant' }
  | {
      readonly method: 'function'
      readonly fill: (
        values: Float64Array,
        units: readonly IndexUnit[],
        code: string,
      ) => ArrayLike<number>
    }
  | { readonly method: 'none' }

/** How missing values are filled in, and which are left missing. */
export interface ImputeSpecification {
  /** For every indicator without one of its own below. */
  readonly all: Imputation
  /** By the indicator's code. */
  readonly indicators?: Readonly<Record<string, Imputation>>
  /** Reasons that nothing is filled in for; `['not-applicable']` unless given. */
  readonly leave?: readonly MissingReason[]
}
