import { roundActions, roundStates } from '@thang/engine'
import { z } from 'zod'
import { AnnexOffice } from './annexOffice.ts'
import { AppraisedAs, ThreeScores } from './appraisal.ts'
import { LocalText } from './localText.ts'
import { Line, PersonReference, Why } from './person.ts'
import { BandBasis, RankBand } from './rankBand.ts'
import { RegisteredUnitKind, UnitReference } from './unit.ts'

const Instant = z.iso.datetime()
const PlainDate = z.iso.date()
const NodeCode = z.string().min(1).max(80)
const Count = z.int().min(0)
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** One unit in a result that is not published yet. */
export const ResultRow = z.strictObject({
  unit: UnitReference,
  submission: z.int(),
  rank: z.int().nullable(),
  tied: z.boolean(),
  value: z.number().nullable().describe('Rounded as it is published.'),
  reason: z.string().nullable().describe('Why there is no value.'),
  about: z.array(z.string()).describe('Codes of the indicators that keep it from having one.'),
  level: z.int().nullable(),
  band: RankBand.nullable(),
  groups: z.array(z.strictObject({ node: NodeCode, points: z.number().nullable() })),
  previousRank: z
    .int()
    .nullable()
    .describe('In the last edition of the index for this kind of unit.'),
  preliminaryRank: z.int().nullable().describe('In the preliminary table; in it itself null.'),
})
export type ResultRow = z.infer<typeof ResultRow>

/** The table of one kind of unit. */
export const ResultTable = z.strictObject({
  kind: RegisteredUnitKind,
  framework: z.strictObject({
    code: z.string(),
    revision: z.int(),
    name: LocalText,
    decimals: z.int(),
  }),
  groups: z.array(
    z.strictObject({ node: NodeCode, name: LocalText, maxPoints: z.number().nullable() }),
  ),
  rows: z.array(ResultRow).describe('By rank; units without a value last.'),
  band: BandBasis.nullable(),
})
export type ResultTable = z.infer<typeof ResultTable>

/** A round as it was scored in one call; it never changes, a later one stands beside it. */
export const RoundResult = z.strictObject({
  id: z.int(),
  stage: z.enum(['preliminary', 'final']),
  madeAt: Instant,
  madeBy: PersonReference,
  engine: z.string().describe('Version of the engine.'),
  hash: Sha256.describe('Of what was frozen and what it gave.'),
  tables: z.array(ResultTable),
})
export type RoundResult = z.infer<typeof RoundResult>

/** What stands in the way of the next step, or should be looked at before it. */
export const ResultNotice = z.strictObject({
  severity: z.enum(['error', 'warning']),
  code: z.enum([
    'undecided-answers',
    'open-questions',
    'second-readings-open',
    'open-appeals',
    'not-approved',
    'appeal-phase-open',
    'no-value',
    'not-told',
    'result-changed',
  ]),
  count: Count,
  units: z.array(UnitReference).describe('The first ten.'),
  message: LocalText,
})
export type ResultNotice = z.infer<typeof ResultNotice>

/** The council’s signature on a frozen result. */
export const ResultSignature = z.strictObject({
  result: z.int(),
  hash: Sha256,
  at: Instant,
  by: PersonReference,
})

/** A correction of what was published: proposed by the office, good once it is signed. */
export const ResultCorrection = z.strictObject({
  id: z.int(),
  version: z.int().min(1),
  state: z.enum(['proposed', 'dropped', 'published']),
  reason: z.string(),
  at: Instant,
  by: PersonReference,
  changes: z.array(
    z.strictObject({
      submission: z.int(),
      unit: UnitReference,
      node: NodeCode,
      name: LocalText.describe('Of the indicator.'),
      before: z.number().nullable().describe('Final points as they were published.'),
      after: z.number().nullable().describe('What the decision brings.'),
      decision: AppraisedAs,
    }),
  ),
  ranks: z
    .array(
      z.strictObject({
        unit: UnitReference,
        kind: RegisteredUnitKind,
        valueBefore: z.number().nullable(),
        valueAfter: z.number().nullable(),
        rankBefore: z.int().nullable(),
        rankAfter: z.int().nullable(),
      }),
    )
    .describe('Only units whose value or rank moves.'),
  signed: z.strictObject({ at: Instant, by: PersonReference }).nullable(),
  actions: z.array(z.enum(roundActions)),
})
export type ResultCorrection = z.infer<typeof ResultCorrection>

