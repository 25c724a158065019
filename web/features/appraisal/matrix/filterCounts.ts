import type { AppraisalCell, AppraisalMatrix } from '@thang/contracts'
import {
  cellTest,
  type MatrixFilter,
  type OnlyFilter,
  type SinceMoments,
  withinTest,
} from './matrixFilter.ts'

/** How many cells there would be by each switch, with the others as they are. */
export interface FilterCounts {
  readonly states: Readonly<Record<AppraisalCell['state'], number>>
  readonly only: Readonly<Record<OnlyFilter, number>>
  readonly since: Readonly<Record<'visit' | 'preliminary', number>>
}

/** Counts for every switch at once: a matrix has thousands of cells, and is counted while one types. */
export function countByFilter(
  matrix: AppraisalMatrix,
  filter: MatrixFilter,
  moments: SinceMoments,
): FilterCounts {
  const cells = matrix.cells.filter(withinTest(matrix, filter))
  const count = (changes: Partial<MatrixFilter>) => {
    const fits = cellTest({ ...filter, ...changes }, moments)
    let sum = 0
    for (const cell of cells) if (fits(cell)) sum += 1
    return sum
  }
  const only = (each: OnlyFilter) => count({ only: new Set([...filter.only, each]) })
  return {
    states: countStates(cells.filter(cellTest({ ...filter, state: '' }, moments))),
    only: {
      mine: only('mine'),
      flagged: only('flagged'),
      bare: only('bare'),
      appeal: only('appeal'),
    },
    since: { visit: count({ since: 'visit' }), preliminary: count({ since: 'preliminary' }) },
  }
}

/** How many cells are in each state. */
export function countStates(
  cells: readonly AppraisalCell[],
): Readonly<Record<AppraisalCell['state'], number>> {
  const counts = { ...none }
  for (const { state } of cells) counts[state] += 1
  return counts
}

const none = {
  waiting: 0,
  asked: 0,
  explained: 0,
  decided: 0,
  'second-reading': 0,
  confirmed: 0,
  'sent-back': 0,
}
