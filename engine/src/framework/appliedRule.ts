import type { RuleOutcome } from '../scoring/outcome.ts'
import type { ScoringRule } from '../scoring/rule.ts'
import type { WriteFigure } from './formulaText.ts'

/** A rule with what it gave, to be written down as a formula. */
export interface AppliedRule<Rule extends ScoringRule = ScoringRule> {
  readonly rule: Rule
  readonly outcome: RuleOutcome
  /** Unrounded points; there is no formula of missing ones. */
  readonly points: number
  readonly write: WriteFigure
}
