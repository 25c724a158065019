import { z } from 'zod'

/** One thing found; the web knows the address of each kind. */
export const SearchHit = z.strictObject({
  kind: z.enum(['unit', 'edition', 'framework', 'indicator', 'person', 'post']),
  id: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  detail: z.string().nullable(),
  parent: z.string().nullable().describe('The framework of an indicator, the unit of a post.'),
})
export type SearchHit = z.infer<typeof SearchHit>

export const SearchQuery = z.strictObject({ q: z.string().trim().min(1).max(200) })
export const SearchAnswer = z.strictObject({
  hits: z.array(SearchHit),
  more: z.boolean().describe('Not everything that was found is listed.'),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>
