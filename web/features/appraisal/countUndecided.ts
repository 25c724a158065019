import { AppraisalState } from '@thang/contracts'
import { isDecided } from '@thang/engine'

/** How many answers are still to be decided. */
export function countUndecided(counts: Readonly<Record<AppraisalState, number>>): number {
  return AppraisalState.options
    .filter((state) => !isDecided(state))
    .reduce((sum, state) => sum + counts[state], 0)
}
