import { z } from 'zod'
import { Edition } from './edition.ts'
import { NullableNumber, Reason } from './figure.ts'
import { LocalText } from './localText.ts'
import { SameFramework } from './ranking.ts'
import { RegisteredUnitKind, UnitReference } from './unit.ts'

export const ComparisonRow = z.strictObject({
  unit: UnitReference,
  presence: z.enum(['both', 'only-from', 'only-to']),
  fromRank: NullableNumber,
  fromRankReason: Reason.nullable(),
  toRank: NullableNumber,
  toRankReason: Reason.nullable(),
  rankChange: NullableNumber.describe('Places risen (positive) or fallen (negative).'),
  rankChangeReason: Reason.nullable(),
  fromValue: NullableNumber,
  fromValueReason: Reason.nullable(),
  toValue: NullableNumber,
  toValueReason: Reason.nullable(),
  valueChange: NullableNumber.describe('to − from, unrounded, without binary noise.'),
  valueChangeReason: Reason.nullable(),
})
export type ComparisonRow = z.infer<typeof ComparisonRow>

/** Two editions side by side. */
export const Comparison = z.strictObject({
  from: Edition,
  to: Edition,
  kind: RegisteredUnitKind,
  sameFramework: SameFramework,
  sameUnits: z.boolean().describe('Both tables have the same set of units.'),
  notes: z.array(LocalText),
  rows: z.array(ComparisonRow),
})
export type Comparison = z.infer<typeof Comparison>

export const ComparisonQuery = z.strictObject({
  from: z.string(),
  to: z.string(),
  kind: RegisteredUnitKind.optional(),
  boundaries: z.iso
    .date()
    .optional()
    .describe('Where an edition has several tables of a kind: the day whose boundaries are meant.'),
})
export type ComparisonQuery = z.infer<typeof ComparisonQuery>
