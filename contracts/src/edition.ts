import { z } from 'zod'
import { LocalText } from './localText.ts'
import { BandBasis } from './rankBand.ts'
import { RegisteredUnitKind } from './unit.ts'

const PlainDate = z.iso.date()

/** One published table of an edition: a kind of unit on the boundaries of a day. */
export const EditionTable = z.strictObject({
  kind: RegisteredUnitKind,
  boundaries: PlainDate.describe('A day on which the units of the table existed.'),
  parent: z
    .string()
    .nullable()
    .describe('Code of the unit whose parts are ranked; null for the whole country.'),
  title: LocalText,
  main: z.boolean(),
  framework: z.string().nullable().describe('Framework version, or null where it is not known.'),
  unitCount: z
    .int()
    .nullable()
    .describe('How many units the full table has; null where not known.'),
  knownRanks: z.int().describe('How many ranks are known here.'),
  knownValues: z.int().describe('How many index values are known here.'),
})
export type EditionTable = z.infer<typeof EditionTable>

/** What is known of an edition that was made of a round here: by this its figures can be traced and recomputed. */
export const EditionPublication = z.strictObject({
  engine: z.string().describe('Version of the engine.'),
  demonstration: z.boolean().describe('The figures are invented, to show how the system works.'),
  decision: z
    .strictObject({ number: z.string(), date: PlainDate, issuer: z.string().nullable() })
    .nullable(),
  band: BandBasis.nullable(),
})
export type EditionPublication = z.infer<typeof EditionPublication>

/** A published result; immutable, a correction is a new revision. */
export const Edition = z.strictObject({
  code: z.string().describe('Such as `dti-2021`.'),
  revision: z.int(),
  index: z.string().describe('The index it belongs to, such as `dti`.'),
  indexName: LocalText,
  period: z.string(),
  periodStart: PlainDate,
  periodEnd: PlainDate,
  title: LocalText,
  publishedOn: PlainDate.nullable().describe('Day of publication, where known.'),
  decimals: z.int().describe('Decimals with which the index value is published.'),
  notes: z.array(LocalText),
  tables: z.array(EditionTable),
  publication: EditionPublication.exactOptional().describe(
    'Left out of editions that were published elsewhere and taken from their sources.',
  ),
})
export type Edition = z.infer<typeof Edition>

export const EditionList = z.strictObject({ editions: z.array(Edition) })
export type EditionList = z.infer<typeof EditionList>
