import { missingReasons } from '@thang/engine'
import { z } from 'zod'

/** Why a number is absent; it stands in the field `…Reason` beside every number that may be null. */
export const Reason = z.enum(missingReasons).describe('Why the number is absent.')

/** A number, or null; its neighbour `…Reason` then says why. */
export const NullableNumber = z.number().nullable()

/** How sure a published figure is. */
export const Confidence = z
  .enum(['verified', 'derived', 'likely', 'conflicting'])
  .describe(
    'verified: read from its source; derived: arithmetic on published numbers; likely: one indirect source; conflicting: sources disagree.',
  )
export type Confidence = z.infer<typeof Confidence>

/** Where a figure comes from. */
export const Source = z.strictObject({
  code: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  note: z.string().nullable(),
})
export type Source = z.infer<typeof Source>

export const SourceList = z.strictObject({ sources: z.array(Source) })
export type SourceList = z.infer<typeof SourceList>
