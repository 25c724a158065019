// Written by `npm run generate:tables` from the migrated schema; do not edit by hand.
import type { Generated, GeneratedAlways } from 'kysely'

export interface Tables {
  account_states: AccountStatesTable
  accounts: AccountsTable
  annex_offices: AnnexOfficesTable
  answer_citations: AnswerCitationsTable
  answer_comments: AnswerCommentsTable
  answer_contests: AnswerContestsTable
  answer_imports: AnswerImportsTable
  answer_points: AnswerPointsTable
  answer_versions: AnswerVersionsTable
  answers: AnswersTable
  appeals: AppealsTable
  appraisal_citations: AppraisalCitationsTable
  appraisal_steps: AppraisalStepsTable
  appraisals: AppraisalsTable
  audit_entries: AuditEntriesTable
  audit_head: AuditHeadTable
  calendars: CalendarsTable
  delegations: DelegationsTable
  edition_answers: EditionAnswersTable
  edition_decisions: EditionDecisionsTable
  edition_errata: EditionErrataTable
  edition_evidence: EditionEvidenceTable
  edition_figures: EditionFiguresTable
  edition_inputs: EditionInputsTable
  edition_members: EditionMembersTable
  edition_packages: EditionPackagesTable
  edition_statistics: EditionStatisticsTable
  edition_tables: EditionTablesTable
  edition_units: EditionUnitsTable
  editions: EditionsTable
  evidence_documents: EvidenceDocumentsTable
  evidence_files: EvidenceFilesTable
  evidence_uploads: EvidenceUploadsTable
  failed_sign_ins: FailedSignInsTable
  framework_draft_versions: FrameworkDraftVersionsTable
  framework_drafts: FrameworkDraftsTable
  framework_issues: FrameworkIssuesTable
  frameworks: FrameworksTable
  identities: IdentitiesTable
  indices: IndicesTable
  instance: InstanceTable
  notice_wishes: NoticeWishesTable
  notices: NoticesTable
  oidc_requests: OidcRequestsTable
  one_time_links: OneTimeLinksTable
  people: PeopleTable
  post_holders: PostHoldersTable
  post_indicators: PostIndicatorsTable
  posts: PostsTable
  recovery_codes: RecoveryCodesTable
  reference_facts: ReferenceFactsTable
  regions: RegionsTable
  request_keys: RequestKeysTable
  result_corrections: ResultCorrectionsTable
  result_decisions: ResultDecisionsTable
  result_signatures: ResultSignaturesTable
  round_participants: RoundParticipantsTable
  round_parts: RoundPartsTable
  round_phases: RoundPhasesTable
  round_reminders: RoundRemindersTable
  round_result_parts: RoundResultPartsTable
  round_results: RoundResultsTable
  round_steps: RoundStepsTable
  rounds: RoundsTable
  sessions: SessionsTable
  sources: SourcesTable
  submission_origins: SubmissionOriginsTable
  submission_steps: SubmissionStepsTable
  submissions: SubmissionsTable
  unit_event_posts: UnitEventPostsTable
  unit_events: UnitEventsTable
  unit_imports: UnitImportsTable
  unit_lineage: UnitLineageTable
  unit_names: UnitNamesTable
  unit_parents: UnitParentsTable
  units: UnitsTable
}

export interface AccountStatesTable {
  person_id: string | null
  can_sign_in: boolean | null
  second_factor: boolean | null
  last_sign_in_at: Date | null
}

export interface AccountsTable {
  person_id: string
  password_hash: string | null
  password_set_at: Date | null
  password_temporary: Generated<boolean>
  totp_sealed: Buffer | null
  totp_confirmed_at: Date | null
  totp_last_step: number | null
  totp_pending_sealed: Buffer | null
}

export interface AnnexOfficesTable {
  id: GeneratedAlways<number>
  draft_id: number
  owner_unit: string | null
  parent: string | null
  issuer: string | null
  place: string | null
  capacity: string | null
  signer: string | null
  receivers: string[]
  saved_at: Date
  saved_by: string
}

export interface AnswerCitationsTable {
  id: GeneratedAlways<number>
  submission_id: number
  node_code: string
  document_id: number
  file_id: number | null
  pages: string | null
  at: Date
  by_person: string
  removed_at: Date | null
  removed_by: string | null
}

export interface AnswerCommentsTable {
  id: GeneratedAlways<number>
  submission_id: number
  node_code: string
  text: string
  at: Date
  by_person: string
}

