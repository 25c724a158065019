/** Places in the lists of the matrix, whatever is in sight. */
export interface CellPosition {
  readonly unit: number
  readonly indicator: number
}

/** The id of a cell, by which the grid names it as the active one. */
export function cellId({ unit, indicator }: CellPosition): string {
  return `cell-${unit}-${indicator}`
}
