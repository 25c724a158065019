import { z } from 'zod'
import { Edition } from './edition.ts'
import { Confidence, NullableNumber, Reason, Source } from './figure.ts'
import { LocalText } from './localText.ts'
import { RankBand } from './rankBand.ts'
import { Region, RegisteredUnitKind, UnitReference } from './unit.ts'

/** The named rules under which an edition is read on other boundaries. */
export const ReexpressionRule = z
  .enum(['mean-of-group-values'])
  .describe(
    'mean-of-group-values: a merged unit has the plain mean of its predecessors’ group values, as published for the merged provinces in DTI 2024.',
  )
export type ReexpressionRule = z.infer<typeof ReexpressionRule>

/** How an index value was formed on other boundaries. */
export const ReexpressionBasis = z
  .enum(['carried', 'groups', 'values'])
  .describe(
    'On other boundaries, how the value was formed: carried over from one unit that stayed as it was; from the means of the predecessors’ group values; or as the mean of their index values, where group values are not known. Null in a published table, and where there is no value.',
  )
export type ReexpressionBasis = z.infer<typeof ReexpressionBasis>

/** Whether two tables were made with one framework version. */
export const SameFramework = z
  .boolean()
  .nullable()
  .describe(
    'Both tables use the same framework version; null where the framework of either is not known.',
  )

/** A published (or re-expressed) value and rank of one unit at one node. */
export const PublishedFigure = z.strictObject({
  value: NullableNumber,
  valueReason: Reason.nullable(),
  valueConfidence: Confidence.nullable(),
  valueSource: Source.nullable(),
  rank: NullableNumber,
  rankReason: Reason.nullable(),
  rankConfidence: Confidence.nullable(),
  rankSource: Source.nullable(),
  note: LocalText.nullable(),
})
export type PublishedFigure = z.infer<typeof PublishedFigure>

/** A pillar, group or view of the table: one column. */
export const RankingColumn = z.strictObject({
  code: z.string(),
  name: LocalText,
  level: z.enum(['pillar', 'group', 'indicator', 'view']),
  maxPoints: NullableNumber,
  decimals: z.int(),
  inPoints: z.boolean().describe('Values are points; otherwise shares of the maximum, 0–1.'),
  known: z.int().describe('Units whose value is known.'),
})
export type RankingColumn = z.infer<typeof RankingColumn>

/** A raw input of an indicator that is known for units of the table, such as a numerator. */
export const RankingInputColumn = z.strictObject({
  node: z.string().describe('Code of the indicator.'),
  nodeName: LocalText,
  input: z.string(),
  name: LocalText.nullable().describe('What the input is called, where the framework says so.'),
  known: z.int().describe('Units whose input is known.'),
})
export type RankingInputColumn = z.infer<typeof RankingInputColumn>

/**
 * Best, median or mean of a column. A number only where it was published or every unit is known;
 * otherwise null, and `known` of `total` is what can be said.
 */
export const Statistic = z.strictObject({
  node: z.string().nullable().describe('Column code, or null for the index itself.'),
  statistic: z.enum(['best', 'median', 'mean', 'national']),
  value: NullableNumber,
  basis: z.enum(['published', 'all-units-known']).nullable(),
  units: z.array(z.string()).describe('For `best`: the codes of the units that have it.'),
  known: z.int(),
  total: z.int().nullable(),
  source: Source.nullable(),
})
export type Statistic = z.infer<typeof Statistic>

export const RankingRow = PublishedFigure.extend({
  unit: UnitReference,
  tied: z.boolean().describe('Another unit has the same rank.'),
  previousRank: NullableNumber,
  previousRankReason: Reason.nullable(),
  rankChange: NullableNumber.describe('Places risen (positive) or fallen (negative).'),
  rankChangeReason: Reason.nullable(),
  rankChangeNote: LocalText.nullable().describe(
    'Said where the two editions use different frameworks, or a framework is not known.',
  ),
  source: Source.nullable().describe(
    'Source of the value or, where only a rank is known, of the rank.',
  ),
  groups: z.array(PublishedFigure.extend({ code: z.string() })),
  inputs: z.array(NullableNumber).describe('Raw inputs, one for each of `inputColumns`.'),
  predecessors: z
    .array(UnitReference)
    .describe('On other boundaries: the units it was formed from.'),
  basis: ReexpressionBasis.nullable(),
  band: RankBand.nullable()
    .exactOptional()
    .describe('Where in the table the unit stands if the weights are in doubt; see `publication`.'),
})
export type RankingRow = z.infer<typeof RankingRow>

export const Ranking = z.strictObject({
  edition: Edition,
  kind: RegisteredUnitKind,
  boundaries: z.iso.date(),
  basis: z.enum(['published', 're-expressed']),
  rule: ReexpressionRule.nullable(),
  complete: z.boolean().describe('Every unit of the table has a value.'),
  framework: z.strictObject({ code: z.string(), name: LocalText }).nullable(),
  previous: z
    .strictObject({
      edition: z.string(),
      period: z.string().describe('Such as 2025.'),
      title: LocalText,
      sameFramework: SameFramework,
      sameUnits: z.boolean(),
    })
    .nullable()
    .describe('The earlier edition of the same index that ranks are compared with.'),
  known: z.strictObject({ ranks: z.int(), values: z.int(), total: z.int().nullable() }),
  regions: z.array(Region),
  columns: z.array(RankingColumn),
  inputColumns: z.array(RankingInputColumn),
  statistics: z.array(Statistic),
  notes: z.array(LocalText),
  sort: z.string(),
  rows: z.array(RankingRow),
})
export type Ranking = z.infer<typeof Ranking>

/** The ranking as a file: `plain` for programs, `excel` with `;` and decimal commas for spreadsheets in Vietnamese. */
export const CsvStyle = z.enum(['plain', 'excel'])
export type CsvStyle = z.infer<typeof CsvStyle>

export const RankingQuery = z.strictObject({
  boundaries: z
    .union([z.literal('published'), z.iso.date()])
    .default('published')
    .describe('`published`, or a day on whose boundaries the table is read.'),
  rule: ReexpressionRule.default('mean-of-group-values'),
  kind: RegisteredUnitKind.optional().describe(
    'Kind of unit; the edition’s main table unless given.',
  ),
  region: z
    .string()
    .optional()
    .describe('Region code; `unassigned` for units of which no region is known.'),
  sort: z
    .string()
    .default('rank')
    .describe('`rank`, `value`, `name`, `change` or a column code; `-` in front turns it round.'),
  revision: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .optional()
    .describe('An earlier revision of the edition; the newest unless given.'),
})
export type RankingQuery = z.infer<typeof RankingQuery>

export const RankingCsvQuery = RankingQuery.extend({ style: CsvStyle.default('plain') })
export type RankingCsvQuery = z.infer<typeof RankingCsvQuery>
