import type { OutlierFlag, OutlierThresholds } from '@thang/contracts'
import { isKnown, quantile } from '@thang/engine'
import type { Scored } from './scoreCells.ts'

/** A median of fewer than this many others says nothing. */
const fewestPeers = 3
/** A gap that is the threshold but for the rounding of its division is the threshold. */
const slack = 1e-9

/** What an appraised answer is held against. */
export interface Comparison {
  readonly maxPoints: number | null
  readonly scored: Scored
  /** Appraised points of the other units. */
  readonly peers: readonly number[]
  /** Last year's points as a share of their maximum; null where nothing is known. */
  readonly lastYear: number | null
}

/** By which thresholds of the office the appraised points are far from something they are held against. */
export function findOutliers(thresholds: OutlierThresholds, compared: Comparison): OutlierFlag[] {
  const { maxPoints, scored, peers, lastYear } = compared
  const { appraised, self } = scored
  if (appraised === null || !isKnown(appraised) || maxPoints === null || maxPoints <= 0) return []
  const share = appraised / maxPoints
  const held: readonly [OutlierFlag['against'], number | null, number | null][] = [
    ['self', thresholds.self, isKnown(self) ? self / maxPoints : null],
    [
      'peers',
      thresholds.peers,
      peers.length < fewestPeers ? null : quantile(peers, 0.5) / maxPoints,
    ],
    ['last-year', thresholds.lastYear, lastYear],
  ]
  return held.flatMap(([against, threshold, other]) => {
    if (threshold === null || other === null) return []
    const gap = share - other
    return Math.abs(gap) >= threshold - slack && gap !== 0 ? [{ against, gap, threshold }] : []
  })
}
