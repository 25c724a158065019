import {
  answerOrigins,
  phases,
  roundStates,
  submissionActions,
  submissionStates,
} from '@thang/engine'
import { z } from 'zod'
import { EvidenceData, EvidenceFile } from './evidence.ts'
import { PersonReference, Why } from './person.ts'
import { PhaseStanding } from './round.ts'

const Instant = z.iso.datetime()
const NodeCode = z.string().min(1).max(80)
const Paragraphs = z
  .string()
  .trim()
  .max(5000)
  .regex(/^(?:[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|[\n\r\t])*$/u, 'no control characters')

export const SubmissionState = z.enum(submissionStates)
export type SubmissionState = z.infer<typeof SubmissionState>
export const SubmissionAction = z.enum(submissionActions)
export type SubmissionAction = z.infer<typeof SubmissionAction>
export const AnswerOrigin = z.enum(answerOrigins)
export type AnswerOrigin = z.infer<typeof AnswerOrigin>

/** A raw input as the unit gives it; what is not given is left out. */
export const RawInput = z.union([
  z.number(),
  z.boolean(),
  z.string().max(200),
  z.array(z.number()).max(2000),
  z.array(z.string().max(300)).max(2000),
])
export type RawInput = z.infer<typeof RawInput>

/** What a unit says at an indicator. */
export const AnswerContent = z.strictObject({
  inputs: z
    .record(z.string().max(80), RawInput)
    .describe(
      'By the names that the rule reads; for a judged rule the points the unit gives itself.',
    ),
  notApplicable: Why.nullable().describe('Why it does not apply to the unit; null where it does.'),
  explanation: Paragraphs.nullable().describe('Needed where evidence is missing.'),
})
export type AnswerContent = z.infer<typeof AnswerContent>

/** Why an answer cannot be written now. */
export const AnswerLock = z.discriminatedUnion('because', [
  z.strictObject({ because: z.literal('round'), round: z.enum(roundStates) }),
  z.strictObject({ because: z.literal('withdrawn') }),
  z.strictObject({
    because: z.literal('state'),
    state: SubmissionState,
    instead: z.array(SubmissionAction),
  }),
  z.strictObject({
    because: z.literal('phase'),
    phase: z.enum(phases),
    standing: PhaseStanding,
  }),
  z.strictObject({ because: z.literal('measured') }),
  z.strictObject({ because: z.literal('indicator-withdrawn') }),
  z.strictObject({ because: z.literal('not-scored') }),
  z.strictObject({ because: z.literal('no-right') }),
])
export type AnswerLock = z.infer<typeof AnswerLock>

/** Where a measured or imported value comes from. */
export const AnswerProvenance = z.strictObject({
  system: z.string().describe('Such as Cổng Dịch vụ công quốc gia.'),
  document: z.string().nullable(),
  asOf: z.iso.date().nullable().describe('Day of the reading.'),
  file: z.string().nullable().describe('Name of the file it was taken from.'),
  importedAt: Instant,
  importedBy: PersonReference,
})
export type AnswerProvenance = z.infer<typeof AnswerProvenance>

/** A document that is cited by an answer. */
export const Citation = z.strictObject({
  id: z.int(),
  document: z.strictObject({
    id: z.int(),
    ...EvidenceData.shape,
    withdrawn: z.boolean(),
  }),
  file: EvidenceFile.nullable().describe('Null where only the data of the document are cited.'),
  pages: z.string().nullable().describe('Such as 3 or 12–14.'),
  by: PersonReference,
  at: Instant,
})
export type Citation = z.infer<typeof Citation>

export const NewCitation = z.strictObject({
  document: z.int(),
  file: z.int().nullable(),
  pages: z.string().trim().max(60).nullable(),
})
export type NewCitation = z.infer<typeof NewCitation>

export const AnswerComment = z.strictObject({
  id: z.int(),
  node: NodeCode,
  text: z.string(),
  by: PersonReference,
  at: Instant,
})
export type AnswerComment = z.infer<typeof AnswerComment>
export const NewComment = z.strictObject({ text: Paragraphs.min(1) })
export type NewComment = z.infer<typeof NewComment>

/** That the unit contests a measured value, and what it says is right. */
export const AnswerContest = z.strictObject({
  reason: z.string(),
  proposed: AnswerContent.nullable(),
  by: PersonReference,
  at: Instant,
  state: z.enum(['open', 'upheld', 'rejected', 'taken-back']),
})
export type AnswerContest = z.infer<typeof AnswerContest>
export const NewContest = z.strictObject({ reason: Why, proposed: AnswerContent.nullable() })
export type NewContest = z.infer<typeof NewContest>

/** Points that stand beside an answer: its own self score is worked out from the inputs, unless it was imported. */
export const GivenPoints = z.strictObject({
  self: z
    .number()
    .nullable()
    .describe('Given with an import; null where it follows from the inputs.'),
  appraised: z.number().nullable(),
  final: z.number().nullable(),
})
export type GivenPoints = z.infer<typeof GivenPoints>

/** What the unit had at the same indicator before, in a published result or an earlier round. */
export const EarlierValue = z.strictObject({
  period: z.string(),
  from: z.string().describe('Name of the round, or code of the edition.'),
  unit: z.string().describe('Code of the unit: a predecessor, where the unit was formed since.'),
  inputs: z.record(z.string(), RawInput).nullable(),
  points: z.number().nullable(),
  maxPoints: z.number().nullable(),
  match: z.enum(['same', 'changed']).describe('What the crosswalk says of the indicator.'),
})
export type EarlierValue = z.infer<typeof EarlierValue>

/** What others had last time; unpublished values of this round are nobody's to see. */
export const PeerValue = z.strictObject({
  period: z.string(),
  median: z.number().describe('Of the points.'),
  units: z.int().describe('How many are known.'),
  of: z.int().describe('How many there are.'),
})
export type PeerValue = z.infer<typeof PeerValue>

/** One answer, as the asker sees it. Where nothing was said yet, `version` is 0. */
export const Answer = z.strictObject({
  node: NodeCode,
  version: z
    .int()
    .min(0)
    .describe('Grows with every save; who saves says which one they wrote on.'),
  content: AnswerContent,
  origin: AnswerOrigin,
  provenance: AnswerProvenance.nullable().describe('Null for what the unit reports.'),
  points: GivenPoints,
  savedAt: Instant.nullable(),
  savedBy: PersonReference.nullable(),
  lock: AnswerLock.nullable().describe('Null where the asker may write it now.'),
  dueAt: Instant.nullable().describe('Until when it may be written; null where it is locked.'),
  citations: z.array(Citation),
  comments: z.int().describe('How many there are.'),
  contest: AnswerContest.nullable().describe('The last one.'),
})
export type Answer = z.infer<typeof Answer>

export const AnswerSave = z.strictObject({
  base: z.int().min(0).describe('Version that was written on.'),
  content: AnswerContent,
})
export type AnswerSave = z.infer<typeof AnswerSave>
export const AnswerSaved = z.strictObject({ version: z.int(), savedAt: Instant })
export type AnswerSaved = z.infer<typeof AnswerSaved>

/** The details of a conflict: what somebody else saved meanwhile. */
export const AnswerConflict = z.strictObject({
  reason: z.literal('answer-changed'),
  node: NodeCode,
  current: z.strictObject({
    version: z.int(),
    content: AnswerContent,
    savedAt: Instant,
    savedBy: PersonReference,
  }),
})
export type AnswerConflict = z.infer<typeof AnswerConflict>

/** The details of a save that came too late, or to a locked answer: nothing of it was kept. */
export const AnswerLocked = z.strictObject({
  reason: z.literal('answer-locked'),
  node: NodeCode,
  lock: AnswerLock,
  at: Instant.describe('The server’s time at which it arrived.'),
})
export type AnswerLocked = z.infer<typeof AnswerLocked>

/** Every content that an answer has had, the newest first. */
export const AnswerHistory = z.strictObject({
  versions: z.array(
    z.strictObject({
      version: z.int(),
      content: AnswerContent,
      savedAt: Instant,
      savedBy: PersonReference,
      how: z.enum(['typed', 'workbook', 'measured', 'imported', 'undone', 'inherited']),
    }),
  ),
  comments: z.array(AnswerComment).describe('Oldest first.'),
})
export type AnswerHistory = z.infer<typeof AnswerHistory>