export interface AnswerContestsTable {
  id: GeneratedAlways<number>
  submission_id: number
  node_code: string
  reason: string
  proposed: unknown
  state: Generated<'open' | 'upheld' | 'rejected' | 'taken-back'>
  at: Date
  by_person: string
  decided_at: Date | null
  decided_by: string | null
}

export interface AnswerImportsTable {
  id: GeneratedAlways<number>
  round_id: number
  submission_id: number | null
  kind: 'workbook' | 'measured' | 'assessment'
  file_name: string
  sha256: string
  system: string | null
  document: string | null
  as_of: string | null
  at: Date
  by_person: string
  undone_at: Date | null
  undone_by: string | null
  undo_reason: string | null
}

export interface AnswerPointsTable {
  submission_id: number
  node_code: string
  kind: 'self' | 'appraised' | 'final'
  seq: number
  points: number | null
  import_id: number | null
  reason: string | null
  at: Date
  by_person: string
}

export interface AnswerVersionsTable {
  submission_id: number
  node_code: string
  version: number
  content: unknown
  origin: 'reported' | 'measured' | 'imported'
  import_id: number | null
  how: 'typed' | 'workbook' | 'measured' | 'imported' | 'undone' | 'inherited'
  saved_at: Date
  saved_by: string
}

export interface AnswersTable {
  submission_id: number
  node_code: string
  version: number
  content: unknown
  origin: 'reported' | 'measured' | 'imported'
  import_id: number | null
  saved_at: Date
  saved_by: string
}

export interface AppealsTable {
  id: GeneratedAlways<number>
  submission_id: number
  node_code: string
  version: Generated<number>
  reason: string
  proposed_points: number | null
  state: Generated<'open' | 'upheld' | 'rejected' | 'taken-back'>
  at: Date
  by_person: string
  for_person: string | null
  decision: unknown
  decision_reason: string | null
  decided_at: Date | null
  decided_by: string | null
  decided_for: string | null
}

export interface AppraisalCitationsTable {
  id: GeneratedAlways<number>
  citation_id: number
  step_id: number | null
  appeal_id: number | null
}

export interface AppraisalStepsTable {
  id: GeneratedAlways<number>
  submission_id: number
  node_code: string
  version: number
  action: 'accept' | 'appraise' | 'ask' | 'explain' | 'take-back' | 'confirm' | 'send-back'
  from_state: string
  to_state: string
  decision: unknown
  points: number | null
  text: string | null
  flags: Generated<unknown>
  explain_until: Date | null
  at: Date
  by_person: string
  for_person: string | null
  unit_code: string
}

export interface AppraisalsTable {
  submission_id: number
  node_code: string
  state:
    | 'waiting'
    | 'asked'
    | 'explained'
    | 'decided'
    | 'second-reading'
    | 'confirmed'
    | 'sent-back'
  version: number
  decision: unknown
  answer_version: number | null
  reason: string | null
  decided_by: string | null
  decided_for: string | null
  flags: Generated<unknown>
  asked_by: string | null
  explain_until: Date | null
  changed_at: Date
  changed_by: string
}

export interface AuditEntriesTable {
  seq: number
  at: Date
  person_id: string | null
  person_name: string
  post_id: number | null
  post_title: string | null
  role: string | null
  for_person_id: string | null
  session_id: string | null
  address: string | null
  request_id: string | null
  action: string
  outcome: 'done' | 'refused'
  subject_kind: string
  subject_id: string
  unit_code: string | null
  before: unknown
  after: unknown
  reason: string | null
  previous_hash: Buffer
  hash: Buffer
}

export interface AuditHeadTable {
  only_row: Generated<boolean>
  seq: number
  hash: Buffer
}

export interface CalendarsTable {
  year: number
  version: number
  body: unknown
  content_hash: string | null
  decided_by: string | null
  reason: string | null
  created_by: string | null
  created_at: Date
}

export interface DelegationsTable {
  id: GeneratedAlways<number>
  holder_id: number
  to_person: string
  starts_on: string
  ends_on: string
  reason: string
  created_at: Date
  revoked_at: Date | null
}

export interface EditionAnswersTable {
  edition_id: number
  unit_code: string
  node_code: string
  self: number | null
  appraised: number | null
  final: number | null
  remarks: unknown
}

export interface EditionDecisionsTable {
  edition_id: number
  number: string
  date: string
  issuer: string | null
}

export interface EditionErrataTable {
  edition_id: number
  reason: string
  ranks: unknown
  answers: unknown
}

