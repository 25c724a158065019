import { answerFileCalls } from './answerFileCalls.ts'
import { appraisalCalls } from './appraisalCalls.ts'
import type { AnnexOffice, AnnexOfficeAnswer } from './annexOffice.ts'
import type { AuditList } from './auditEntry.ts'
import type { CalendarActions, CalendarList, CalendarYear, NewCalendar } from './calendar.ts'
import type { Parameters } from './client.ts'
import { withQuery } from './client.ts'
import { evidenceCalls } from './evidenceCalls.ts'
import type {
  Delegation,
  Holding,
  Invitation,
  PersonDetail,
  PersonEdit,
  PersonList,
  ProfileEdit,
  Reasoned,
} from './person.ts'
import type {
  HoldingEnd,
  NewDelegation,
  NewHolding,
  NewPost,
  Post,
  PostIndicators,
  PostList,
} from './post.ts'
import type { DraftCrosswalk, DraftDiff } from './frameworkComparison.ts'
import type {
  DraftIssue,
  DraftRestore,
  DraftSave,
  DraftSaved,
  DraftVersionList,
  FrameworkDraftDetail,
  FrameworkDraftList,
  FrameworkFileCheck,
  FrameworkFileText,
  NewFrameworkDraft,
} from './frameworkDraft.ts'
import type {
  AnnotatedWorkbook,
  FrameworkWorkbook,
  FrameworkWorkbookCheck,
} from './frameworkWorkbook.ts'
import type { TrialAnswer, TrialQuestion } from './frameworkTrial.ts'
import type { UnitActions, UnitEdit, UnitPreview, UnitStory, UnitTree } from './unitEdit.ts'
import type {
  UnitEventList,
  UnitEventPosts,
  UnitEventRecord,
  UnitEventsDue,
  UnitEventsWithdrawn,
  UnitEventWithdrawal,
} from './unitEventRecord.ts'
import type {
  NewUnitImport,
  UnitImport,
  UnitImportCheck,
  UnitImportList,
  UnitWorkbook,
} from './unitImport.ts'
import { noticeCalls } from './noticeCalls.ts'
import { submissionCalls } from './submissionCalls.ts'
import { roundCalls } from './roundCalls.ts'
import { roundResultCalls } from './roundResultCalls.ts'
import type { SearchAnswer } from './search.ts'
import type {
  Done,
  FactorProof,
  FactorSetUp,
  FirstAdministrator,
  LinkAcceptance,
  LinkDescription,
  LinkQuestion,
  OwnSessionList,
  PasswordChange,
  PasswordReset,
  RecoveryCodes,
  Session,
  SignIn,
  SignInOptions,
} from './session.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * Sends a request below `/api/v1` and gives the JSON of the answer; throws `ApiFailure`. A change that is kept to be
 * sent later brings its own `key`, by which the server knows it again.
 */
export type Send = <Body>(
  method: Method,
  path: string,
  body?: unknown,
  key?: string,
) => Promise<Body>

