import type { AppraisalCell, AppraisalDetail, AppraisalMatrix } from '@thang/contracts'

/** One answer, by which submission and which indicator it belongs to. */
export interface CellPlace {
  readonly submission: number
  readonly node: string
}

/** Finds cells by the places of their unit and indicator. */
export type CellAt = (unit: number, indicator: number) => AppraisalCell | undefined

/** Looks up the cells of a matrix; of those that do not apply to the unit there is none. */
export function indexCells(
  { indicators }: Pick<AppraisalMatrix, 'indicators'>,
  cells: readonly AppraisalCell[],
): CellAt {
  const width = indicators.length
  const byPlace = new Map(cells.map((cell) => [cell.unit * width + cell.indicator, cell]))
  return (unit, indicator) => byPlace.get(unit * width + indicator)
}

/** Which answer a cell is. */
export function placeOf(matrix: AppraisalMatrix, cell: AppraisalCell): CellPlace {
  return {
    submission: matrix.units[cell.unit]?.submission ?? 0,
    node: matrix.indicators[cell.indicator]?.node ?? '',
  }
}

export function samePlace(one: CellPlace | null, other: CellPlace | null): boolean {
  return one?.submission === other?.submission && one?.node === other?.node
}

/** Where an answer stands in the matrix; undefined where it is no part of it. */
export function findCell(
  matrix: AppraisalMatrix,
  { submission, node }: CellPlace,
): AppraisalCell | undefined {
  const unit = matrix.units.findIndex((each) => each.submission === submission)
  const indicator = matrix.indicators.findIndex((each) => each.node === node)
  return matrix.cells.find((cell) => cell.unit === unit && cell.indicator === indicator)
}

/** The matrix with what an answer became, so that it need not be asked for whole after every decision. */
export function withDetail(matrix: AppraisalMatrix, detail: AppraisalDetail): AppraisalMatrix {
  const place = { submission: detail.submission, node: detail.node.code }
  const before = findCell(matrix, place)
  if (before === undefined) return matrix
  const [last] = detail.entries
  const after: AppraisalCell = {
    ...before,
    state: detail.state,
    version: detail.version,
    scores: detail.scores,
    flags: detail.flags,
    notApplicable:
      detail.decision?.as === 'not-applicable' || detail.answer.content.notApplicable !== null,
    appeal: detail.appeals[0]?.state ?? before.appeal,
    changedAt: last?.at ?? before.changedAt,
  }
  return { ...matrix, cells: matrix.cells.map((cell) => (cell === before ? after : cell)) }
}