export interface EditionEvidenceTable {
  edition_id: number
  unit_code: string
  node_code: string
  place: number
  public: boolean
  number: string | null
  issued_on: string | null
  issuer: string | null
  summary: string | null
  pages: string | null
  files: unknown
}

export interface EditionFiguresTable {
  table_id: number
  unit_code: string
  node_code: string
  value: number | null
  value_confidence: 'verified' | 'derived' | 'likely' | 'conflicting' | null
  value_source: string | null
  rank: number | null
  rank_confidence: 'verified' | 'derived' | 'likely' | 'conflicting' | null
  rank_source: string | null
  note: unknown
}

export interface EditionInputsTable {
  table_id: number
  unit_code: string
  node_code: string
  input: string
  value: number
  source_code: string
}

export interface EditionMembersTable {
  table_id: number
  unit_code: string
}

export interface EditionPackagesTable {
  edition_id: number
  package: string
  package_hash: string
  result: string
  result_hash: string
  engine: string
  demonstration: boolean
  band: unknown
}

export interface EditionStatisticsTable {
  table_id: number
  node_code: string
  statistic: 'mean' | 'national'
  value: number
  confidence: 'verified' | 'derived' | 'likely' | 'conflicting'
  source_code: string
}

export interface EditionTablesTable {
  id: GeneratedAlways<number>
  edition_id: number
  kind: string
  boundaries: string
  parent_code: string | null
  framework_id: number | null
  title: unknown
  main: boolean
  unit_count: number | null
  all_units: boolean
}

export interface EditionUnitsTable {
  edition_id: number
  unit_code: string
  answers: unknown
  result: unknown
}

export interface EditionsTable {
  id: GeneratedAlways<number>
  code: string
  revision: number
  index_code: string
  period: string
  period_start: string
  period_end: string
  title: unknown
  notes: unknown
  published_on: string | null
  content_hash: string
  published_at: Date | null
}

export interface EvidenceDocumentsTable {
  id: GeneratedAlways<number>
  unit_code: string
  number: string | null
  issued_on: string | null
  issuer: string | null
  signer: string | null
  summary: string
  visibility: 'public' | 'internal'
  folded: string
  version: Generated<number>
  created_at: Date
  created_by: string
  edited_at: Date
  edited_by: string
  withdrawn_at: Date | null
  withdrawn_by: string | null
  withdrawal_reason: string | null
}

export interface EvidenceFilesTable {
  id: GeneratedAlways<number>
  document_id: number
  name: string
  folded: string
  sha256: string
  bytes: number
  type:
    | 'pdf'
    | 'png'
    | 'jpeg'
    | 'webp'
    | 'docx'
    | 'xlsx'
    | 'pptx'
    | 'doc'
    | 'xls'
    | 'ppt'
    | 'odt'
    | 'ods'
    | 'odp'
    | 'text'
  scan: 'clean' | 'not-scanned' | 'scan-failed' | 'infected'
  infection: string | null
  added_at: Date
  added_by: string
  replaces: number | null
}

export interface EvidenceUploadsTable {
  id: string
  unit_code: string
  person_id: string
  name: string
  bytes: number
  promised_sha256: string | null
  state: Generated<'receiving' | 'storing' | 'ready' | 'attached' | 'refused'>
  sha256: string | null
  type:
    | 'pdf'
    | 'png'
    | 'jpeg'
    | 'webp'
    | 'docx'
    | 'xlsx'
    | 'pptx'
    | 'doc'
    | 'xls'
    | 'ppt'
    | 'odt'
    | 'ods'
    | 'odp'
    | 'text'
    | null
  scan: 'clean' | 'not-scanned' | 'scan-failed' | 'infected' | null
  refusal: unknown
  begun_at: Date
  expires_at: Date
  file_id: number | null
}

export interface FailedSignInsTable {
  subject: string
  failures: number
  last_failed_at: Date
}

export interface FrameworkDraftVersionsTable {
  draft_id: number
  version: number
  body: unknown
  saved_at: Date
  saved_by: string
  how: 'created' | 'saved' | 'merged' | 'restored' | 'imported' | 'issued'
  restored: number | null
}

export interface FrameworkDraftsTable {
  id: GeneratedAlways<number>
  owner_unit: string | null
  code: string
  index_code: string
  based_on: number | null
  body: unknown
  version: Generated<number>
  created_at: Date
  created_by: string
  edited_at: Date
  edited_by: string
  discarded_at: Date | null
  issued_framework: number | null
}

