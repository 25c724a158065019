import { useMemo } from 'react'
import { useAddress } from '../../../app/workspace/workspace.tsx'
import type { ReceivedMatrix } from '../useAppraisal.ts'
import { indexCells } from './cellAt.ts'
import { cellTest, filterMatrix, filterOf, type MatrixFilter, queryOf } from './matrixFilter.ts'

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
  return {
    matrix,
    moments,
    filter,
    view,
    cellAt,
    /** Whether a cell in a row and a column in sight is what the filter asks for. */
    fits: cellTest(filter, moments),
    change: (changes: Partial<MatrixFilter>) => changeQuery(queryOf({ ...filter, ...changes })),
  }
}

export type MatrixSight = ReturnType<typeof useMatrixView>
