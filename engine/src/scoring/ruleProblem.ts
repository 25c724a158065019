/** What can be wrong with a rule; texts belong to whoever shows it. */
export type RuleProblemCode =
  | 'rule-type-unknown'
  | 'rule-empty'
  | 'rule-code-duplicate'
  | 'rule-input-duplicate'
  | 'rule-input-conflict'
  | 'rule-input-reserved'
  | 'rule-share-out-of-range'
  | 'rule-points-out-of-range'
  | 'rule-parts-do-not-add-up'
  | 'rule-maximum-differs'
  | 'rule-cap-out-of-range'
  | 'rule-target-not-positive'
  | 'rule-target-looks-like-percent'
  | 'rule-bands-not-descending'
  | 'rule-bounds-not-rising'
  | 'rule-goalposts-not-rising'
  | 'rule-goalpost-not-positive'
  | 'rule-scale-not-rising'
  | 'rule-responses-out-of-range'
  | 'rule-decimals-out-of-range'
  | 'rule-without-points-inside'
  | 'rule-expression-empty'
  | 'formula-invalid'

/** Something wrong in the parameters of a rule, as data; texts belong to whoever shows it. */
export interface RuleProblem {
  readonly code: RuleProblemCode
  /** Where in the rule, with dots and positions from 0: `rule.terms.1.rule.target`. */
  readonly path: string
  readonly details: Readonly<Record<string, number | string>>
}

/**
 * Tries an expression over the names of its inputs (and `maxPoints`), without their values: null, or
 * what is wrong with it. Given to the engine from outside, as `Evaluate` is.
 */
export type Compile = (expression: string, inputs: readonly string[]) => string | null

/** Where a rule stands and the most it can bring; null where that is not known. */
export interface RuleSite {
  readonly path: string
  readonly maxPoints: number | null
  readonly compile?: Compile | undefined
}

/** The problem, unless the condition holds. */
export function unless(
  holds: boolean,
  code: RuleProblemCode,
  path: string,
  details: RuleProblem['details'] = {},
): RuleProblem[] {
  return holds ? [] : [{ code, path, details }]
}

/** Whether two sums of points are equal but for the error of adding doubles. */
export function addUp(sum: number, maxPoints: number): boolean {
  return Math.abs(sum - maxPoints) <= 1e-9 * Math.max(1, Math.abs(maxPoints))
}