export interface FrameworkIssuesTable {
  framework_id: number
  draft_id: number
  owner_unit: string | null
  document: string
  issuer: string
  issued_on: string
  effective_from: string
  effective_to: string | null
  issued_by: string
}

export interface FrameworksTable {
  id: GeneratedAlways<number>
  code: string
  revision: number
  index_code: string
  body: unknown
  content_hash: string
  issued_at: Date | null
}

export interface IdentitiesTable {
  issuer: string
  subject: string
  person_id: string
  linked_at: Date
}

export interface IndicesTable {
  code: string
  name: unknown
}

export interface InstanceTable {
  only_row: Generated<boolean>
  id: Generated<string>
  demonstration_since: Date | null
}

export interface NoticeWishesTable {
  person_id: string
  mail: 'each' | 'daily' | 'never'
}

export interface NoticesTable {
  id: GeneratedAlways<number>
  person_id: string
  kind: string
  about_key: string
  at: Date
  round_id: number
  submission_id: number | null
  node_code: string | null
  unit_code: string | null
  due_at: Date | null
  text: string | null
  by_name: string | null
  mail: 'each' | 'daily' | 'never'
  mailed_at: Date | null
  read_at: Date | null
}

export interface OidcRequestsTable {
  state_hash: Buffer
  browser_hash: Buffer
  nonce: string
  code_verifier: string
  return_to: string
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

export interface OneTimeLinksTable {
  token_hash: Buffer
  purpose: 'first-administrator' | 'invitation' | 'reset' | 'new-address'
  person_id: string | null
  sent_to: string | null
  wanted_email: string | null
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

export interface PeopleTable {
  id: Generated<string>
  name: string
  email: string
  phone: string | null
  language: Generated<'vi' | 'en'>
  created_at: Date
  disabled_at: Date | null
}

export interface PostHoldersTable {
  id: GeneratedAlways<number>
  post_id: number
  person_id: string
  kind: 'regular' | 'acting'
  starts_on: string
  ends_on: string | null
  legal_basis: string | null
  created_at: Date
  revoked_at: Date | null
}

export interface PostIndicatorsTable {
  post_id: number
  index_code: string
  node_code: string
}

export interface PostsTable {
  id: GeneratedAlways<number>
  unit_code: string
  title: string
  role:
    | 'administrator'
    | 'coordinator'
    | 'officer'
    | 'head'
    | 'appraiser'
    | 'council'
    | 'leader'
    | 'inspector'
  scope_code: string | null
  created_at: Date
  closed_at: Date | null
}

export interface RecoveryCodesTable {
  person_id: string
  code_hash: Buffer
  used_at: Date | null
}

export interface ReferenceFactsTable {
  only_row: Generated<boolean>
  content_hash: string
  files_hash: string
}

export interface RegionsTable {
  code: string
  name: string
  name_en: string
}

export interface RequestKeysTable {
  person_id: string
  key: string
  route: string
  input_hash: Buffer
  answer: unknown
  created_at: Date
}

export interface ResultCorrectionsTable {
  id: GeneratedAlways<number>
  round_id: number
  result_id: number
  version: Generated<number>
  state: Generated<'proposed' | 'dropped' | 'published'>
  reason: string
  changes: unknown
  ranks: unknown
  at: Date
  by_person: string
  decided_at: Date | null
  decided_by: string | null
}

export interface ResultDecisionsTable {
  id: GeneratedAlways<number>
  round_id: number
  decision: unknown
  at: Date
  by_person: string
}

export interface ResultSignaturesTable {
  result_id: number
  hash: string
  at: Date
  by_person: string
  for_person: string | null
}

export interface RoundParticipantsTable {
  round_id: number
  unit_code: string
  unit_kind: string
  state: Generated<'active' | 'withdrawn' | 'succeeded'>
}

export interface RoundPartsTable {
  round_id: number
  unit_kind: string
  framework_id: number
}

export interface RoundPhasesTable {
  round_id: number
  phase: 'self-assessment' | 'approval' | 'appraisal' | 'explanation' | 'appeal' | 'council'
  opens_at: Date
  due_at: Date
  due_rule: unknown
  calendars: unknown
}

export interface RoundRemindersTable {
  round_id: number
  unit_code: string
  at: Date
  by_person: string
}

export interface RoundResultPartsTable {
  result_id: number
  unit_kind: string
  framework_id: number
  edition_code: string
  revision: number
  boundaries: string
  package: string
  package_hash: string
  result: string
  result_hash: string
  trace: string
  trace_hash: string
  shown: unknown
}

export interface RoundResultsTable {
  id: GeneratedAlways<number>
  round_id: number
  stage: 'preliminary' | 'final' | 'correction'
  engine: string
  hash: string
  made_at: Date
  made_by: string
}

export interface RoundStepsTable {
  id: GeneratedAlways<number>
  round_id: number
  action: string
  unit_code: string | null
  unit_kind: string | null
  node_code: string | null
  phase: string | null
  until: Date | null
  person_id: string | null
  post_id: number | null
  reason: string | null
  at: Date
  by_person: string | null
  data: unknown
}

export interface RoundsTable {
  id: GeneratedAlways<number>
  owner_unit: string | null
  name: string
  period: string
  period_start: string
  period_end: string
  state: Generated<'planned' | 'open' | 'closed' | 'published' | 'cancelled'>
  version: Generated<number>
  created_at: Date
  created_by: string
  opened_at: Date | null
}

export interface SessionsTable {
  id: Generated<string>
  token_hash: Buffer
  former_token_hash: Buffer | null
  csrf_token: string
  person_id: string
  method: 'password' | 'oidc' | 'link'
  created_at: Date
  last_seen_at: Date
  rotated_at: Date
  expires_at: Date
  second_factor_at: Date | null
  address: string | null
  user_agent: string | null
  ended_at: Date | null
  end_reason: string | null
}

export interface SourcesTable {
  code: string
  title: string
  url: string | null
  publisher: string | null
  note: string | null
}

export interface SubmissionOriginsTable {
  submission_id: number
  predecessor_unit: string
  predecessor_submission: number | null
  share: number
  event: string
  effective_on: string
}

export interface SubmissionStepsTable {
  id: GeneratedAlways<number>
  submission_id: number
  action: string
  from_state: string
  to_state: string
  reason: string | null
  at: Date
  by_person: string
  for_person: string | null
}

export interface SubmissionsTable {
  id: GeneratedAlways<number>
  round_id: number
  unit_code: string
  state: Generated<'drafting' | 'submitted' | 'returned' | 'approved'>
  version: Generated<number>
  score_rule: Generated<'own-answers' | 'mean-of-predecessors'>
  created_at: Date
  changed_at: Date | null
  changed_by: string | null
}

export interface UnitEventPostsTable {
  event_code: string
  post_id: number
  to_unit: string | null
  outcome: 'moved' | 'closed' | 'unfit' | null
  moved_to: number | null
}

export interface UnitEventsTable {
  code: string
  seq: GeneratedAlways<number>
  origin: 'shipped' | 'office'
  effective_on: string | null
  body: unknown
  document_number: string | null
  document_date: string | null
  document_issuer: string | null
  note: string | null
  created_by: string | null
  created_at: Date | null
  acting_post: unknown
  settled_at: Date | null
  withdrawn_at: Date | null
  withdrawn_by: string | null
  withdrawal_reason: string | null
  import_id: number | null
}

export interface UnitImportsTable {
  id: GeneratedAlways<number>
  file_name: string
  file_sha256: Buffer
  row_count: number
  event_counts: unknown
  created_at: Date
  created_by: string
  undone_at: Date | null
  undone_by: string | null
  undo_reason: string | null
}

export interface UnitLineageTable {
  event: string
  kind: 'merge' | 'split' | 'rename' | 'transfer' | 'dissolve'
  effective_on: string
  predecessor_code: string
  successor_code: string
  share: number
  legal_basis: string | null
  legal_basis_confidence: string | null
  source_code: string | null
}

export interface UnitNamesTable {
  unit_code: string
  name: string
  short_name: string
  name_en: string | null
  valid_from: string | null
  valid_to: string | null
  legal_basis: string | null
  source_code: string | null
}

export interface UnitParentsTable {
  unit_code: string
  parent_code: string
  starts_on: string | null
  ends_on: string | null
}

export interface UnitsTable {
  code: string
  kind:
    | 'ministry-with-public-services'
    | 'ministry-without-public-services'
    | 'province'
    | 'department'
    | 'district'
    | 'commune'
    | 'other'
  name: string
  short_name: string
  name_en: string | null
  gso_code: string | null
  portal_code: string | null
  region_code: string | null
  parent_code: string | null
  area: string | null
  valid_from: string | null
  valid_to: string | null
  aliases: Generated<string[]>
  source_code: string | null
  origin: Generated<'shipped' | 'office'>
  withdrawn: Generated<boolean>
}
