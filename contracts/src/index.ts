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
export { Edition, EditionList, EditionTable } from './edition.ts'
export { ErrorBody, ErrorCode } from './error.ts'
export { Confidence, Reason, Source, SourceList } from './figure.ts'
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
  FrameworkTitle,
  FrameworkWorkbook,
  FrameworkWorkbookCheck,
  FrameworkWorkbookProblem,
  workbookBytes,
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
