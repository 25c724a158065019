import {
  appealStates,
  appraisalActions,
  appraisalStates,
  phases,
  roundStates,
  submissionStates,
} from '@thang/engine'
import { z } from 'zod'
import {
  Answer,
  AnswerContent,
  AnswerHistory,
  Citation,
  EarlierValue,
  NewCitation,
  PeerValue,
} from './answer.ts'
import { FrameworkNode } from './framework.ts'
import { LocalText } from './localText.ts'
import { PersonReference, Why } from './person.ts'
import { PhaseStanding } from './round.ts'
import { RegisteredUnitKind, UnitReference } from './unit.ts'

const Instant = z.iso.datetime()
const NodeCode = z.string().min(1).max(80)
const Count = z.int().min(0)
const Points = z.number().min(-100_000).max(100_000)

export const AppraisalState = z.enum(appraisalStates)
export type AppraisalState = z.infer<typeof AppraisalState>
export const AppraisalAction = z.enum(appraisalActions)
export type AppraisalAction = z.infer<typeof AppraisalAction>
export const AppealState = z.enum(appealStates)
export type AppealState = z.infer<typeof AppealState>

/** Why an answer is looked at by a second reader. */
export const OutlierFlag = z.strictObject({
  against: z.enum(['self', 'peers', 'last-year']),
  gap: z.number().describe('Appraised minus the other, as a share of the maximum.'),
  threshold: z.number(),
})
export type OutlierFlag = z.infer<typeof OutlierFlag>

/** From what gap (share of the maximum, 0–1) a second reader looks; null: never for that reason. */
export const OutlierThresholds = z.strictObject({
  self: z.number().min(0).max(1).nullable(),
  peers: z.number().min(0).max(1).nullable(),
  lastYear: z.number().min(0).max(1).nullable(),
})
export type OutlierThresholds = z.infer<typeof OutlierThresholds>
export const ThresholdSetting = z.strictObject({ thresholds: OutlierThresholds, reason: Why })
export type ThresholdSetting = z.infer<typeof ThresholdSetting>

/** What was decided of an answer: what the unit says stands, or this instead. */
export const AppraisedAs = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('accepted') }),
  z.strictObject({ as: z.literal('inputs'), inputs: AnswerContent.shape.inputs }),
  z.strictObject({
    as: z.literal('points'),
    points: Points.describe(
      'At most the maximum of the indicator; above the self score is allowed.',
    ),
  }),
  z.strictObject({ as: z.literal('not-applicable') }),
])
export type AppraisedAs = z.infer<typeof AppraisedAs>

/** Why nothing can be done in the appraisal of an answer now. */
export const AppraisalRefused = z.discriminatedUnion('because', [
  z.strictObject({ because: z.literal('round'), round: z.enum(roundStates) }),
  z.strictObject({ because: z.literal('withdrawn') }),
  z.strictObject({ because: z.literal('indicator-withdrawn') }),
  z.strictObject({ because: z.literal('not-approved'), submission: z.enum(submissionStates) }),
  z.strictObject({
    because: z.literal('state'),
    state: AppraisalState,
    instead: z.array(AppraisalAction),
  }),
  z.strictObject({ because: z.literal('unit-still-explains'), until: z.number() }),
  z.strictObject({ because: z.literal('explanation-late'), until: z.number() }),
  z.strictObject({ because: z.literal('phase'), phase: z.enum(phases), standing: PhaseStanding }),
  z.strictObject({ because: z.literal('no-right') }),
  z.strictObject({ because: z.literal('own-unit') }),
  z.strictObject({ because: z.literal('same-reader') }),
  // A contested measured value is decided one by one, with a reason that the unit reads.
  z.strictObject({ because: z.literal('contested') }),
])
export type AppraisalRefused = z.infer<typeof AppraisalRefused>

/** The three scores of an answer, in points; null where there is none (yet), with the reason. */
export const ThreeScores = z.strictObject({
  self: z.number().nullable(),
  selfReason: z.string().nullable(),
  appraised: z.number().nullable(),
  final: z.number().nullable(),
})
export type ThreeScores = z.infer<typeof ThreeScores>

/** One cell of the matrix: a unit at an indicator. Cells that do not apply to the unit are left out. */
export const AppraisalCell = z.strictObject({
  unit: Count.describe('Place in `units`.'),
  indicator: Count.describe('Place in `indicators`.'),
  state: AppraisalState,
  version: Count.describe('Of the appraisal; 0 where nothing was done yet.'),
  scores: ThreeScores,
  notApplicable: z.boolean().describe('The unit says so, or it was decided.'),
  evidence: Count.describe('Documents that are cited.'),
  flags: z.array(OutlierFlag),
  appeal: AppealState.nullable(),
  changedAt: Instant.nullable().describe('Of the last step of its appraisal, appeal or decision.'),
  mine: z.boolean().describe('The asker may decide it, were it time.'),
})
export type AppraisalCell = z.infer<typeof AppraisalCell>

