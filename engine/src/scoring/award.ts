import type { Award } from './rule.ts'

/** The points of an award, held within 0 and the maximum: share 0.5 of 20 → 10; 3 points of 20 → 3. */
export function awardPoints(award: Award, maxPoints: number): number {
  return held('share' in award ? award.share * maxPoints : award.points, maxPoints)
}

/** Points held within 0 and the maximum. */
export function held(points: number, maxPoints: number): number {
  return Math.min(Math.max(points, 0), maxPoints)
}
