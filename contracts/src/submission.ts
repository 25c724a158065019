import { submissionFindingCodes } from '@thang/engine'
import { z } from 'zod'
import { Answer, EarlierValue, PeerValue, SubmissionAction, SubmissionState } from './answer.ts'
import { Framework } from './framework.ts'
import { LocalText } from './localText.ts'
import { PersonReference, Why } from './person.ts'
import { RoundExtension, RoundPhase, PhaseStanding, WithdrawnIndicator } from './round.ts'
import { RegisteredUnitKind, UnitReference } from './unit.ts'

const Instant = z.iso.datetime()

/** Something to look at before a submission is sent. An error keeps it from being sent. */
export const SubmissionFinding = z.strictObject({
  severity: z.enum(['error', 'warning', 'advice']),
  code: z.enum(submissionFindingCodes),
  node: z.string(),
  input: z.string().nullable(),
  message: LocalText,
})
export type SubmissionFinding = z.infer<typeof SubmissionFinding>

/** One step on the way of a submission. */
export const SubmissionEntry = z.strictObject({
  id: z.int(),
  action: SubmissionAction,
  from: SubmissionState,
  to: SubmissionState,
  at: Instant,
  by: PersonReference,
  forPerson: PersonReference.nullable().describe('Whose authority was used, where it was lent.'),
  reason: z.string().nullable(),
})
export type SubmissionEntry = z.infer<typeof SubmissionEntry>

/** How a submission came from those of units that went before, in the middle of a round. */
export const SubmissionOrigin = z.strictObject({
  unit: UnitReference,
  submission: z.int().nullable(),
  share: z.number().describe('Part of the unit that came, 0–1.'),
  event: z.string(),
  on: z.iso.date(),
})

export const Submission = z.strictObject({
  id: z.int(),
  round: z.strictObject({ id: z.int(), name: z.string(), period: z.string() }),
  unit: UnitReference,
  kind: RegisteredUnitKind,
  state: SubmissionState,
  answered: z.int(),
  answerable: z.int(),
  dueAt: Instant.nullable().describe('Of what is to be done next; null where nothing is.'),
  actions: z.array(SubmissionAction).describe('What the asker may do now.'),
})
export type Submission = z.infer<typeof Submission>

export const SubmissionQuery = z.strictObject({ round: z.coerce.number().int().exactOptional() })
/** Those of the asker’s units, or of all units in the asker’s scope; the nearest deadline first. */
export const SubmissionList = z.strictObject({ submissions: z.array(Submission) })
export type SubmissionList = z.infer<typeof SubmissionList>

export const SubmissionDetail = Submission.extend({
  version: z.int().describe('Grows with every step of its way.'),
  framework: Framework,
  phases: z.array(RoundPhase.extend({ standing: PhaseStanding })).describe('For this unit.'),
  extensions: z.array(RoundExtension).describe('Those that cover this unit.'),
  withdrawnIndicators: z.array(WithdrawnIndicator),
  answers: z.array(Answer).describe('One for each indicator that can be answered, in order.'),
  findings: z.array(SubmissionFinding),
  history: z.array(SubmissionEntry).describe('Newest first.'),
  predecessors: z.array(SubmissionOrigin).describe('Of a unit that was formed during the round.'),
  successor: UnitReference.nullable().describe('Where the unit ended: what carries on.'),
  scoreRule: z
    .enum(['own-answers', 'mean-of-predecessors'])
    .describe('How the unit comes by its score in this round.'),
  now: Instant.describe('The server’s time.'),
  rest: z.string().describe('As in the versions.'),
})
export type SubmissionDetail = z.infer<typeof SubmissionDetail>

/** By which a page that is looked at for hours tells, without reading it all again, whether others did something. */
export const SubmissionVersions = z.strictObject({
  answers: z.record(z.string(), z.int()).describe('Versions of what was said, by indicator.'),
  rest: z
    .string()
    .describe(
      'Another one as soon as anything else differs: comments, evidence, steps, deadlines.',
    ),
})
export type SubmissionVersions = z.infer<typeof SubmissionVersions>

/** Beside the answers: what was before, and what others had. By the codes of the indicators. */
export const SubmissionBackground = z.strictObject({
  earlier: z.record(z.string(), EarlierValue),
  peers: z.record(z.string(), PeerValue),
  jumps: z
    .array(SubmissionFinding)
    .describe('Where an answer as it is saved is far from what was before.'),
})
export type SubmissionBackground = z.infer<typeof SubmissionBackground>

/** A step on the way; `base` is the version of the submission that was looked at. */
export const SubmissionMove = z.strictObject({ base: z.int().min(1), reason: Why.nullable() })
export type SubmissionMove = z.infer<typeof SubmissionMove>

/** Why a submission cannot be sent, or a step not taken. */
export const SubmissionRefused = z.strictObject({
  reason: z.enum(['not-ready', 'not-now', 'submission-moved']),
  findings: z.array(SubmissionFinding).exactOptional(),
})
export type SubmissionRefused = z.infer<typeof SubmissionRefused>
