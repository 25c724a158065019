import {
  type Framework as EngineFramework,
  type FrameworkNode as EngineFrameworkNode,
  knowledgeStates,
  levels,
  provenances,
} from '@thang/engine'
import { z } from 'zod'
import { LocalText } from './localText.ts'
import { ScoringRule } from './scoringRule.ts'

const Code = z.string().regex(/^\S(.*\S)?$/, 'no space at either end')
const PlainDate = z.iso.date().describe('A day, YYYY-MM-DD.')
const SourceCode = z
  .string()
  .min(1)
  .nullable()
  .describe('Code of a source in data/sources.csv, or null.')
const Knowledge = z
  .enum(knowledgeStates)
  .describe('verified: from a source; reconstructed: rebuilt from memory; unknown: not known.')
const NotApplicable = z
  .enum(['rescale', 'full-marks'])
  .describe('rescale: leaves the denominator; full-marks: awarded its maximum.')
const MaxPoints = z
  .number()
  .min(0)
  .nullable()
  .describe('Points; null where not known; 0 where unscored.')

const NodeId = z
  .string()
  .min(1)
  .max(200)
  .describe('Stays with the node when it is edited and when the set is cloned.')
const AppraisingDepartment = z
  .strictObject({
    name: LocalText,
    unit: z.string().min(1).exactOptional().describe('Code of the unit that it is.'),
  })
  .describe('The department that appraises the indicator.')

const FrameworkCode = Code.describe('Code of the earlier version.')
const EarlierNode = z
  .discriminatedUnion('as', [
    z.strictObject({
      as: z.enum(['same', 'changed']),
      framework: FrameworkCode,
      code: Code.describe('Code of the node there.'),
      note: LocalText.exactOptional(),
    }),
    z.strictObject({
      as: z.literal('new'),
      framework: FrameworkCode,
      note: LocalText.exactOptional(),
    }),
  ])
  .describe('What it was in an earlier version, where that is stated.')

const Aggregation = z
  .discriminatedUnion('method', [
    z.strictObject({ method: z.literal('sum-of-points'), per: z.number().positive() }),
    z.strictObject({
      method: z.literal('arithmetic'),
      scale: z.number().positive().exactOptional(),
    }),
    z.strictObject({
      method: z.literal('geometric'),
      scale: z.number().positive().exactOptional(),
    }),
  ])
  .describe('How the children form the value.')

/** What a node says of itself, without its identity and its children. */
export const nodeFields = {
  code: Code.describe('Unique within the framework, such as 1 or CQS.1.2.'),
  level: z.enum(['pillar', 'group', 'indicator']),
  name: LocalText,
  maxPoints: MaxPoints,
  weight: z
    .number()
    .positive()
    .exactOptional()
    .describe('Relative weight among siblings, for the arithmetic and geometric means.'),
  aggregation: Aggregation.exactOptional(),
  rule: ScoringRule.exactOptional(),
  ruleKnowledge: Knowledge.describe(
    'Whether the rule is published; unknown where nobody has published one.',
  ).exactOptional(),
  notApplicable: NotApplicable.exactOptional(),
  appliesTo: z
    .array(z.string())
    .exactOptional()
    .describe('Kinds of unit to which the node applies; all where absent.'),
  componentCount: z
    .int()
    .min(0)
    .exactOptional()
    .describe('How many components the official set has here, when not all are listed.'),
  knowledge: Knowledge,
  evidence: LocalText.describe('Evidence that is required; none where absent.').exactOptional(),
  dataSource: LocalText.exactOptional(),
  provenance: z.enum(provenances).describe('How the value comes about.').exactOptional(),
  appraisedBy: AppraisingDepartment.exactOptional(),
  note: LocalText.exactOptional(),
  earlier: EarlierNode.exactOptional(),
  source: SourceCode,
}

/** A pillar, group or indicator of a framework, with its children. */
export const FrameworkNode: z.ZodType<EngineFrameworkNode> = z.lazy(() =>
  z.strictObject({
    id: NodeId.exactOptional(),
    ...nodeFields,
    children: z.array(FrameworkNode),
  }),
)

/** The file format of one version of a set of indicators, as an office loads it. */
export const Framework = z.strictObject({
  $schema: z.string().exactOptional(),
  code: Code.describe('Such as dti-province-2021.'),
  index: Code.describe('The index this is a version of, such as dti.'),
  clonedFrom: Code.describe('Code of the version it was cloned from.').exactOptional(),
  name: LocalText,
  unitKind: z.string().describe('Kind of unit that is measured, such as province.'),
  periods: z.array(z.string()).describe('Periods for which it was used, such as 2021.'),
  legalBasis: z
    .strictObject({
      document: z.string(),
      issuedOn: PlainDate.nullable(),
      title: z.string().exactOptional(),
    })
    .nullable(),
  maxPoints: MaxPoints,
  total: Aggregation,
  decimals: z
    .int()
    .min(0)
    .max(10)
    .describe('Decimals of the published index value; it is rounded once, half up.'),
  groupValues: z
    .enum(['share', 'points'])
    .describe('Whether published group values are shares of the maximum (0–1) or points.'),
  rankedOn: z
    .enum(['rounded', 'unrounded'])
    .describe('Whether the rank is taken on the rounded value.'),
  knownDepth: z
    .enum(levels)
    .describe(
      'Deepest level down to which all points or weights are known; below, scoring is refused.',
    ),
  notApplicable: NotApplicable,
  levelScale: z
    .array(
      z.strictObject({
        level: z.int(),
        name: LocalText.exactOptional(),
        from: z.number(),
        inclusive: z.boolean(),
      }),
    )
    .exactOptional(),
  inputNames: z
    .record(z.string(), LocalText)
    .exactOptional()
    .describe('What the raw inputs are called, by the names that rules use.'),
  inputUnits: z
    .record(z.string(), LocalText)
    .exactOptional()
    .describe('In what they are counted, such as hồ sơ or %.'),
  nodes: z.array(FrameworkNode).min(1),
  views: z.array(
    z.strictObject({
      code: Code,
      name: LocalText,
      maxPoints: MaxPoints,
      groups: z
        .array(Code)
        .describe('Codes of the groups it is taken over; empty where that is not known.'),
      knowledge: Knowledge,
      source: SourceCode,
    }),
  ),
  notes: z.array(LocalText),
  sources: z.array(z.string()),
}) satisfies z.ZodType<EngineFramework>
export type Framework = z.infer<typeof Framework>