export const MatrixUnit = z.strictObject({
  unit: UnitReference,
  submission: z.int(),
  state: z.enum(submissionStates),
  own: z
    .boolean()
    .describe('The asker’s own unit, or one it came from or became: never theirs to appraise.'),
})
export const MatrixIndicator = z.strictObject({
  node: NodeCode,
  number: z.string().describe('As it is printed.'),
  name: LocalText,
  group: NodeCode.describe('Code of the group above all.'),
  maxPoints: z.number().nullable(),
  withdrawn: z.boolean(),
  mine: z.boolean(),
})

/** Units × indicators of one kind in a round, as far as the asker reads them. */
export const AppraisalMatrix = z.strictObject({
  round: z.strictObject({
    id: z.int(),
    name: z.string(),
    period: z.string(),
    state: z.enum(roundStates),
  }),
  kind: RegisteredUnitKind,
  framework: z.strictObject({ code: z.string(), revision: z.int(), name: LocalText }),
  groups: z.array(z.strictObject({ node: NodeCode, name: LocalText })),
  units: z.array(MatrixUnit),
  indicators: z.array(MatrixIndicator),
  cells: z.array(AppraisalCell),
  thresholds: OutlierThresholds,
  preliminaryAt: Instant.nullable(),
  mayBulk: z.boolean(),
  now: Instant,
})
export type AppraisalMatrix = z.infer<typeof AppraisalMatrix>
export const MatrixQuery = z.strictObject({ kind: RegisteredUnitKind })

/** What of a round waits for the asker: rounds with anything in them, the nearest deadline first. */
export const AppraisalQueue = z.strictObject({
  parts: z.array(
    z.strictObject({
      round: z.strictObject({ id: z.int(), name: z.string(), period: z.string() }),
      kind: RegisteredUnitKind,
      dueAt: Instant.nullable(),
      counts: z
        .record(AppraisalState, Count)
        .describe('Of the answers that are the asker’s to decide.'),
      toConfirm: Count.describe('Outliers that the asker may read as the second.'),
      notYet: Count.describe('Of units that did not approve yet.'),
    }),
  ),
})
export type AppraisalQueue = z.infer<typeof AppraisalQueue>

/** One step of the appraisal of an answer. */
export const AppraisalEntry = z.strictObject({
  id: z.int(),
  action: AppraisalAction,
  from: AppraisalState,
  to: AppraisalState,
  decision: AppraisedAs.nullable(),
  points: z.number().nullable().describe('What the decision brought then.'),
  text: z.string().nullable().describe('The reason, the question or the explanation.'),
  citations: z.array(Citation).describe('Documents that the unit added in its explanation.'),
  flags: z.array(OutlierFlag),
  at: Instant,
  by: PersonReference,
  unit: UnitReference.nullable().describe('Of the post in which it was done.'),
  forPerson: PersonReference.nullable(),
})
export type AppraisalEntry = z.infer<typeof AppraisalEntry>

/** An appeal against the preliminary points of an answer, and what the council decided. */
export const Appeal = z.strictObject({
  id: z.int(),
  node: NodeCode,
  version: z.int().min(1),
  reason: z.string(),
  proposedPoints: z.number().nullable(),
  citations: z.array(Citation).describe('Documents that came with it.'),
  state: AppealState,
  at: Instant,
  by: PersonReference,
  decision: z
    .strictObject({
      as: AppraisedAs.nullable(),
      reason: z.string(),
      at: Instant,
      by: PersonReference,
    })
    .nullable(),
  actions: z.array(z.enum(['take-back', 'uphold', 'reject'])),
})
export type Appeal = z.infer<typeof Appeal>

/** One answer as it is appraised: everything beside the criterion. */
export const AppraisalDetail = z.strictObject({
  round: z.strictObject({ id: z.int(), name: z.string(), period: z.string() }),
  kind: RegisteredUnitKind,
  submission: z.int(),
  unit: UnitReference,
  node: FrameworkNode,
  groupName: LocalText,
  answer: Answer,
  history: AnswerHistory,
  scores: ThreeScores,
  decision: AppraisedAs.nullable(),
  state: AppraisalState,
  version: Count,
  explainUntil: Instant.nullable(),
  flags: z.array(OutlierFlag),
  entries: z.array(AppraisalEntry).describe('Newest first.'),
  appeals: z.array(Appeal).describe('Newest first.'),
  earlier: EarlierValue.nullable(),
  peers: PeerValue.nullable(),
  actions: z.array(AppraisalAction).describe('What the asker may do now.'),
  refused: AppraisalRefused.nullable().describe('Why the asker may do nothing.'),
  mayAppeal: z.boolean(),
  now: Instant,
})
export type AppraisalDetail = z.infer<typeof AppraisalDetail>

