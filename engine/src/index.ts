// Numbers that may be missing, and texts.
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

// Frameworks: the tree of a set of indicators, and units scored under it.
export {
  type Aggregation,
  type Framework,
  type EarlierNode,
  type FrameworkNode,
  type FrameworkView,
  type Knowledge,
  knowledgeStates,
  type Level,
  levels,
  type LevelStep,
  type NotApplicablePolicy,
  type Provenance,
  provenances,
} from './framework/framework.ts'
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
export { rankIndexValues } from './framework/rankIndexValues.ts'

// Drafts of frameworks: edits, checks, what differs between versions, a trial on earlier answers.
export {
  addNode,
  applyEdits,
  changeFramework,
  changeNode,
  type EditedFramework,
  type EditRefusal,
  editRefusals,
  type FrameworkEdit,
  type FrameworkFields,
  identityOf,
  moveNode,
  nameInput,
  type NodeFields,
  type OptionalField,
  type OptionalSetting,
  type RefusedEdit,
  removeNode,
  withIdentities,
} from './framework/edit.ts'
export {
  checkDraft,
  type DraftProblem,
  type DraftProblemCode,
  draftProblemCodes,
} from './framework/checkDraft.ts'
export {
  type ChangedField,
  changedFields,
  type ChangeValue,
  diffFrameworks,
  type FrameworkDiff,
  type NodeChange,
  type NodeDiff,
  type NodeReference,
} from './framework/diff.ts'
export type { Parameter, ParameterChange } from './framework/parameters.ts'
export { type MatchedBy, type StatedMatch, statedMatches } from './framework/matchNodes.ts'
export {
  crosswalk,
  type CrosswalkEntry,
  type CrosswalkReason,
  crosswalkReasons,
} from './framework/crosswalk.ts'
export {
  type Trial,
  type TrialComparable,
  type TrialEffect,
  type TrialResult,
  type TrialRow,
  trialRun,
  type TrialStanding,
} from './framework/trial.ts'
export type { NewIndicators } from './framework/trialAnswers.ts'
export type { Unanswered } from './framework/trialParts.ts'

// Scoring rules: raw inputs to points.
export type { Choice, EmptyDenominator, ScoringRule } from './scoring/rule.ts'
export type {
  Evaluate,
  RawInputs,
  RawValue,
  RuleExplanation,
  RuleOutcome,
} from './scoring/outcome.ts'
export { peersOf, type Peers, type RuleContext, scoreRule } from './scoring/scoreRule.ts'
export { validateRule } from './scoring/validateRule.ts'
export type { RuleProblem } from './scoring/ruleProblem.ts'
export { inputsOf, type RuleInput } from './scoring/inputsOf.ts'

// Two tables side by side.
export {
  compareTables,
  type ResultRow,
  type ResultTable,
  type RowComparison,
  type TableComparison,
} from './compare/compareTables.ts'
export {
  pairTables,
  type PairableTable,
  type PairChoice,
  type TablePair,
} from './compare/pairTables.ts'
export { difference, withoutNoise } from './compare/withoutNoise.ts'
export { findPreviousTable, type TableIdentity } from './compare/previousTable.ts'

// Tables read on other boundaries.
export {
  meanOfGroupValues,
  type Reexpressed,
  type ReexpressedRow,
  type Successor,
  type UnitFigures,
} from './units/reexpress.ts'
export {
  type DatedUnit,
  existedOn,
  type LineageStep,
  successorsOn,
  unitsOn,
  type Validity,
} from './units/lineage.ts'
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

// Units through time: dated events, the tree of any day, what went from one to another.
export {
  createdBy,
  mainUnitOf,
  type NewUnit,
  type Receiver,
  stepsOf,
  subjectsOf,
  type UnitEvent,
  unitEventKinds,
  type UnitName,
  type UnitShare,
} from './units/unitEvent.ts'
export { dayAfter } from './units/dayBefore.ts'
export { spellingKey } from './units/spellingKey.ts'
export { foldUnitName, replayEvents, type UnitHistory, type UnitLife } from './units/unitHistory.ts'
export {
  findUnitAsOf,
  treeOfUnits,
  type UnitBranch,
  type UnitOnDay,
  unitsAsOf,
} from './units/unitsAsOf.ts'
export { lineageBetween, type UnitCounterparts } from './units/lineageBetween.ts'
export {
  checkEvent,
  checkEvents,
  checkWithdrawal,
  type CheckedUnitEvent,
} from './units/checkEvent.ts'
export {
  type UnitEventProblem,
  type UnitEventProblemCode,
  unitEventProblemCodes,
} from './units/eventProblem.ts'
export {
  eventsOfRecords,
  type LineageRecord,
  type NameRecord,
  type UnitRecord,
  type UnitRecords,
} from './units/eventsOfRecords.ts'

