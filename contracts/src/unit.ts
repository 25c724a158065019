import { z } from 'zod'

/** Kinds of unit that have tables of their own. */
export const UnitKind = z.enum([
  'province',
  'ministry-with-public-services',
  'ministry-without-public-services',
  'department',
  'commune',
  'district',
])
export type UnitKind = z.infer<typeof UnitKind>

/** Kinds of unit that a register knows: those with tables of their own, and what stands between. */
export const RegisteredUnitKind = z.enum([...UnitKind.options, 'other'])
export type RegisteredUnitKind = z.infer<typeof RegisteredUnitKind>

export const Region = z.strictObject({ code: z.string(), name: z.string(), nameEn: z.string() })
export type Region = z.infer<typeof Region>

/** A unit as it is named in a table; `name` is the short Vietnamese name of the time of the table. */
export const UnitReference = z.strictObject({
  code: z
    .string()
    .describe('Unit code; for provinces the GSO code, `25-2025` for one formed in 2025.'),
  name: z.string(),
  nameEn: z.string().nullable(),
  kind: RegisteredUnitKind,
  region: Region.nullable(),
})
export type UnitReference = z.infer<typeof UnitReference>

/** A dated event that made units out of units. */
export const LineageEvent = z.strictObject({
  event: z.string(),
  kind: z.enum(['merge', 'split', 'rename', 'transfer', 'dissolve']),
  effectiveOn: z.iso.date(),
  predecessors: z.array(UnitReference),
  successors: z.array(UnitReference),
  legalBasis: z.string().nullable(),
  legalBasisConfidence: z.string().nullable(),
})
export type LineageEvent = z.infer<typeof LineageEvent>
