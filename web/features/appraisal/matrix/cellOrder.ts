import type { AppraisalCell } from '@thang/contracts'

/** Which way one goes from answer to answer: down the units of an indicator, or along the indicators of a unit. */
export const cellOrders = ['by-indicator', 'by-unit'] as const
export type CellOrder = (typeof cellOrders)[number]

type Place = Pick<AppraisalCell, 'unit' | 'indicator'>

/** Before, after or the same place (negative, positive, 0) in the order. */
export function compareCells(order: CellOrder, one: Place, other: Place): number {
  return order === 'by-unit'
    ? one.unit - other.unit || one.indicator - other.indicator
    : one.indicator - other.indicator || one.unit - other.unit
}

/**
 * The next cell that fits, or the one before (`step` −1). It is found by its place, so that it does not matter
 * whether the cell that one comes from fits still: what was decided is often no longer asked for. Undefined at
 * the end.
 */
export function nextCell(
  fitting: readonly AppraisalCell[],
  from: Place,
  { order, step }: { readonly order: CellOrder; readonly step: 1 | -1 },
): AppraisalCell | undefined {
  let found: AppraisalCell | undefined
  for (const cell of fitting) {
    if (compareCells(order, cell, from) * step <= 0) continue
    if (found === undefined || compareCells(order, cell, found) * step < 0) found = cell
  }
  return found
}

/** How many of those that fit stand before the place, for "12 of 40". */
export function countBefore(fitting: readonly AppraisalCell[], from: Place, order: CellOrder) {
  return fitting.filter((cell) => compareCells(order, cell, from) < 0).length
}