// Composite indices: the stages in pipeline order, then whole runs of them.
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
export { familiesOf } from './composite/families.ts'
export { type PanelScope, rowsByScope } from './composite/panel.ts'
export { checkIndexData, type CheckOptions, type IndexProblem } from './composite/check.ts'
export {
  type ColumnDescription,
  type ColumnFlag,
  columnFlags,
  describe,
  describeColumn,
  describeUnits,
  type Description,
  type DescribeThresholds,
  type UnitAvailability,
} from './composite/describe.ts'
export { type Moments, moments } from './composite/moments.ts'
export { quantile } from './composite/quantile.ts'
export { screen, type ScreenLog, type ScreenSpecification } from './composite/screen.ts'
export { filterUnits } from './composite/filterUnits.ts'
export { denominate, type DenominateSpecification, type Division } from './composite/denominate.ts'
export type { Imputation, ImputeSpecification } from './composite/imputation.ts'
export { impute, type ImputeLog } from './composite/impute.ts'
export type { Treatment, TreatSpecification } from './composite/treatment.ts'
export { type ShapeCheck, treat, type TreatedColumn, type TreatLog } from './composite/treat.ts'
export { type Transform, type Transformed, transformValues } from './composite/transform.ts'
export {
  type ShapeLimits,
  treatmentMarks,
  winsorise,
  type Winsorised,
  type Winsorising,
} from './composite/winsorise.ts'
export type { NormalisationMethod } from './composite/normalisation.ts'
export { normalise, type NormaliseSpecification } from './composite/normalise.ts'
export {
  effectiveWeights,
  weight,
  type Weighting,
  type WeightSet,
  type WeightSpecification,
} from './composite/weight.ts'
export {
  aggregate,
  type AggregateSpecification,
  type AggregationMethod,
  type NodeAggregation,
} from './composite/aggregate.ts'
export { outrankingMatrix } from './composite/outranking.ts'
export type { WeighedColumn } from './composite/addColumns.ts'
export { roundHalfUp } from './composite/round.ts'
export { rank, type RankOptions } from './composite/rank.ts'
export { rankColumn, rankWithin } from './composite/rankColumn.ts'
export { summarise, type Summary } from './composite/summary.ts'
export {
  correlate,
  type Correlation,
  correlationMatrix,
  type CorrelationMethod,
} from './composite/correlation.ts'
export {
  type PrincipalComponent,
  type PrincipalComponents,
  principalComponents,
} from './composite/principalComponents.ts'
export { type Factor, rotateComponents } from './composite/varimax.ts'
export {
  type CorrelationFlag,
  type CorrelationThresholds,
  cronbachAlpha,
  flagOf,
  type GroupRelations,
  relate,
  type RelateSpecification,
  type Relation,
  type Relations,
  usualThresholds,
} from './composite/relate.ts'
export { compareRuns, type RunComparison } from './composite/compareRuns.ts'
export type { CommonRank, CommonRanks } from './composite/commonRanks.ts'
export type { CompareRunsSpecification } from './composite/resultRows.ts'
export {
  type Standing,
  type Strengths,
  strengthsOf,
  type StrengthsSpecification,
} from './composite/strengths.ts'
export { type Trend, trend, type TrendSpecification } from './composite/trend.ts'
export {
  type NamedAggregate,
  type NamedDenominate,
  type NamedDivision,
  type NamedFunction,
  type NamedImpute,
  type NamedNodeAggregation,
  type NamedNormalise,
  type NamedTreat,
  type NamedTreatment,
  type RunFunctions,
} from './composite/namedFunctions.ts'
export {
  applyStep,
  type IndexStage,
  indexStages,
  type IndexStep,
  rankingOf,
  type RankLog,
  type RankSpecification,
  ranksOf,
  type StepResult,
} from './composite/step.ts'
export { checkSteps } from './composite/checkSteps.ts'
export {
  changeStep,
  type DoneRun,
  type IndexRun,
  type RefusedRun,
  runIndex,
  type RunOptions,
  type RunStage,
  StepError,
} from './composite/run.ts'

