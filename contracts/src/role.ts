import { z } from 'zod'

/** What a post lets its holder do; docs/GLOSSARY.md has the Vietnamese terms. */
export const Role = z.enum([
  'administrator',
  'coordinator',
  'officer',
  'head',
  'appraiser',
  'council',
  'leader',
  'inspector',
])
export type Role = z.infer<typeof Role>

/** How a person comes to a post: as its holder, acting for a while, or by delegation from the holder. */
export const Tenure = z.enum(['regular', 'acting', 'delegated'])
export type Tenure = z.infer<typeof Tenure>