/** One indicator over all units, to see whether like was treated alike. */
export const AppraisalConsistency = z.strictObject({
  round: z.strictObject({ id: z.int(), name: z.string(), period: z.string() }),
  kind: RegisteredUnitKind,
  node: FrameworkNode,
  rows: z.array(
    z.strictObject({
      unit: UnitReference,
      submission: z.int(),
      state: AppraisalState,
      version: Count,
      content: AnswerContent,
      decision: AppraisedAs.nullable(),
      scores: ThreeScores,
      lastYear: z.number().nullable(),
      evidence: Count,
      reason: z.string().nullable().describe('Of the last decision.'),
      by: PersonReference.nullable(),
      flags: z.array(OutlierFlag),
      mine: z.boolean(),
    }),
  ),
  median: z.strictObject({ self: z.number().nullable(), appraised: z.number().nullable() }),
})
export type AppraisalConsistency = z.infer<typeof AppraisalConsistency>

/** What is to be done with one answer; `base` is the version of the appraisal that was looked at. */
export const AppraisalMove = z.strictObject({
  base: Count,
  reason: Why.nullable(),
  decision: AppraisedAs.nullable().describe('For `appraise`; null for every other action.'),
  explainUntil: Instant.nullable().describe(
    'For `ask`; null: the end of the phase of explanations.',
  ),
})
export type AppraisalMove = z.infer<typeof AppraisalMove>

/** What the unit answers to the question. */
export const ExplanationGiven = z.strictObject({
  base: Count,
  text: z
    .string()
    .trim()
    .min(3)
    .max(5000)
    .regex(/^(?:[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|[\n\r\t])*$/u, 'no control characters'),
  citations: z.array(NewCitation).max(20),
})
export type ExplanationGiven = z.infer<typeof ExplanationGiven>

/** One action on many answers: those that moved meanwhile, or may not be touched, are left and told. */
export const AppraisalBulk = z.strictObject({
  action: z.enum(['accept', 'appraise', 'ask', 'confirm']),
  reason: Why.nullable(),
  decision: AppraisedAs.nullable(),
  explainUntil: Instant.nullable(),
  answers: z
    .array(z.strictObject({ submission: z.int(), node: NodeCode, base: Count }))
    .min(1)
    .max(20_000),
})
export type AppraisalBulk = z.infer<typeof AppraisalBulk>
export const AppraisalBulkDone = z.strictObject({
  done: Count,
  secondReading: Count.describe('Of them, outliers that now wait for a second reader.'),
  left: z.array(
    z.strictObject({
      submission: z.int(),
      node: NodeCode,
      why: z.union([
        AppraisalRefused,
        z.strictObject({ because: z.literal('changed'), version: Count }),
      ]),
    }),
  ),
})
export type AppraisalBulkDone = z.infer<typeof AppraisalBulkDone>

/** What the unit’s head says against the preliminary points of an answer. */
export const NewAppeal = z.strictObject({
  reason: z.string().trim().min(10).max(5000),
  proposedPoints: Points.nullable(),
  citations: z.array(NewCitation).max(20),
})
export type NewAppeal = z.infer<typeof NewAppeal>
export const AppealMove = z.strictObject({
  base: z.int().min(1),
  reason: Why.nullable(),
  decision: AppraisedAs.nullable().describe('For `uphold`; null otherwise.'),
})
export type AppealMove = z.infer<typeof AppealMove>

/** All appeals of a round that the asker reads; open ones first. */
export const AppealList = z.strictObject({
  appeals: z.array(
    Appeal.extend({
      submission: z.int(),
      unit: UnitReference,
      kind: RegisteredUnitKind,
      name: LocalText.describe('Of the indicator.'),
      maxPoints: z.number().nullable(),
      scores: ThreeScores,
    }),
  ),
})
export type AppealList = z.infer<typeof AppealList>

/** What of its appraisal a unit sees: what it is asked, and, once told, what it got. Nothing of others. */
export const UnitAppraisal = z.strictObject({
  submission: z.int(),
  preliminaryAt: Instant.nullable(),
  answers: z.array(
    z.strictObject({
      node: NodeCode,
      state: AppraisalState,
      version: Count,
      scores: ThreeScores.describe(
        'Appraised and final only once the preliminary result was told.',
      ),
      question: z.string().nullable(),
      explainUntil: Instant.nullable(),
      mayExplain: z.boolean(),
      entries: z
        .array(AppraisalEntry)
        .describe('Questions and explanations; decisions once the preliminary result was told.'),
      appeals: z.array(Appeal),
      mayAppeal: z.boolean(),
      changedAt: Instant.nullable(),
    }),
  ),
  now: Instant,
})
export type UnitAppraisal = z.infer<typeof UnitAppraisal>

/** The details of a conflict: somebody else did something to the same appraisal meanwhile. */
export const AppraisalConflict = z.strictObject({
  reason: z.literal('appraisal-changed'),
  current: z.strictObject({
    version: Count,
    state: AppraisalState,
    by: PersonReference.nullable(),
  }),
})
export type AppraisalConflict = z.infer<typeof AppraisalConflict>