/** The typed face of the workspace's API, for whoever has a session. */
export function createWorkspaceClient(send: Send) {
  return {
    signInOptions: () => send<SignInOptions>('GET', '/sign-in-options'),
    describeLink: (body: LinkQuestion) => send<LinkDescription>('POST', '/links/describe', body),
    acceptLink: (body: LinkAcceptance) => send<Session>('POST', '/links/accept', body),
    acceptAddress: (body: LinkQuestion) => send<Done>('POST', '/links/accept-address', body),
    createFirstAdministrator: (body: FirstAdministrator) =>
      send<Session>('POST', '/first-administrator', body),
    askPasswordReset: (body: PasswordReset) => send<Done>('POST', '/password-reset', body),

    getSession: () => send<Session>('GET', '/session'),
    signIn: (body: SignIn) => send<Session>('POST', '/session', body),
    signOut: () => send<Done>('DELETE', '/session'),
    proveSecondFactor: (body: FactorProof) => send<Session>('POST', '/session/second-factor', body),
    changePassword: (body: PasswordChange) => send<Session>('POST', '/session/password', body),
    beginFactorSetUp: () => send<FactorSetUp>('POST', '/session/totp', {}),
    confirmFactor: (body: FactorProof) =>
      send<RecoveryCodes>('POST', '/session/totp/confirm', body),
    renewRecoveryCodes: (body: FactorProof) =>
      send<RecoveryCodes>('POST', '/session/recovery-codes', body),
    removeSecondFactor: (body: FactorProof) => send<Session>('POST', '/session/totp/remove', body),
    listOwnSessions: () => send<OwnSessionList>('GET', '/sessions'),
    endOwnSession: (id: string) => send<Done>('DELETE', `/sessions/${id}`),
    endOtherSessions: () => send<Done>('DELETE', '/sessions'),
    editOwnProfile: (body: ProfileEdit) => send<Session>('PUT', '/profile', body),

    listPeople: (query: Parameters = {}) => send<PersonList>('GET', withQuery('/people', query)),
    getPerson: (id: string) => send<PersonDetail>('GET', `/people/${id}`),
    invitePerson: (body: Invitation) => send<PersonDetail>('POST', '/people', body),
    editPerson: (id: string, body: PersonEdit) => send<PersonDetail>('PUT', `/people/${id}`, body),
    inviteAgain: (id: string) => send<PersonDetail>('POST', `/people/${id}/invitation`, {}),
    disablePerson: (id: string, body: Reasoned) =>
      send<PersonDetail>('POST', `/people/${id}/disable`, body),
    enablePerson: (id: string, body: Reasoned) =>
      send<PersonDetail>('POST', `/people/${id}/enable`, body),
    resetPassword: (id: string, body: Reasoned) =>
      send<PersonDetail>('POST', `/people/${id}/reset-password`, body),
    resetSecondFactor: (id: string, body: Reasoned) =>
      send<PersonDetail>('POST', `/people/${id}/reset-second-factor`, body),
    endSessionsOf: (id: string, body: Reasoned) =>
      send<PersonDetail>('POST', `/people/${id}/end-sessions`, body),

    listPosts: (query: Parameters = {}) => send<PostList>('GET', withQuery('/posts', query)),
    getPost: (id: number) => send<Post>('GET', `/posts/${id}`),
    createPost: (body: NewPost) => send<Post>('POST', '/posts', body),
    closePost: (id: number, body: Reasoned) => send<Post>('POST', `/posts/${id}/close`, body),
    changePostIndicators: (id: number, body: PostIndicators) =>
      send<Post>('PUT', `/posts/${id}/indicators`, body),
    givePost: (id: number, body: NewHolding) => send<Holding>('POST', `/posts/${id}/holders`, body),
    endHolding: (id: number, body: HoldingEnd) =>
      send<Holding>('POST', `/holdings/${id}/end`, body),
    delegate: (body: NewDelegation) => send<Delegation>('POST', '/delegations', body),
    revokeDelegation: (id: number, body: Reasoned) =>
      send<Delegation>('POST', `/delegations/${id}/revoke`, body),

    listCalendars: () => send<CalendarList>('GET', '/calendars'),
    getCalendar: (year: number) => send<CalendarYear>('GET', `/calendars/${year}`),
    getCalendarActions: (year: number) =>
      send<CalendarActions>('GET', `/calendars/${year}/actions`),
    reviseCalendar: (year: number, body: NewCalendar) =>
      send<CalendarYear>('POST', `/calendars/${year}`, body),

    getUnitTree: (query: Parameters = {}) => send<UnitTree>('GET', withQuery('/units/tree', query)),
    getUnitStory: (code: string) =>
      send<UnitStory>('GET', `/units/${encodeURIComponent(code)}/history`),
    getUnitActions: (code: string) =>
      send<UnitActions>('GET', withQuery('/unit-events/kinds', { unit: code })),
    previewUnitEvent: (body: UnitEdit) => send<UnitPreview>('POST', '/unit-events/preview', body),
    recordUnitEvent: (body: UnitEdit) => send<UnitPreview>('POST', '/unit-events', body),
    listUnitEvents: (code: string) =>
      send<UnitEventList>('GET', withQuery('/unit-events', { unit: code })),
    listUnitEventsDue: () => send<UnitEventsDue>('GET', '/unit-events/due'),
    withdrawUnitEvent: (code: string, body: UnitEventWithdrawal) =>
      send<UnitEventsWithdrawn>('POST', `/unit-events/${encodeURIComponent(code)}/withdraw`, body),
    decideUnitEventPosts: (code: string, body: UnitEventPosts) =>
      send<UnitEventRecord>('POST', `/unit-events/${encodeURIComponent(code)}/posts`, body),

    listAudit: (query: Parameters = {}) => send<AuditList>('GET', withQuery('/audit', query)),
    listFrameworkDrafts: (query: Parameters = {}) =>
      send<FrameworkDraftList>('GET', withQuery('/framework-drafts', query)),
    getFrameworkDraft: (id: number) => send<FrameworkDraftDetail>('GET', `/framework-drafts/${id}`),
    checkFrameworkFile: (body: FrameworkFileText) =>
      send<FrameworkFileCheck>('POST', '/framework-drafts/check-file', body),
    checkFrameworkWorkbook: (body: FrameworkWorkbook) =>
      send<FrameworkWorkbookCheck>('POST', '/framework-drafts/check-workbook', body),
    markFrameworkWorkbook: (body: FrameworkWorkbook) =>
      send<AnnotatedWorkbook>('POST', '/framework-drafts/annotated-workbook', body),
    createFrameworkDraft: (body: NewFrameworkDraft) =>
      send<FrameworkDraftDetail>('POST', '/framework-drafts', body),
    saveFrameworkDraft: (id: number, body: DraftSave) =>
      send<DraftSaved>('PUT', `/framework-drafts/${id}`, body),
    listDraftVersions: (id: number) =>
      send<DraftVersionList>('GET', `/framework-drafts/${id}/versions`),
    restoreDraftVersion: (id: number, body: DraftRestore) =>
      send<FrameworkDraftDetail>('POST', `/framework-drafts/${id}/restore`, body),
    diffFrameworkDraft: (id: number, query: { against?: string; version?: string } = {}) =>
      send<DraftDiff>('GET', withQuery(`/framework-drafts/${id}/diff`, query)),
    crosswalkFrameworkDraft: (id: number, query: { against?: string } = {}) =>
      send<DraftCrosswalk>('GET', withQuery(`/framework-drafts/${id}/crosswalk`, query)),
    getAnnexOffice: (id: number) =>
      send<AnnexOfficeAnswer>('GET', `/framework-drafts/${id}/annex-office`),
    saveAnnexOffice: (id: number, body: AnnexOffice) =>
      send<AnnexOfficeAnswer>('PUT', `/framework-drafts/${id}/annex-office`, body),
    tryFrameworkDraft: (id: number, body: TrialQuestion) =>
      send<TrialAnswer>('POST', `/framework-drafts/${id}/trial-run`, body),
    issueFrameworkDraft: (id: number, body: DraftIssue) =>
      send<FrameworkDraftDetail>('POST', `/framework-drafts/${id}/issue`, body),
    discardFrameworkDraft: (id: number, body: Reasoned) =>
      send<FrameworkDraftDetail>('POST', `/framework-drafts/${id}/discard`, body),
    checkUnitWorkbook: (body: UnitWorkbook) =>
      send<UnitImportCheck>('POST', '/unit-imports/check', body),
    annotateUnitWorkbook: (body: UnitWorkbook) =>
      send<AnnotatedWorkbook>('POST', '/unit-imports/annotated', body),
    importUnits: (body: NewUnitImport) => send<UnitImport>('POST', '/unit-imports', body),
    listUnitImports: () => send<UnitImportList>('GET', '/unit-imports'),
    undoUnitImport: (id: number, body: Reasoned) =>
      send<UnitImport>('POST', `/unit-imports/${id}/undo`, body),
    ...submissionCalls(send),
    ...evidenceCalls(send),
    ...answerFileCalls(send),
    ...appraisalCalls(send),
    ...noticeCalls(send),
    ...roundCalls(send),
    ...roundResultCalls(send),
    search: (q: string) => send<SearchAnswer>('GET', withQuery('/search', { q })),
  }
}
export type WorkspaceClient = ReturnType<typeof createWorkspaceClient>
