import {
  type UnitEvent as EngineUnitEvent,
  type UnitEventProblem as EngineProblem,
  unitEventProblemCodes,
} from '@thang/engine'
import { z } from 'zod'
import { RegisteredUnitKind } from './unit.ts'

const PlainDate = z.iso.date()
const Code = z
  .string()
  .max(60)
  .regex(/^\S(.*\S)?$/, 'no space at either end')
const Text = z.string().trim().min(1).max(300)
const Share = z.number().positive().max(1).describe('Part of the unit before the day, 0–1.')

/** What a unit is called. */
export const UnitName = z.strictObject({
  name: Text.describe('Full Vietnamese name, such as Xã Tam Sơn.'),
  shortName: Text,
  nameEn: Text.nullable(),
})
export type UnitName = z.infer<typeof UnitName>

/** A unit as it begins. */
export const NewUnit = UnitName.extend({
  kind: RegisteredUnitKind,
  parent: Code.nullable().describe('Code of the unit it is a part of, or null.'),
  gsoCode: z
    .string()
    .regex(/^\d{2,5}$/)
    .exactOptional()
    .describe('Code of the General Statistics Office, where the unit has one.'),
})
export type NewUnit = z.infer<typeof NewUnit>

const Receiver = z.strictObject({
  unit: Code.describe('Code of the unit that receives.'),
  create: NewUnit.exactOptional().describe('Where the unit begins by the event.'),
})
const UnitShare = z.strictObject({ unit: Code, share: Share })
const dated = {
  event: Code.describe('Code of the event, unique.'),
  effectiveOn: PlainDate.describe('First day of the new state.'),
  legalBasis: Text.nullable(),
}

/** A dated event in the life of units; the engine says what each kind does. */
export const UnitEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    ...dated,
    kind: z.literal('create'),
    effectiveOn: PlainDate.nullable().describe('First day; null where it is not known.'),
    unit: Code,
    create: NewUnit,
  }),
  z.strictObject({ ...dated, kind: z.literal('rename'), unit: Code, name: UnitName }),
  z.strictObject({ ...dated, kind: z.literal('re-parent'), unit: Code, parent: Code.nullable() }),
  z.strictObject({
    ...dated,
    kind: z.literal('merge'),
    from: z.array(UnitShare).min(1).max(500),
    into: Receiver,
  }),
  z.strictObject({
    ...dated,
    kind: z.literal('split'),
    unit: Code,
    into: z
      .array(Receiver.extend({ share: Share }))
      .min(2)
      .max(500),
  }),
  z.strictObject({
    ...dated,
    kind: z.literal('dissolve'),
    unit: Code,
    heirs: z.array(UnitShare).max(500),
  }),
  z.strictObject({ ...dated, kind: z.literal('transfer'), from: Code, to: Code, share: Share }),
]) satisfies z.ZodType<EngineUnitEvent>
export type UnitEvent = z.infer<typeof UnitEvent>

/** What is wrong with an event, or worth knowing; `describeProblem` has the words. */
export const UnitEventProblem = z.strictObject({
  severity: z.enum(['error', 'warning']).describe('An error keeps the event from being added.'),
  code: z.enum(unitEventProblemCodes),
  unit: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
}) satisfies z.ZodType<EngineProblem>
export type UnitEventProblem = z.infer<typeof UnitEventProblem>

/** A unit as it was on a day. */
export const UnitOnDay = UnitName.extend({
  code: z.string(),
  kind: RegisteredUnitKind,
  parent: z.string().nullable(),
})
export type UnitOnDay = z.infer<typeof UnitOnDay>

/** A unit of one day and the units of another that it has something in common with. */
export const UnitCounterparts = z.strictObject({
  unit: z.string(),
  counterparts: z.array(
    z.strictObject({
      unit: z.string(),
      share: z.number().describe('Part of the unit of the earlier day, 0–1.'),
    }),
  ),
})
export type UnitCounterparts = z.infer<typeof UnitCounterparts>
