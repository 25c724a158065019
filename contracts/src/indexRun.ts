import { z } from 'zod'
import { IndexStep } from './indexStep.ts'

const LevelKey = z.string().regex(/^[1-9]\d*$/)
const replications = z.int().min(1).max(10_000_000)
const seed = z.int().min(0).max(4_294_967_295).describe('The same seed gives the same figures.')
const kept = {
  workers: z
    .int()
    .min(1)
    .max(1024)
    .exactOptional()
    .describe('Threads; as many as the machine has unless given. The figures do not depend on it.'),
  topRanks: z
    .array(z.int().min(1))
    .exactOptional()
    .describe('Ranks k for which the probability of a rank up to k is wanted.'),
  pairs: z
    .boolean()
    .exactOptional()
    .describe('Whether the probability that a unit ranks before another is wanted for every pair.'),
}

/** How uncertain the weights of an index are, and how often to draw them or which were drawn. */
export const IndexUncertainty = z.union([
  z.strictObject({
    noise: z
      .record(LevelKey, z.number().min(0).lt(1))
      .describe('By level: { "1": 0.25 } multiplies each indicator’s weight by 0.75 to 1.25.'),
    replications,
    seed,
    ...kept,
  }),
  z.strictObject({
    concentration: z
      .record(LevelKey, z.number().positive())
      .describe(
        'By level: weights of siblings are drawn from a Dirichlet distribution around their own, the tighter the greater this is.',
      ),
    replications,
    seed,
    ...kept,
  }),
  z.strictObject({
    weights: z
      .string()
      .describe(
        'CSV of weight sets, a row a set and a column an element; within a package the name of its resource.',
      ),
    order: z
      .string()
      .exactOptional()
      .describe(
        'CSV that says in a column “set” which set each replication used; each once unless given.',
      ),
    ...kept,
  }),
])
export type IndexUncertainty = z.infer<typeof IndexUncertainty>

/** Which elements are left out one by one. */
export const IndexLeaveOneOut = z.strictObject({
  levels: z
    .array(z.int().min(1))
    .min(1)
    .describe('Levels whose elements are left out: 1 for indicators, 2 for groups of them.'),
})
export type IndexLeaveOneOut = z.infer<typeof IndexLeaveOneOut>

/** Whose strengths and weaknesses are named, and how many. */
export const IndexStrengths = z.strictObject({
  units: z.array(z.string()).min(1).exactOptional().describe('Codes; all units unless given.'),
  count: z.int().min(1).max(1000).exactOptional().describe('How many at either end; 5.'),
  by: z
    .enum(['rank', 'impact'])
    .exactOptional()
    .describe('The place on the indicator, or what it adds to the index beyond the mean unit.'),
})
export type IndexStrengths = z.infer<typeof IndexStrengths>

/** Which columns of a panel are followed over its times. */
export const IndexTrends = z.strictObject({
  columns: z.array(z.string()).min(1).exactOptional().describe('All columns unless given.'),
  step: z
    .int()
    .min(0)
    .exactOptional()
    .describe('Step after which the numbers are taken, 0 for the data as read; the last.'),
  from: z.number().exactOptional().describe('Earliest time.'),
  to: z.number().exactOptional().describe('Latest time.'),
})
export type IndexTrends = z.infer<typeof IndexTrends>

/** A run of a composite index as a file: where its data is, and the steps in their order. */
export const IndexRun = z
  .strictObject({
    $schema: z.string().exactOptional(),
    data: z
      .string()
      .exactOptional()
      .describe('CSV of units × columns; within a package the name of its resource.'),
    metadata: z
      .string()
      .exactOptional()
      .describe('CSV of the elements of the index; within a package the name of its resource.'),
    package: z.string().exactOptional().describe('A Frictionless data package (datapackage.json).'),
    decimal: z.enum(['comma', 'point']).exactOptional(),
    groupings: z
      .array(z.string())
      .exactOptional()
      .describe('Columns of the data that say to which group a unit belongs.'),
    steps: z.array(IndexStep).min(1),
    uncertainty: IndexUncertainty.exactOptional(),
    leaveOneOut: IndexLeaveOneOut.exactOptional(),
    strengths: IndexStrengths.exactOptional(),
    trends: IndexTrends.exactOptional(),
  })
  .refine(
    ({ data, metadata, package: from }) =>
      from !== undefined || (data !== undefined && metadata !== undefined),
    'give data and metadata, or a package',
  )
export type IndexRun = z.infer<typeof IndexRun>
