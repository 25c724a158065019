import { z } from 'zod'

/** How sure a rank is when the weights are drawn around those of the framework. */
export const RankBand = z.strictObject({
  low: z.int().min(1).describe('5th percentile of the rank: the better end.'),
  median: z.number(),
  high: z.int().min(1).describe('95th percentile of the rank.'),
})
export type RankBand = z.infer<typeof RankBand>

/** By what a band was drawn; the same numbers give the same band anywhere. */
export const BandBasis = z.strictObject({
  replications: z.int().min(0),
  noise: z.number().describe('Each weight is drawn within ± this share of itself.'),
  seed: z.int(),
})
export type BandBasis = z.infer<typeof BandBasis>
