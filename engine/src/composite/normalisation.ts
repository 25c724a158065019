/**
 * How an indicator is brought to a common scale. The indicator is first multiplied by its direction,
 * so that more is better in all of what follows; `x` below is the value after that. Handbook on
 * Constructing Composite Indicators (OECD/JRC 2008), step 5, unless another source is named.
 *
 * - `min-max`: low + (x − min) ÷ (max − min) × (high − low); 0–100 unless given. Of 2, 3, 6 the 3 is 25.
 * - `z-score`: mean + (x − mean of x) ÷ sd of x × sd, with the sample deviation (n − 1); mean 0 and
 *   sd 1 unless given. Of 1, 2, 3 the 3 is 1.
 * - `scaled`: x × factor.
 * - `scaled-between`: (x − low) ÷ (high − low) × 100, not cut; `low` and `high` are values of x, after its
 *   direction. Global Innovation Index (COINr's `n_scaled`). With 1 and 5 the 2 is 25.
 * - `distance-to-maximum`: 1 − (max − x) ÷ (max − min). Of 2, 3, 6 the 3 is 0.25.
 * - `distance-to-reference`: 1 − (reference − x) ÷ (reference − min), the reference being the value of
 *   a unit; above 1 for better units unless `cap`.
 * - `distance-to-target`: the same with a target in the unit of the indicator as given, before its
 *   direction; the element's own target unless given, and missing (`rule-unknown`) without either.
 *   Both distances are missing (`empty-denominator`) where no unit is worse than the reference, but
 *   with `cap` all are 1 there.
 * - `fraction-of-maximum`: x ÷ max. Missing (`empty-denominator`) unless max is positive, as it never
 *   is for an indicator of direction −1: the quotient would put the worst unit first.
 * - `goalposts`: (x − low) ÷ (high − low) × scale, cut to 0–scale unless `truncate` is false. `low` and
 *   `high` are in the unit of the indicator as given; with direction −1 `high` is worth 0 and `low` the
 *   whole scale (100 unless given). Posts 10 and 30: 15 is 25, or 75 where less is better.
 * - `rank`: the number of units that are worse, plus one; ties, equal to the last bit, share the lower
 *   number. Best of 51: 51.
 * - `percentile-rank`: the share of the other units that are worse, 0–1.
 * - `borda`: the number of units that are worse.
 * - `none`: x.
 * - `function`: what `apply` makes of the values (NaN where missing), as many as it is given; a result
 *   that is not finite is missing (`invalid-input`).
 */
export type NormalisationMethod =
  | { readonly method: 'min-max'; readonly low?: number; readonly high?: number }
  | { readonly method: 'z-score'; readonly mean?: number; readonly sd?: number }
  | { readonly method: 'scaled'; readonly factor: number }
  | { readonly method: 'scaled-between'; readonly low: number; readonly high: number }
  | { readonly method: 'distance-to-maximum' }
  | {
      readonly method: 'distance-to-reference'
      /** Code of the unit that is the reference. */
      readonly unit: string
      /** Which of its observations, in a panel that is pooled. */
      readonly time?: number
      readonly cap?: boolean
    }
  | { readonly method: 'distance-to-target'; readonly target?: number; readonly cap?: boolean }
  | { readonly method: 'fraction-of-maximum' }
  | {
      readonly method: 'goalposts'
      readonly low: number
      readonly high: number
      readonly scale?: number
      readonly truncate?: boolean
    }
  | { readonly method: 'rank' }
  | { readonly method: 'percentile-rank' }
  | { readonly method: 'borda' }
  | { readonly method: 'none' }
  | {
      readonly method: 'function'
      readonly name: string
      readonly apply: (values: Float64Array) => ArrayLike<number>
    }