// Robustness: how a ranking depends on its weights and elements.
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

// The calendar of Vietnam.
export { startOfVietnamDay, vietnamDay } from './calendar/vietnamDay.ts'
export { dayNumber, dayOf, type Weekday, weekdayOf } from './calendar/dayNumber.ts'
export { type LunarDate, lunarDate, solarDate } from './calendar/lunarDate.ts'
export {
  type CalendarDocument,
  type CalendarHoliday,
  type CalendarStatus,
  calendarStatuses,
  type CalendarSubstitute,
  type CalendarSwap,
  type DayConfidence,
  dayConfidences,
  type DayKind,
  isWeeklyRest,
  isWorked,
  specialDays,
  type WorkCalendar,
} from './calendar/workCalendar.ts'
export { projectCalendar, substitutesByLaw } from './calendar/projectCalendar.ts'
export { type CalendarProblem, checkCalendar } from './calendar/checkCalendar.ts'
export { type CalendarChange, compareCalendars } from './calendar/compareCalendars.ts'
export {
  type CalendarVersion,
  dayKind,
  isMissingCalendar,
  type MissingCalendar,
  openCalendars,
  versionsBetween,
  type WorkCalendars,
} from './calendar/workCalendars.ts'
export {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDayFrom,
  workingDaysByMonth,
} from './calendar/workingDays.ts'
export { addWorkingHours, countsFrom, type OfficeHours } from './calendar/workingHours.ts'
export { type Allowance, deadline, type Deadline } from './calendar/deadline.ts'

// Rounds and submissions: phases by the time, state × action → state, and what is locked and why.
export {
  checkPlan,
  type Extension,
  openPhases,
  type Phase,
  phases,
  type PhaseStanding,
  phaseStanding,
  type PhaseSubject,
  type PhaseWindow,
  type PlanProblem,
} from './workflow/phase.ts'
export {
  findRoundStep,
  type RoundAction,
  roundActions,
  roundActionsIn,
  type RoundState,
  roundStates,
  type RoundStep,
} from './workflow/roundWorkflow.ts'
export {
  decideSubmission,
  findSubmissionStep,
  type SubmissionAction,
  submissionActions,
  submissionActionsIn,
  type SubmissionDecision,
  type SubmissionRefusal,
  type SubmissionSituation,
  type SubmissionState,
  submissionStates,
  type SubmissionStep,
} from './workflow/submissionWorkflow.ts'
export {
  type AnswerLock,
  type AnswerOrigin,
  answerOrigins,
  type AnswerPlace,
  findAnswerLock,
} from './workflow/answerLock.ts'
export {
  type AppraisalAction,
  appraisalActions,
  appraisalActionsIn,
  type AppraisalDecision,
  type AppraisalRefusal,
  type AppraisalSituation,
  type AppraisalState,
  appraisalStates,
  type AppraisalStep,
  decideAppraisal,
  findAppraisalStep,
  isDecided,
} from './workflow/appraisalWorkflow.ts'
export {
  type AppealAction,
  appealActions,
  type AppealState,
  appealStates,
  type AppealStep,
  findAppealStep,
} from './workflow/appealWorkflow.ts'
export type { WorkflowRole } from './workflow/workflowRole.ts'

// A submission's answers: what is asked, what may stand there, and what to look at before it is sent.
export { type AnswerableNode, answerableNodes } from './submission/answerableNodes.ts'
export { askedInputs, missingInputs, pointsInput } from './submission/askedInputs.ts'
export { type CheckableAnswer, isAnswered } from './submission/checkAnswer.ts'
export { checkSubmission, type SubmissionToCheck } from './submission/checkSubmission.ts'
export {
  findInputProblem,
  type GivenInput,
  type InputProblem,
  isGiven,
} from './submission/inputProblem.ts'
export {
  type CheckedFinding,
  type SubmissionFindingCode,
  submissionFindingCodes,
} from './submission/submissionFinding.ts'

// Publication: a frozen result worked out so that anyone gets the same bytes.
export { canonicalJson } from './publication/canonicalJson.ts'
export { engineVersion } from './publication/engineVersion.ts'
export type { BandBasis, RankBand } from './publication/rankBands.ts'
export type { ResultNode } from './publication/resultNode.ts'
export {
  type EditionResult,
  type EditionToScore,
  type FrozenAnswer,
  scoreEdition,
  type UnitResult,
} from './publication/scoreEdition.ts'
