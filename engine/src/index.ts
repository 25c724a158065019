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
export { summarise, type Summary } from './composite/summary.ts'
export { checkFramework, type FrameworkProblem } from './framework/check.ts'
export {
  type Answer,
  type Explanation,
  type NodeScore,
  type ScoreOptions,
  scoreUnits,
  type UnitAnswers,
  type UnitScore,
} from './framework/score.ts'
export { explainFormula, type ExplainedFigure } from './framework/explainFormula.ts'
export { findNode, isScored, isWithinKnownDepth, listNodes } from './framework/tree.ts'
export type { Part } from './framework/aggregate.ts'
export {
  compareTables,
  type ResultRow,
  type ResultTable,
  type RowComparison,
  type TableComparison,
} from './compare/compareTables.ts'
export {
  meanOfGroupValues,
  type Reexpressed,
  type ReexpressedRow,
  type Successor,
  type UnitFigures,
} from './units/reexpress.ts'
export { peersOf, type Peers, type RuleContext, scoreRule } from './scoring/scoreRule.ts'
export { validateRule } from './scoring/validateRule.ts'
export type { RuleProblem } from './scoring/ruleProblem.ts'
export { inputsOf, type RuleInput } from './scoring/inputsOf.ts'
export {
  existedOn,
  type LineageStep,
  successorsOn,
  unitsOn,
  type Validity,
} from './units/lineage.ts'
export {
  pairTables,
  type PairableTable,
  type PairChoice,
  type TablePair,
} from './compare/pairTables.ts'
export {
  type ChoosableTable,
  chooseTable,
  type ChosenTable,
  type ReexpressionRefusal,
  type TableChoice,
} from './units/chooseTable.ts'
export {
  successorsInScope,
  type TableScope,
  unitsInScope,
  type UnitWithParent,
} from './units/tableUnits.ts'
export { unitFigures } from './units/unitFigures.ts'
export { difference, withoutNoise } from './compare/withoutNoise.ts'
export { findPreviousTable, type TableIdentity } from './compare/previousTable.ts'
export {
  childrenOf,
  type Column,
  columnOf,
  columnOfNumbers,
  elementsAt,
  figureAt,
  type IndexData,
  type IndexElement,
  type IndexUnit,
  type StageEntry,
  type StageLog,
  type StageResult,
  withColumns,
} from './composite/indexData.ts'
export { combineReplications } from './robustness/combineReplications.ts'
export { type ElementOut, leaveOneOut } from './robustness/leaveOneOut.ts'
export {
  type ReplicationRange,
  runMonteCarlo,
  runReplications,
  splitReplications,
} from './robustness/monteCarlo.ts'
export type {
  MonteCarloProblem,
  MonteCarloResult,
  Ranks,
  UnitRobustness,
} from './robustness/monteCarloProblem.ts'
export type { RankSpread } from './robustness/rankStatistics.ts'
export type { ReplicationPart } from './robustness/replicationPart.ts'
export { nextUniform, openStream, type RandomStream } from './robustness/random.ts'
export { weighedIndexOf } from './robustness/weighedIndexOf.ts'
export type { NodeMean, WeighedIndex } from './robustness/weighedTree.ts'
export type { WeightSource } from './robustness/weightNoise.ts'
export { rankIndexValues } from './framework/rankIndexValues.ts'
