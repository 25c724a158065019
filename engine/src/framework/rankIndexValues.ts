import { rank } from '../composite/rank.ts'
import { toSignificant } from '../composite/round.ts'
import { type Figure, isKnown } from '../figure.ts'
import type { Framework } from './framework.ts'

/**
 * Ranks index values as the framework says: on the value rounded for publication, or on the unrounded
 * one, of which only the noise of doubles is dropped (12 significant digits), so that a sum of
 * 0.1 and 0.2 ties with 0.3. One rank for each value, in order; a missing value keeps its reason.
 */
export function rankIndexValues(
  framework: Pick<Framework, 'rankedOn' | 'decimals'>,
  values: readonly Figure[],
): Figure[] {
  if (framework.rankedOn === 'rounded') return rank(values, { decimals: framework.decimals })
  return rank(values.map((value) => (isKnown(value) ? toSignificant(value) : value)))
}
