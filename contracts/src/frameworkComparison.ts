import { z } from 'zod'
import { LocalText } from './localText.ts'

const Field = z.strictObject({
  field: z.string().describe('Such as maxPoints or rule.'),
  before: z.unknown(),
  after: z.unknown(),
})

/** What differs between two versions of a framework, in the order of the later one. */
export const FrameworkDiff = z.strictObject({
  from: z.string(),
  to: z.string(),
  fields: z.array(Field).describe('Of the framework as a whole.'),
  nodes: z.array(
    z.strictObject({
      code: z.string(),
      change: z.enum(['added', 'removed', 'changed', 'moved']),
      level: z.string(),
      name: LocalText,
      fields: z.array(Field),
    }),
  ),
})
export type FrameworkDiff = z.infer<typeof FrameworkDiff>

/** Which indicator of one version became which of the other. */
export const FrameworkCrosswalk = z.strictObject({
  from: z.string(),
  to: z.string(),
  rows: z.array(
    z.strictObject({
      status: z.enum(['same', 'changed', 'new', 'dropped']),
      before: z.strictObject({ code: z.string(), name: LocalText }).nullable(),
      after: z.strictObject({ code: z.string(), name: LocalText }).nullable(),
      fields: z.array(z.string()).describe('What changed.'),
    }),
  ),
})
export type FrameworkCrosswalk = z.infer<typeof FrameworkCrosswalk>
