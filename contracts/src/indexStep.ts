import { type IndexStep as EngineIndexStep, missingReasons } from '@thang/engine'
import { z } from 'zod'

const Share = z.number().min(0).max(1)
const Panel = z
  .enum(['per-time', 'pooled'])
  .describe('Whether the units of each time of a panel are looked at among themselves.')

function byCode<Shape extends z.ZodType>(shape: Shape) {
  return z.record(z.string(), shape)
}

const Division = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('own'), scale: z.number().exactOptional() }),
  z.strictObject({
    by: z.literal('column'),
    column: z.string(),
    scale: z.number().exactOptional(),
  }),
  z.strictObject({
    by: z.literal('factor'),
    factor: z.number().refine((factor) => factor !== 0, 'not 0'),
    scale: z.number().exactOptional(),
  }),
  z.strictObject({ by: z.literal('none') }),
])

const Imputation = z.discriminatedUnion('method', [
  z.strictObject({ method: z.enum(['mean', 'median']), panel: Panel.exactOptional() }),
  z.strictObject({
    method: z.enum(['group-mean', 'group-median']),
    grouping: z.string(),
    fallback: z.enum(['column', 'none']).exactOptional(),
    panel: Panel.exactOptional(),
  }),
  z.strictObject({
    method: z.literal('siblings'),
    level: z.int().min(2).exactOptional(),
    statistic: z.enum(['mean', 'median']).exactOptional(),
    panel: Panel.exactOptional(),
  }),
  z.strictObject({ method: z.literal('latest'), maxAge: z.number().min(0).exactOptional() }),
  z.strictObject({ method: z.enum(['linear', 'constant']) }),
  z.strictObject({ method: z.literal('none') }),
])

const Transform = z.discriminatedUnion('method', [
  z.strictObject({ method: z.enum(['log-ct', 'log-ct-plus', 'log-ct-orig', 'none']) }),
  z.strictObject({ method: z.literal('log'), shift: z.number().exactOptional() }),
  z.strictObject({
    method: z.literal('log-gii'),
    factor: z.number().positive().exactOptional(),
    reversed: z.boolean().exactOptional(),
  }),
  z.strictObject({
    method: z.literal('box-cox'),
    lambda: z.union([z.number(), z.literal('fitted')]).exactOptional(),
    shift: z.number().exactOptional(),
  }),
])

const Winsorising = z.strictObject({
  max: z.int().min(0).nullable().exactOptional(),
  force: z.boolean().exactOptional(),
})

const Treatment = z.strictObject({
  when: z.enum(['outliers', 'always', 'never']).exactOptional(),
  limits: z
    .strictObject({ skewness: z.number().exactOptional(), kurtosis: z.number().exactOptional() })
    .exactOptional(),
  winsorise: z.union([z.literal(false), Winsorising]).exactOptional(),
  transform: Transform.exactOptional(),
  combine: z.boolean().exactOptional().describe('Whether what is winsorised is transformed.'),
})

const Normalisation = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('min-max'),
    low: z.number().exactOptional(),
    high: z.number().exactOptional(),
  }),
  z.strictObject({
    method: z.literal('z-score'),
    mean: z.number().exactOptional(),
    sd: z.number().exactOptional(),
  }),
  z.strictObject({ method: z.literal('scaled'), factor: z.number() }),
  z
    .strictObject({ method: z.literal('scaled-between'), low: z.number(), high: z.number() })
    .refine(({ low, high }) => low !== high, 'low and high are the same'),
  z.strictObject({
    method: z.literal('distance-to-reference'),
    unit: z.string(),
    time: z.number().exactOptional(),
    cap: z.boolean().exactOptional(),
  }),
  z.strictObject({
    method: z.literal('distance-to-target'),
    target: z.number().exactOptional(),
    cap: z.boolean().exactOptional(),
  }),
  z.strictObject({
    method: z.literal('goalposts'),
    low: z.number(),
    high: z.number(),
    scale: z.number().exactOptional(),
    truncate: z.boolean().exactOptional(),
  }),
  ...(
    [
      'distance-to-maximum',
      'fraction-of-maximum',
      'rank',
      'percentile-rank',
      'borda',
      'none',
    ] as const
  ).map((method) => z.strictObject({ method: z.literal(method) })),
])

