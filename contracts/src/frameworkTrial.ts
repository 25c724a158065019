import { z } from 'zod'
import { NullableNumber, Reason } from './figure.ts'
import { RegisteredUnitKind, UnitReference } from './unit.ts'

/** One cell of a table of answers: an input of a node's rule, or the node's points or value outright. */
export const TrialRow = z.strictObject({
  unit: z.string().min(1).max(200).describe('A unit code, or any name of the table.'),
  node: z.string().min(1),
  input: z
    .string()
    .min(1)
    .nullable()
    .describe('Name of a raw input of the rule; null where the value is what `as` says.'),
  as: z.enum(['input', 'points', 'value']),
  value: z.union([
    z.number(),
    z.boolean(),
    z.string().max(500),
    z.array(z.string().max(500)).max(200),
  ]),
})
export type TrialRow = z.infer<typeof TrialRow>

/** A draft tried on answers. Nothing of it is kept. */
export const TrialQuestion = z.strictObject({
  answers: z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('rows'), rows: z.array(TrialRow).min(1).max(20_000) }),
    z.strictObject({
      from: z.literal('edition'),
      edition: z.string().describe('A published edition, with its published inputs and figures.'),
      kind: RegisteredUnitKind.nullable().describe('Which of its tables; null for the main one.'),
    }),
  ]),
  against: z
    .string()
    .nullable()
    .describe(
      'Code of the issued framework to compare with, by whose codes the answers are; null to try the draft alone, with answers by its own codes.',
    ),
  newIndicators: z
    .enum(['missing', 'left-out', 'given'])
    .describe(
      'How what nobody was asked about before enters: missing; left out, as what was dropped is under the compared version; or with the answers given for it.',
    ),
  given: z
    .array(TrialRow)
    .max(20_000)
    .exactOptional()
    .describe('With `given`: answers to what is new, by the codes of the draft.'),
})
export type TrialQuestion = z.infer<typeof TrialQuestion>

const Standing = z.strictObject({
  value: NullableNumber.describe('The index value as it would be published.'),
  valueReason: Reason.nullable(),
  rank: NullableNumber,
  rankReason: Reason.nullable(),
})

/** What the draft would give, beside what the compared version gives on the same answers. */
export const TrialAnswer = z.strictObject({
  against: z.string().nullable(),
  rows: z.array(
    z.strictObject({
      unit: z.string().describe('As the table calls it.'),
      reference: UnitReference.nullable().describe('Null where the table names no unit of ours.'),
      before: Standing.nullable().describe('Null where the draft is tried alone.'),
      after: Standing,
      valueChange: NullableNumber.describe('after − before.'),
      valueChangeReason: Reason.nullable(),
      rankChange: NullableNumber.describe('Places risen (positive) or fallen (negative).'),
      rankChangeReason: Reason.nullable(),
      comparable: z
        .strictObject({
          before: Standing,
          after: Standing,
          rankChange: NullableNumber,
          rankChangeReason: Reason.nullable(),
        })
        .nullable()
        .describe(
          'Over the indicators of both versions only; null where the draft is tried alone.',
        ),
      unanswered: z
        .strictObject({
          nodes: z.array(z.string()).describe('Codes in the draft.'),
          points: NullableNumber.describe('The most points that they can bring.'),
          pointsReason: Reason.nullable(),
        })
        .describe('Indicators that the unit has no earlier answers for.'),
      effects: z
        .array(
          z.strictObject({
            before: z.string().nullable().describe('Code under the compared version.'),
            after: z.string().nullable().describe('Code in the draft.'),
            state: z.enum(['same', 'changed', 'new', 'dropped']),
            effect: NullableNumber.describe('What it brings to the index value, after − before.'),
            effectReason: Reason.nullable(),
          }),
        )
        .describe('The indicators that explain the change, the largest effect first.'),
    }),
  ),
  risen: z.int().describe('How many units would rise.'),
  fallen: z.int(),
  newNodes: z.array(z.string()).describe('Codes of the indicators that only the draft has.'),
  droppedNodes: z.array(z.string()).describe('Codes of those that only the compared version has.'),
  unread: z
    .array(z.strictObject({ node: z.string(), input: z.string().nullable() }))
    .describe('Columns of the tables that the version by whose codes they are has no use for.'),
})
export type TrialAnswer = z.infer<typeof TrialAnswer>
