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
  /** The inputs the rule read, as it read them. */
  readonly inputs: RawInputs
  /** Quantities worked out on the way, by name, such as `ratio` 0.8676 or `best` 0.97. */
  readonly workings: Readonly<Record<string, number>>
  /** Which branch was taken, such as `ratio`, `empty-denominator`, `band 3`, `option deputy`. */
  readonly branch: string
  /** The parts of a weighted sum or of a best-of, in order. */
  readonly parts?: readonly RuleOutcome[]
}

export interface RuleOutcome {
  /** Unrounded points between the rule's bounds, or why there are none. */
  readonly points: Figure
  /** The most the rule could have given. */
  readonly maxPoints: number
  readonly explanation: RuleExplanation
  /** Only for a gate: whether the mandatory condition holds. */
  readonly passed?: boolean
}
