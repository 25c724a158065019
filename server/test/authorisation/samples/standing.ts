import type { Site } from '../site.ts'
import type { Standing } from '../targets.ts'

/** Whom requests that only read are about. */
export function standingIn({ standing }: Site, unit: string): Standing {
  const found = standing.get(unit)
  if (found === undefined) throw new Error(`nobody stands in ${unit}`)
  return found
}