/** How far the result of a round is. */
export const ResultSituation = z.strictObject({
  round: z.strictObject({
    id: z.int(),
    name: z.string(),
    period: z.string(),
    state: z.enum(roundStates),
  }),
  preliminary: RoundResult.nullable(),
  final: RoundResult.nullable(),
  signature: ResultSignature.nullable(),
  editions: z.array(
    z.strictObject({ kind: RegisteredUnitKind, code: z.string(), revision: z.int(), at: Instant }),
  ),
  corrections: z.array(ResultCorrection).describe('Newest first.'),
  notices: z.array(ResultNotice),
  actions: z.array(z.enum(roundActions)).describe('What the asker may do now.'),
  now: Instant,
})
export type ResultSituation = z.infer<typeof ResultSituation>

/** What a unit is told of itself, before anything is published. */
export const OwnResult = z.strictObject({
  round: z.strictObject({ id: z.int(), name: z.string(), period: z.string() }),
  unit: UnitReference,
  submission: z.int(),
  stage: z.enum(['preliminary', 'final']),
  madeAt: Instant,
  rank: z.int().nullable(),
  of: Count,
  value: z.number().nullable(),
  reason: z.string().nullable(),
  band: RankBand.nullable(),
  groups: z.array(
    z.strictObject({
      node: NodeCode,
      name: LocalText,
      points: z.number().nullable(),
      maxPoints: z.number().nullable(),
    }),
  ),
  indicators: z
    .array(
      z.strictObject({
        node: NodeCode,
        name: LocalText,
        group: NodeCode.describe('Of `groups`.'),
        maxPoints: z.number().nullable(),
        scores: ThreeScores,
        mayAppeal: z.boolean(),
      }),
    )
    .describe('In the order of the framework.'),
  appealUntil: Instant.nullable(),
})
export type OwnResult = z.infer<typeof OwnResult>
export const OwnResults = z.strictObject({ results: z.array(OwnResult) })
export type OwnResults = z.infer<typeof OwnResults>

/** A step on the result as it was looked at. */
export const ResultMove = z.strictObject({ result: z.int().nullable(), reason: Why.nullable() })
export type ResultMove = z.infer<typeof ResultMove>

/** The decision by which a result is published, or corrected. */
export const ResultDecision = AnnexOffice.extend({
  number: Line.min(1).max(80).nullable().describe('Number and symbol, such as 123/QĐ-UBND.'),
  date: PlainDate.nullable(),
})
export type ResultDecision = z.infer<typeof ResultDecision>

/** Publishes the signed result; number and date of the decision must be there. */
export const ResultPublication = z.strictObject({
  result: z.int(),
  decision: ResultDecision,
  titles: z
    .array(z.strictObject({ kind: RegisteredUnitKind, title: LocalText }))
    .describe('What each edition is called; one that is left out is named after the round.'),
})
export type ResultPublication = z.infer<typeof ResultPublication>

/** What is to be corrected, and why. */
export const NewCorrection = z.strictObject({
  reason: Why,
  changes: z
    .array(z.strictObject({ submission: z.int(), node: NodeCode, decision: AppraisedAs }))
    .min(1)
    .max(2000),
})
export type NewCorrection = z.infer<typeof NewCorrection>
/** What a correction would change; nothing has happened. */
export const CorrectionCheck = ResultCorrection.pick({ changes: true, ranks: true })
export type CorrectionCheck = z.infer<typeof CorrectionCheck>
export const CorrectionMove = z.strictObject({
  base: z.int().min(1),
  reason: Why.nullable(),
  decision: ResultDecision.nullable().describe('For signing: the decision that corrects.'),
})
export type CorrectionMove = z.infer<typeof CorrectionMove>
