import { z } from 'zod'
import { DraftCrosswalk, FrameworkDiff } from './frameworkComparison.ts'

/** Two sets held against each other as they are read and printed: what differs, and what became of each indicator. */
export const FrameworkComparison = DraftCrosswalk.extend({ diff: FrameworkDiff })
export type FrameworkComparison = z.infer<typeof FrameworkComparison>

/** What a draft is compared with; without it, the version it is based on. */
export const FrameworkComparisonQuery = z.strictObject({
  with: z.string().exactOptional().describe('Code of an issued framework.'),
})
