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
}

/** The treatment of every indicator: one for all, others for some. */
export interface TreatSpecification {
  /** For every indicator without one of its own below. */
  readonly all?: Treatment
  /** By the indicator's code. */
  readonly indicators?: Readonly<Record<string, Treatment>>
  /** Whether the units of each time are a column of their own in a panel (`per-time`). */
  readonly panel?: PanelScope
}
