import { missingReasons } from '@thang/engine'
import { z } from 'zod'
import { RawInput } from './answer.ts'
import { Framework } from './framework.ts'
import { BandBasis } from './rankBand.ts'
import { RegisteredUnitKind } from './unit.ts'

/** What a unit has at an indicator when the result is frozen. */
export const FrozenAnswer = z.union([
  z.strictObject({ inputs: z.record(z.string(), RawInput) }),
  z.strictObject({ points: z.number() }),
  z.strictObject({ missing: z.enum(missingReasons) }),
])
export type FrozenAnswer = z.infer<typeof FrozenAnswer>

/**
 * Everything from which the figures of an edition follow, as `edition.json`: whoever has this file and the
 * engine of this version gets the same bytes of `result.json`. Units are in the order of their codes.
 */
export const EditionPackage = z.strictObject({
  format: z.literal('thang-edition'),
  version: z.literal(1),
  engine: z.string().describe('Version of the engine that made the result.'),
  demonstration: z.boolean().describe('The figures are invented, to show how the system works.'),
  edition: z.strictObject({
    code: z.string(),
    revision: z.int(),
    index: z.string(),
    period: z.string(),
    periodStart: z.iso.date(),
    periodEnd: z.iso.date(),
    kind: RegisteredUnitKind,
    owner: z
      .string()
      .nullable()
      .describe('Code of the unit whose round it was; null for a national one.'),
  }),
  framework: Framework,
  units: z.array(
    z.strictObject({
      unit: z.string(),
      name: z.string(),
      answers: z.record(z.string(), FrozenAnswer),
    }),
  ),
  band: BandBasis.nullable(),
})
export type EditionPackage = z.infer<typeof EditionPackage>
