export {
  type Figure,
  isKnown,
  isMissing,
  type Missing,
  missing,
  type MissingReason,
  missingReasons,
  numberOrNull,
  reasonOrNull,
} from './figure.ts'
export type { LocalText } from './localText.ts'
export {
  type Aggregation,
  type Framework,
  type FrameworkNode,
  type FrameworkView,
  type Knowledge,
  knowledgeStates,
  type Level,
  levels,
  type LevelStep,
  type NotApplicablePolicy,
} from './framework/framework.ts'
export type { Choice, EmptyDenominator, ScoringRule } from './scoring/rule.ts'
export type {
  Evaluate,
  RawInputs,
  RawValue,
  RuleExplanation,
  RuleOutcome,
} from './scoring/outcome.ts'
export { roundHalfUp } from './composite/round.ts'
export { rank, type RankOptions } from './composite/rank.ts'
