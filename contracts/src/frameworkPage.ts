import { z } from 'zod'
import { Source } from './figure.ts'
import { Framework } from './framework.ts'
import { LocalText } from './localText.ts'

/** Something to know about a framework: an error keeps it from being used, a warning does not. */
export const FrameworkFinding = z.strictObject({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  node: z.string().nullable(),
  message: LocalText,
})
export type FrameworkFinding = z.infer<typeof FrameworkFinding>

/** One framework version with the sources its statements name. */
export const FrameworkDetail = z.strictObject({
  framework: Framework,
  revision: z.int(),
  indicatorCount: z.strictObject({
    official: z.int().nullable(),
    listed: z.int(),
    verified: z.int(),
    reconstructed: z.int(),
  }),
  editions: z.array(z.string()),
  sources: z.array(Source),
  findings: z.array(FrameworkFinding),
})
export type FrameworkDetail = z.infer<typeof FrameworkDetail>

export const FrameworkList = z.strictObject({
  frameworks: z.array(
    z.strictObject({
      code: z.string(),
      index: z.string(),
      name: LocalText,
      periods: z.array(z.string()),
      knownDepth: Framework.shape.knownDepth,
    }),
  ),
})
export type FrameworkList = z.infer<typeof FrameworkList>
