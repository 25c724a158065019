import type {
  AppraisalBulk,
  AppraisalBulkDone,
  AppraisalCell,
  AppraisalMatrix,
} from '@thang/contracts'
import { findAppraisalStep } from '@thang/engine'
import { placeOf } from './cellAt.ts'

/** What is done to many answers at once. */
export type BulkAction = AppraisalBulk['action']
export const bulkActions = [
  'accept',
  'appraise',
  'ask',
  'confirm',
] as const satisfies readonly BulkAction[]

/** Why a cell in sight is left out before anything is sent. */
export type LeftOut = 'own-unit' | 'no-right' | 'withdrawn' | 'state'
export const leftOutOrder = [
  'own-unit',
  'no-right',
  'withdrawn',
  'state',
] as const satisfies readonly LeftOut[]

export interface BulkPlan {
  readonly cells: readonly AppraisalCell[]
  /** How many of what is in sight are left out, and why. */
  readonly leftOut: ReadonlyMap<LeftOut, number>
}

/**
 * What an action on all in sight would touch, as far as the browser can tell: the server looks at deadlines
 * and second readers, and tells what it left.
 */
export function planBulk(
  matrix: AppraisalMatrix,
  cells: readonly AppraisalCell[],
  action: BulkAction,
): BulkPlan {
  const leftOut = new Map<LeftOut, number>()
  const taken = cells.filter((cell) => {
    const why = whyLeftOut(matrix, cell, action)
    if (why !== null) leftOut.set(why, (leftOut.get(why) ?? 0) + 1)
    return why === null
  })
  return { cells: taken, leftOut }
}

function whyLeftOut(
  { units, indicators }: AppraisalMatrix,
  cell: AppraisalCell,
  action: BulkAction,
): LeftOut | null {
  if (units[cell.unit]?.own === true) return 'own-unit'
  if (indicators[cell.indicator]?.withdrawn === true) return 'withdrawn'
  // A coordinator reads as the second what is not theirs to decide.
  if (!cell.mine && action !== 'confirm') return 'no-right'
  return findAppraisalStep(cell.state, action) === undefined ? 'state' : null
}

/** The answers of a plan, as they are sent. */
export function bulkAnswers(
  matrix: AppraisalMatrix,
  cells: readonly AppraisalCell[],
): AppraisalBulk['answers'] {
  return cells.map((cell) => ({ ...placeOf(matrix, cell), base: cell.version }))
}

type Left = AppraisalBulkDone['left'][number]

/** What the server left, by why, the most frequent first. */
export function groupLeft(
  left: readonly Left[],
): { because: Left['why']['because']; left: Left[] }[] {
  const groups = new Map<Left['why']['because'], Left[]>()
  for (const each of left) {
    const { because } = each.why
    groups.set(because, [...(groups.get(because) ?? []), each])
  }
  return [...groups]
    .map(([because, found]) => ({ because, left: found }))
    .toSorted((one, other) => other.left.length - one.left.length)
}
