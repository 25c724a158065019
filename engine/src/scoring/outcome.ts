import type { Figure, Missing } from '../figure.ts'
import type { ScoringRule } from './rule.ts'

/** One raw input of an answer, or the reason why it is absent. */
export type RawValue = number | boolean | string | readonly number[] | readonly string[] | Missing

/** The raw inputs of one unit for one indicator, by input name. */
export type RawInputs = Readonly<Record<string, RawValue>>

/**
 * Evaluates an expression of a formula rule over named inputs. Given to the engine from outside
 * (CEL); it may throw, and what it throws becomes a missing value with the reason.
 */
export type Evaluate = (expression: string, inputs: Readonly<Record<string, unknown>>) => unknown

/** Why a rule gave what it gave: enough for a page to show the sum and for a person to check it. */
export interface RuleExplanation {
  readonly rule: ScoringRule['type']
  /** The inputs the rule read, as it read them; what is absent or not finite stands as its reason. */
  readonly inputs: RawInputs
  /** Quantities worked out on the way, by name, such as `ratio` 0.8676 or `best` 0.97. */
  readonly workings: Readonly<Record<string, number>>
  /**
   * Which branch was taken: a word such as `ratio`, `capped`, `empty-denominator` or `missing`,
   * where needed followed by a code: `band 3` (from 3 on), `option deputy`, `level 2`, `case 1`.
   */
  readonly branch: string
  /** The parts of a weighted sum or of a best-of, in order. */
  readonly parts?: readonly RuleOutcome[]
}

/** What a rule gives for one unit: points or the reason why there are none, and why so many. */
export interface RuleOutcome {
  /** Unrounded points, 0 to `maxPoints` (a bonus-penalty rule has its own lower bound), or why there are none. */
  readonly points: Figure
  /** The most the rule could have given. */
  readonly maxPoints: number
  readonly explanation: RuleExplanation
  /** Only for a gate whose input is known: whether the mandatory condition holds. */
  readonly passed?: boolean
}

/** What the function of one rule gives; `scoreRule` adds the inputs and the maximum to it. */
export interface Scored {
  readonly points: Figure
  readonly branch: string
  readonly workings?: Readonly<Record<string, number>>
  readonly parts?: readonly RuleOutcome[]
  readonly passed?: boolean
}
