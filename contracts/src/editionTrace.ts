import { z } from 'zod'
import { RawInput } from './answer.ts'
import { Edition, EditionTable } from './edition.ts'
import { LocalText } from './localText.ts'
import { RankBand } from './rankBand.ts'
import { UnitReference } from './unit.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A document that a published answer rests on; of internal ones only that there is one. */
export const TraceEvidence = z.strictObject({
  public: z.boolean(),
  number: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  issuer: z.string().nullable(),
  summary: z.string().nullable().describe('Null of an internal one.'),
  pages: z.string().nullable(),
  files: z
    .array(
      z.strictObject({
        id: z.int(),
        name: z.string(),
        bytes: z.int(),
        sha256: Sha256,
        inline: z.boolean(),
      }),
    )
    .describe('Those of a public document that can be had.'),
})
export type TraceEvidence = z.infer<typeof TraceEvidence>

/** A node of the framework as it was published for a unit, and how it came about. */
export interface TraceNode {
  code: string
  number: string
  name: LocalText
  level: 'pillar' | 'group' | 'indicator'
  points: number | null
  maxPoints: number | null
  /** Why there are no points. */
  reason: string | null
  /** How it was worked out, with the numbers put in. */
  formula: LocalText | null
  /** The rule in words; null for groups and where it is not known. */
  rule: LocalText | null
  /** `said`: a chosen option in words. */
  inputs: { input: string; name: LocalText | null; value: RawInput; said?: LocalText }[]
  scores: { self: number | null; appraised: number | null; final: number | null }
  /** What the appraiser and the council said where they departed from what the unit said. */
  remarks: { by: 'appraiser' | 'council'; text: string }[]
  evidence: TraceEvidence[]
  children: TraceNode[]
}
export const TraceNode: z.ZodType<TraceNode> = z.lazy(() =>
  z.strictObject({
    code: z.string(),
    number: z.string(),
    name: LocalText,
    level: z.enum(['pillar', 'group', 'indicator']),
    points: z.number().nullable(),
    maxPoints: z.number().nullable(),
    reason: z.string().nullable(),
    formula: LocalText.nullable(),
    rule: LocalText.nullable(),
    inputs: z.array(
      z.strictObject({
        input: z.string(),
        name: LocalText.nullable(),
        value: RawInput,
        said: LocalText.exactOptional(),
      }),
    ),
    scores: z.strictObject({
      self: z.number().nullable(),
      appraised: z.number().nullable(),
      final: z.number().nullable(),
    }),
    remarks: z.array(z.strictObject({ by: z.enum(['appraiser', 'council']), text: z.string() })),
    evidence: z.array(TraceEvidence),
    children: z.array(TraceNode),
  }),
)

/** Why a unit has the rank it has: from the index down to the evidence of each answer. */
export const EditionTrace = z.strictObject({
  edition: Edition,
  table: EditionTable,
  unit: UnitReference,
  rank: z.int().nullable(),
  of: z.int(),
  value: z.number().nullable(),
  reason: z.string().nullable(),
  formula: LocalText.nullable().describe('How the index value was made of the groups.'),
  band: RankBand.nullable(),
  engine: z.string(),
  decision: z
    .strictObject({ number: z.string(), date: z.iso.date(), issuer: z.string().nullable() })
    .nullable(),
  demonstration: z.boolean(),
  nodes: z.array(TraceNode),
})
export type EditionTrace = z.infer<typeof EditionTrace>

/** The revisions of an edition, the newest first; an older one stays readable. */
export const EditionRevisions = z.strictObject({
  code: z.string(),
  revisions: z.array(
    z.strictObject({
      revision: z.int(),
      publishedAt: z.iso.datetime(),
      decision: z.strictObject({ number: z.string(), date: z.iso.date() }).nullable(),
      packageHash: Sha256.nullable().describe(
        'Of `edition.json`; null of an edition that was not made here.',
      ),
      resultHash: Sha256.nullable().describe('Of `result.json`.'),
      erratum: z
        .strictObject({
          reason: z.string(),
          ranks: z.array(
            z.strictObject({
              unit: UnitReference,
              valueBefore: z.number().nullable(),
              valueAfter: z.number().nullable(),
              rankBefore: z.int().nullable(),
              rankAfter: z.int().nullable(),
            }),
          ),
          answers: z.array(
            z.strictObject({
              unit: UnitReference,
              node: z.string(),
              name: LocalText,
              before: z.number().nullable(),
              after: z.number().nullable(),
            }),
          ),
        })
        .nullable()
        .describe('What it corrects of the revision before; null of the first.'),
    }),
  ),
})
export type EditionRevisions = z.infer<typeof EditionRevisions>
