export {
  CalendarActions,
  CalendarBody,
  CalendarConflict,
  CalendarDocument,
  CalendarList,
  CalendarRevision,
  CalendarYear,
  NewCalendar,
  WorkCalendar,
} from './calendar.ts'
export { createClient, type Client, type Parameters } from './client.ts'
export { Comparison, ComparisonQuery, ComparisonRow } from './comparison.ts'
export { DataPackage, TableDialect, TableSchema } from './dataPackage.ts'
export { Edition, EditionList, EditionPublication, EditionTable } from './edition.ts'
export { ErrorBody, ErrorCode } from './error.ts'
export {
  EvidenceAction,
  EvidenceAttachment,
  EvidenceData,
  EvidenceDocument,
  EvidenceEdit,
  EvidenceFile,
  EvidenceLimits,
  EvidenceList,
  EvidenceQuery,
  EvidenceScan,
  EvidenceState,
  EvidenceType,
  EvidenceUpload,
  EvidenceUploadState,
  EvidenceUse,
  EvidenceUses,
  EvidenceVisibility,
  EvidenceWithdrawal,
  NewEvidence,
  NewEvidenceUpload,
} from './evidence.ts'
export { Confidence, Reason, Source, SourceList } from './figure.ts'
export { AnnexOffice, AnnexOfficeAnswer } from './annexOffice.ts'
export { Framework, FrameworkNode } from './framework.ts'
export {
  DraftCrosswalk,
  DraftCrosswalkQuery,
  DraftDiff,
  DraftDiffQuery,
  DraftSaving,
  EditedMeanwhile,
  FrameworkCrosswalk,
  FrameworkDiff,
} from './frameworkComparison.ts'
export { FrameworkComparison, FrameworkComparisonQuery } from './frameworkComparisonPage.ts'
export {
  DraftAction,
  DraftBody,
  DraftFinding,
  DraftIssue,
  DraftRestore,
  DraftSave,
  DraftSaved,
  DraftStart,
  DraftState,
  DraftVersion,
  DraftVersionList,
  FrameworkCode,
  FrameworkDraft,
  FrameworkDraftDetail,
  FrameworkDraftList,
  FrameworkDraftQuery,
  FrameworkFileCheck,
  FrameworkFileProblem,
  FrameworkFileText,
  FrameworkIssue,
  FrameworkRevision,
  NewFrameworkDraft,
} from './frameworkDraft.ts'
export { DraftNode, FrameworkEdit } from './frameworkEdit.ts'
export {
  AnnotatedWorkbook,
  FrameworkTitle,
  FrameworkWorkbook,
  FrameworkWorkbookCheck,
  FrameworkWorkbookProblem,
  SheetUnderstood,
  workbookBytes,
  WorkbookColumn,
} from './frameworkWorkbook.ts'
export { TrialAnswer, TrialQuestion, TrialRow } from './frameworkTrial.ts'
export { frameworkJsonSchema } from './frameworkJsonSchema.ts'
export { FrameworkDetail, FrameworkFinding, FrameworkList } from './frameworkPage.ts'
export {
  IndexLeaveOneOut,
  IndexRun,
  IndexStrengths,
  IndexTrends,
  IndexUncertainty,
} from './indexRun.ts'
export { indexRunJsonSchema } from './indexRunJsonSchema.ts'
export { IndexStep } from './indexStep.ts'
export { LocalText } from './localText.ts'
export { ApiFailure, type PageRequest, type PageResponse, type Render } from './page.ts'
export { describeProblem, type ProblemDetails } from './problemText.ts'
export {
  PublishedFigure,
  Ranking,
  CsvStyle,
  RankingColumn,
  RankingCsvQuery,
  RankingInputColumn,
  RankingQuery,
  RankingRow,
  ReexpressionRule,
  Statistic,
} from './ranking.ts'
export { ScoringRule } from './scoringRule.ts'
export { LineageEvent, RegisteredUnitKind, Region, UnitKind, UnitReference } from './unit.ts'
export {
  AffectedPost,
  LegalBasis,
  NamedUnit,
  PostDecision,
  UnitActions,
  UnitActionsQuery,
  UnitChange,
  UnitEdit,
  UnitPreview,
  UnitStory,
  UnitTree,
  UnitTreeQuery,
} from './unitEdit.ts'
export {
  NewUnit,
  UnitCounterparts,
  UnitEvent,
  UnitEventProblem,
  UnitName,
  UnitOnDay,
} from './unitEvent.ts'
export {
  UnitEventAction,
  UnitEventList,
  UnitEventListQuery,
  UnitEventPosts,
  UnitEventRecord,
  UnitEventsDue,
  UnitEventState,
  UnitEventsWithdrawn,
  UnitEventWithdrawal,
} from './unitEventRecord.ts'
export {
  NewUnitImport,
  PlannedUnitEvent,
  UnitImport,
  UnitImportAction,
  UnitImportCheck,
  UnitImportList,
  UnitImportProblem,
  UnitTemplateQuery,
  UnitWorkbook,
} from './unitImport.ts'
export { ProfileEntry, Recomputation, UnitList, UnitListQuery, UnitProfile } from './unitProfile.ts'
export { AuditCsvQuery, AuditEntry, AuditList, AuditQuery } from './auditEntry.ts'
export {
  Delegation,
  EmailAddress,
  HeldAuthority,
  Holding,
  IndicatorScope,
  Invitation,
  Language,
  Person,
  PersonAction,
  PersonDetail,
  PersonEdit,
  PersonId,
  PersonList,
  PersonListQuery,
  PersonReference,
  PersonState,
  PostReference,
  Reasoned,
  ProfileEdit,
} from './person.ts'
export {
  HoldingEnd,
  NewDelegation,
  NewHolding,
  NewPost,
  Post,
  PostAction,
  PostIndicators,
  PostList,
  PostListQuery,
} from './post.ts'
export { Role, Tenure } from './role.ts'
export { SearchAnswer, SearchHit, SearchQuery } from './search.ts'
export {
  Done,
  FactorProof,
  FactorSetUp,
  FirstAdministrator,
  LinkAcceptance,
  LinkDescription,
  LinkQuestion,
  OwnSession,
  OwnSessionList,
  PasswordChange,
  PasswordReset,
  RecoveryCodes,
  Session,
  SignIn,
  SignInOptions,
  SignInStep,
  WorkspaceArea,
} from './session.ts'
export {
  createWorkspaceClient,
  type Method,
  type Send,
  type WorkspaceClient,
} from './workspaceClient.ts'
export {
  Answer,
  AnswerComment,
  AnswerConflict,
  AnswerContent,
  AnswerContest,
  AnswerHistory,
  AnswerLock,
  AnswerLocked,
  AnswerOrigin,
  AnswerProvenance,
  AnswerSave,
  AnswerSaved,
  Citation,
  EarlierValue,
  GivenPoints,
  NewCitation,
  NewComment,
  NewContest,
  PeerValue,
  RawInput,
  SubmissionAction,
  SubmissionState,
} from './answer.ts'
export {
  AnswerFile,
  AnswerFileCheck,
  AnswerFileProblem,
  AnswerFileTake,
  AnswerImport,
  AnswerImportList,
  AssessmentFile,
  AssessmentFileTake,
  ImportUndo,
  MeasuredFile,
  MeasuredFileTake,
} from './answerImport.ts'
export {
  Notice,
  NoticeCount,
  NoticeKind,
  NoticeList,
  NoticeQuery,
  NoticeWish,
  NoticesRead,
  noticeKinds,
} from './notice.ts'
export {
  AppraiserAssignment,
  CountedWith,
  DeputySubstitution,
  ExceptionGrant,
  IndicatorWithdrawal,
  NewRound,
  ParticipantChange,
  Phase,
  PhasePlan,
  PhaseReopening,
  PhaseStanding,
  Round,
  RoundAction,
  RoundAnswered,
  RoundAnsweredQuery,
  RoundAppraiser,
  RoundCandidateQuery,
  RoundCandidates,
  RoundDeputy,
  RoundDetail,
  RoundEntry,
  RoundExtension,
  RoundList,
  RoundOpening,
  RoundPart,
  RoundParticipant,
  RoundParticipantQuery,
  RoundPhase,
  RoundPlan,
  RoundPlanCheck,
  RoundPlanEdit,
  RoundPlanProblem,
  RoundQuery,
  RoundReminded,
  RoundReminder,
  RoundState,
  WithdrawnIndicator,
} from './round.ts'
export {
  Appeal,
  AppealList,
  AppealMove,
  AppealState,
  AppraisalAction,
  AppraisalBulk,
  AppraisalBulkDone,
  AppraisalCell,
  AppraisalConflict,
  AppraisalConsistency,
  AppraisalDetail,
  AppraisalEntry,
  AppraisalMatrix,
  AppraisalMove,
  AppraisalQueue,
  AppraisalRefused,
  AppraisalState,
  AppraisedAs,
  ExplanationGiven,
  MatrixIndicator,
  MatrixQuery,
  MatrixUnit,
  NewAppeal,
  OutlierFlag,
  OutlierThresholds,
  ThreeScores,
  ThresholdSetting,
  UnitAppraisal,
} from './appraisal.ts'
export {
  CorrectionCheck,
  CorrectionMove,
  NewCorrection,
  OwnResult,
  OwnResults,
  ResultCorrection,
  ResultDecision,
  ResultMove,
  ResultNotice,
  ResultPublication,
  ResultRow,
  ResultSignature,
  ResultSituation,
  ResultTable,
  RoundResult,
} from './roundResult.ts'
export { BandBasis, RankBand } from './rankBand.ts'
export { EditionPackage, FrozenAnswer } from './editionPackage.ts'
export { EditionRevisions, EditionTrace, TraceEvidence, TraceNode } from './editionTrace.ts'
export type { AppealMoveName, AppraisalMoveName } from './appraisalCalls.ts'
export { resultDecisionPath, type ResultStepName } from './roundResultCalls.ts'
export { ProgressFlag, RoundProgress, UnitProgress } from './roundProgress.ts'
export {
  Submission,
  SubmissionBackground,
  SubmissionDetail,
  SubmissionEntry,
  SubmissionFinding,
  SubmissionList,
  SubmissionMove,
  SubmissionOrigin,
  SubmissionQuery,
  SubmissionRefused,
  SubmissionVersions,
} from './submission.ts'
export type { SubmissionStepName } from './submissionCalls.ts'
export { describeFinding } from './describeFinding.ts'
export { evidenceFilePath } from './evidenceCalls.ts'
