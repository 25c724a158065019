import type { PanelScope } from './panel.ts'
import type { Transform } from './transform.ts'
import type { ShapeLimits, Winsorising } from './winsorise.ts'

/** What is done about the outliers of a column, and when. */
export interface Treatment {
  /**
   * `outliers` (unless given): a column within the limits is left, another is winsorised, and where
   * that is not enough the column as given is transformed. `always`: it is transformed whatever its
   * shape and never winsorised. `never`: it is left.
   */
  readonly when?: 'outliers' | 'always' | 'never'
  /** Both reached make outliers: skewness 2, kurtosis 3.5 unless given. */
  readonly limits?: Partial<ShapeLimits>
  /** At most 5 cells unless given; false to go straight to the transform. */
  readonly winsorise?: Winsorising | false
  /** `log-ct` unless given. */
  readonly transform?: Transform
  /** True to transform what is winsorised instead of the column as given (COINr's `combine_treat`). */
  readonly combine?: boolean
}

/** The treatment of every indicator: one for all, others for some. */
export interface TreatSpecification {
  /** For every indicator without one of its own below. */
  readonly all?: Treatment
  /** By the indicator's code. */
  readonly indicators?: Readonly<Record<string, Treatment>>
  /**
   * Whether all times of a panel are one column (`pooled`, unless given, as in `normalise`: the limits
   * and the transform are then the same at all times, and scores can be followed over them) or each
   * time is a column of its own (`per-time`, as COINr treats the coins of a purse). A transform per time
   * puts each time on a scale of its own: normalise per time too then.
   */
  readonly panel?: PanelScope
}
