import type { AppraisalCell, RoundDetail } from '@thang/contracts'
import { useState } from 'react'
import { useAddress, useGo, useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { EmptyState } from '../../../ui/controls/EmptyState.tsx'
import { useNarrow } from '../../rounds/progress/useNarrow.ts'
import type { ReceivedMatrix } from '../useAppraisal.ts'
import { ActiveBar } from './ActiveBar.tsx'
import { MatrixActions } from './MatrixActions.tsx'
import { MatrixCards } from './MatrixCards.tsx'
import { MatrixFilters } from './MatrixFilters.tsx'
import type { CellPosition } from './cellPosition.ts'
import { MatrixGrid } from './MatrixGrid.tsx'
import styles from './matrix.module.css'
import { isOpen, queryOf } from './matrixFilter.ts'
import { QuickDialog } from './QuickDialog.tsx'
import { useCellActions } from './useCellActions.ts'
import { type MatrixSight, useMatrixView } from './useMatrixView.ts'

interface MatrixBoardProps {
  readonly round: RoundDetail
  readonly received: ReceivedMatrix
}

/** Every answer of a kind of units: filtered, looked through, decided one by one or all in sight. */
export function MatrixBoard({ round, received }: MatrixBoardProps) {
  const { t } = useWorkspace()
  const sight = useMatrixView(received)
  const { matrix, view } = sight
  if (matrix.cells.length === 0) {
    return <EmptyState title={t('matrix.empty')}>{t('matrix.emptyWhy')}</EmptyState>
  }
  return (
    <>
      <div className={styles.filters}>
        <MatrixFilters sight={sight} />
      </div>
      <MatrixActions round={round} sight={sight} />
      {view.cells.length === 0 ? <NothingFits sight={sight} /> : <Cells sight={sight} />}
    </>
  )
}

function NothingFits({ sight }: { readonly sight: MatrixSight }) {
  const { t } = useWorkspace()
  const { changeQuery } = useAddress()
  const nothing = Object.fromEntries(Object.keys(queryOf(sight.filter)).map((key) => [key, '']))
  return (
    <EmptyState
      title={t('matrix.noneFits')}
      action={
        isOpen(sight.filter) ? undefined : (
          <Button onPress={() => changeQuery(nothing)}>{t('matrix.clear')}</Button>
        )
      }
    />
  )
}

function Cells({ sight }: { readonly sight: MatrixSight }) {
  const narrow = useNarrow()
  const open = useOpen(sight)
  return narrow ? (
    <MatrixCards sight={sight} addressOf={open.addressOf} />
  ) : (
    <Grid {...{ sight, open }} />
  )
}

function Grid({ sight, open }: { readonly sight: MatrixSight; readonly open: Opening }) {
  const [active, setActive] = useState<CellPosition>(() => startOf(sight, open.cameFrom))
  const cell = sight.cellAt(active.unit, active.indicator)
  const actions = useCellActions({ sight, cell, open, onMoved: setActive })
  return (
    <div className={styles.board}>
      <ActiveBar {...{ sight, active, cell, actions }} />
      <MatrixGrid {...{ sight, active }} onActive={setActive} onPress={actions.press} />
      {actions.asked === null ? null : (
        <QuickDialog
          matrix={sight.matrix}
          cell={actions.asked.cell}
          mode={actions.asked.mode}
          onClose={actions.close}
          onDone={actions.goOn}
        />
      )}
    </div>
  )
}

export type Opening = ReturnType<typeof useOpen>

/** The way to the desk of an answer, which comes back to the same cell and filter. */
function useOpen({ matrix, filter }: MatrixSight) {
  const { path } = useWorkspace()
  const { query } = useAddress()
  const go = useGo()
  function addressOf(cell: AppraisalCell) {
    const submission = String(matrix.units[cell.unit]?.submission ?? 0)
    const node = matrix.indicators[cell.indicator]?.node ?? ''
    return path('appraisalAnswer', { submission, node }, queryOf(filter))
  }
  const compareAddress = ({ indicator }: CellPosition) =>
    path(
      'appraisalConsistency',
      { id: String(matrix.round.id), node: matrix.indicators[indicator]?.node ?? '' },
      { kind: matrix.kind },
    )
  return {
    addressOf,
    compareAddress,
    open: (cell: AppraisalCell) => go(addressOf(cell)),
    compare: (place: CellPosition) => go(compareAddress(place)),
    /** The answer that one comes back from, as `12/1.3`. */
    cameFrom: query['at'] ?? '',
  }
}

function startOf({ matrix, view }: MatrixSight, cameFrom: string): CellPosition {
  const [submission = '', ...node] = cameFrom.split('/')
  const unit = matrix.units.findIndex((each) => String(each.submission) === submission)
  const indicator = matrix.indicators.findIndex((each) => each.node === node.join('/'))
  if (unit >= 0 && indicator >= 0) return { unit, indicator }
  const [first] = view.cells
  return { unit: first?.unit ?? 0, indicator: first?.indicator ?? 0 }
}
