import { useMemo } from 'react'
import { useAddress } from '../../../app/workspace/workspace.tsx'
import type { ReceivedMatrix } from '../useAppraisal.ts'
import { indexCells } from './cellAt.ts'
import { filterMatrix, filterOf, type MatrixFilter, queryOf } from './matrixFilter.ts'

/** What of the matrix is in sight by the address, and how to change that. */
export function useMatrixView({ matrix, moments }: ReceivedMatrix) {
  const { query, changeQuery } = useAddress()
  const filter = filterOf(query)
  // The filter is made anew with every drawing; what it says stands in the words of its address.
  const said = JSON.stringify(queryOf(filter))
  const view = useMemo(
    () => filterMatrix(matrix, filter, moments),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [matrix, moments, said],
  )
  const cellAt = useMemo(() => indexCells(matrix, matrix.cells), [matrix])
  const fitsAt = useMemo(() => indexCells(matrix, view.cells), [matrix, view])
  return {
    matrix,
    moments,
    filter,
    view,
    cellAt,
    fitsAt,
    change: (changes: Partial<MatrixFilter>) => changeQuery(queryOf({ ...filter, ...changes })),
  }
}

export type MatrixSight = ReturnType<typeof useMatrixView>