const WeightSet = byCode(z.number().min(0))
const weightStep = { stage: z.literal('weight'), levels: z.array(z.int().min(1)).exactOptional() }
const WeightStep = z.discriminatedUnion('method', [
  z.strictObject({ ...weightStep, method: z.literal('given'), weights: WeightSet }),
  z.strictObject({
    ...weightStep,
    method: z.literal('named'),
    name: z.string(),
    sets: byCode(WeightSet),
  }),
  z.strictObject({ ...weightStep, method: z.literal('equal') }),
  z.strictObject({
    ...weightStep,
    method: z.literal('budget-allocation'),
    experts: byCode(WeightSet).describe('Points by expert and by element.'),
  }),
  z
    .strictObject({
      ...weightStep,
      method: z.literal('principal-component'),
      of: z
        .enum(['entries', 'squares'])
        .exactOptional()
        .describe('What of the first component is the weight; not with a rotation.'),
      rotation: z.literal('varimax').exactOptional(),
      components: z.int().min(1).exactOptional().describe('How many components are rotated.'),
    })
    .refine(
      ({ of, rotation, components }) =>
        rotation === undefined ? components === undefined : of === undefined,
      'of goes without rotation, and components with it',
    ),
])

const Aggregation = z.discriminatedUnion('method', [
  z.strictObject({ method: z.enum(['arithmetic', 'geometric', 'harmonic']) }),
  z.strictObject({
    method: z.literal('copeland'),
    score: z.enum(['net-wins', 'shares']).exactOptional(),
  }),
  z.strictObject({ method: z.literal('generalised'), power: z.number() }),
])
const nodeAggregation = {
  method: Aggregation.exactOptional(),
  availability: Share.exactOptional().describe('Least share of the children that must be known.'),
}
const NodeAggregation = z.strictObject(nodeAggregation)

/** One step of a run file: a stage of the pipeline with its specification. */
export const IndexStep = z.discriminatedUnion('stage', [
  z.strictObject({
    stage: z.literal('describe'),
    availability: Share.exactOptional(),
    nonZero: Share.exactOptional(),
    unique: Share.exactOptional(),
    skewness: z.number().exactOptional(),
    kurtosis: z.number().exactOptional(),
  }),
  z.strictObject({
    stage: z.literal('screen'),
    minAvailability: Share.exactOptional(),
    minNonZero: Share.exactOptional(),
    keep: z.array(z.string()).exactOptional(),
    drop: z.array(z.string()).exactOptional(),
  }),
  z.strictObject({
    stage: z.literal('denominate'),
    all: Division.exactOptional(),
    indicators: byCode(Division).exactOptional(),
  }),
  z.strictObject({
    stage: z.literal('impute'),
    all: Imputation,
    indicators: byCode(Imputation).exactOptional(),
    leave: z.array(z.enum(missingReasons)).exactOptional(),
  }),
  z.strictObject({
    stage: z.literal('treat'),
    all: Treatment.exactOptional(),
    indicators: byCode(Treatment).exactOptional(),
    panel: Panel.exactOptional(),
  }),
  z.strictObject({
    stage: z.literal('normalise'),
    method: Normalisation,
    indicators: byCode(Normalisation).exactOptional(),
    panel: Panel.exactOptional(),
  }),
  WeightStep,
  z.strictObject({
    stage: z.literal('aggregate'),
    ...nodeAggregation,
    levels: z.record(z.string().regex(/^\d+$/), NodeAggregation).exactOptional(),
    nodes: byCode(NodeAggregation).exactOptional(),
  }),
  z.strictObject({
    stage: z.literal('rank'),
    columns: z.array(z.string()).exactOptional(),
    decimals: z.int().min(0).max(10).exactOptional(),
    order: z.enum(['descending', 'ascending']).exactOptional(),
  }),
  z.strictObject({
    stage: z.literal('relate'),
    method: z.enum(['pearson', 'spearman', 'kendall']).exactOptional(),
    thresholds: z
      .strictObject({
        negative: z.number().exactOptional(),
        weak: z.number().exactOptional(),
        collinear: z.number().exactOptional(),
      })
      .exactOptional(),
  }),
]) satisfies z.ZodType<EngineIndexStep>
export type IndexStep = z.infer<typeof IndexStep>
