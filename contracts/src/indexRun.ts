import { z } from 'zod'
import { IndexStep } from './indexStep.ts'

/** How uncertain the weights of an index are, and how often to draw them. */
export const IndexUncertainty = z.strictObject({
  noise: z
    .record(z.string().regex(/^[1-9]\d*$/), z.number().min(0).lt(1))
    .describe('By level: { "1": 0.25 } multiplies each indicator’s weight by 0.75 to 1.25.'),
  replications: z.int().min(1).max(10_000_000),
  seed: z.int().min(0).max(4_294_967_295).describe('The same seed gives the same figures.'),
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
})
export type IndexUncertainty = z.infer<typeof IndexUncertainty>

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
  })
  .refine(
    ({ data, metadata, package: from }) =>
      from !== undefined || (data !== undefined && metadata !== undefined),
    'give data and metadata, or a package',
  )
export type IndexRun = z.infer<typeof IndexRun>
