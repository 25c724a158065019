import { z } from 'zod'
import { NullableNumber, Reason } from './figure.ts'
import { LocalText } from './localText.ts'
import { UnitKind, UnitReference } from './unit.ts'

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
      kind: UnitKind.nullable().describe('Which of its tables; null for the main one.'),
    }),
  ]),
  against: z
    .string()
    .nullable()
    .describe('Code of the issued framework to compare with; null for the one the draft is of.'),
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
  against: z.string().nullable().describe('Null where there is nothing to compare with.'),
  units: z.array(
    z.strictObject({
      unit: z.string(),
      reference: UnitReference.nullable().describe('Null where the table names no unit of ours.'),
      before: Standing.nullable(),
      after: Standing,
      valueChange: NullableNumber.describe('after − before.'),
      rankChange: NullableNumber.describe('Places risen (positive) or fallen (negative).'),
      nodes: z
        .array(
          z.strictObject({
            code: z.string(),
            before: NullableNumber,
            beforeReason: Reason.nullable(),
            after: NullableNumber,
            afterReason: Reason.nullable(),
          }),
        )
        .describe('Points of the nodes where the two differ.'),
    }),
  ),
  risen: z.int(),
  fallen: z.int(),
  unread: z
    .array(z.strictObject({ node: z.string(), input: z.string().nullable(), message: LocalText }))
    .describe('Columns of the table that the draft has no use for.'),
})
export type TrialAnswer = z.infer<typeof TrialAnswer>
