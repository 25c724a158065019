import type { postChanges } from '../people/index.ts'

/** By which authority and when posts are changed, also where somebody decided so earlier. */
export type PostChange = Parameters<typeof postChanges.movePost>[1]
