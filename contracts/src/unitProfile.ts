import { z } from 'zod'
import { Edition, EditionTable } from './edition.ts'
import { NullableNumber, Reason } from './figure.ts'
import { LocalText } from './localText.ts'
import { PublishedFigure, RankingColumn, RankingRow, Statistic } from './ranking.ts'
import { LineageEvent, UnitKind, UnitReference } from './unit.ts'

/** One raw input of an indicator, such as the numerator of a ratio. */
export const ProfileInput = z.strictObject({
  input: z.string(),
  name: LocalText.nullable().describe('What the input is called, where the framework says so.'),
  value: z.number(),
})

/** A published value held against what the framework's rule gives on the same inputs. */
export const Recomputation = z.strictObject({
  node: z.string().nullable().describe('Node code, or null for the index itself.'),
  published: z.number(),
  recomputed: NullableNumber,
  recomputedReason: Reason.nullable(),
  difference: NullableNumber.describe('recomputed − published, unrounded'),
  formula: LocalText.nullable().describe(
    'What was worked out, with the numbers put in, in the notation of each language; null where there was nothing to work out.',
  ),
})
export type Recomputation = z.infer<typeof Recomputation>

/** What one edition says of the unit. The published figures are never replaced by the recomputed. */
export const ProfileEntry = z.strictObject({
  edition: Edition,
  table: EditionTable,
  unitCount: z.int().nullable(),
  row: RankingRow,
  columns: z.array(RankingColumn),
  statistics: z.array(Statistic),
  indicators: z.array(
    PublishedFigure.extend({
      code: z.string(),
      name: LocalText,
      maxPoints: NullableNumber,
      inputs: z.array(ProfileInput),
    }),
  ),
  recomputations: z.array(Recomputation),
})
export type ProfileEntry = z.infer<typeof ProfileEntry>

export const UnitProfile = z.strictObject({
  unit: UnitReference.extend({
    fullName: z.string(),
    gsoCode: z.string().nullable(),
    portalCode: z.string().nullable(),
    validFrom: z.iso.date().nullable().describe('Null where the start is not known.'),
    validTo: z.iso.date().nullable().describe('Null while the unit exists.'),
    formerNames: z.array(z.strictObject({ name: z.string(), validTo: z.iso.date().nullable() })),
    parent: UnitReference.nullable(),
  }),
  lineage: z.array(LineageEvent),
  entries: z.array(ProfileEntry).describe('Newest edition first within each index.'),
})
export type UnitProfile = z.infer<typeof UnitProfile>

export const UnitList = z.strictObject({ units: z.array(UnitReference) })
export type UnitList = z.infer<typeof UnitList>

export const UnitListQuery = z.strictObject({
  q: z.string().max(200).optional().describe('Words of a name, with or without diacritics.'),
  kind: UnitKind.optional(),
  on: z.iso.date().optional().describe('Only units that existed on the day.'),
})
export type UnitListQuery = z.infer<typeof UnitListQuery>
