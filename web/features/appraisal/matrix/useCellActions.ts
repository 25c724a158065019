import type { AppraisalCell } from '@thang/contracts'
import { findAppraisalStep } from '@thang/engine'
import { useRef, useState } from 'react'
import { problemOf } from '../../../app/workspace/problem.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import type { MatrixPress } from '../appraisalKeys.ts'
import { moveOf } from '../desk/decisionDraft.ts'
import { useMove } from '../useAppraisal.ts'
import { placeOf } from './cellAt.ts'
import { nextCell } from './cellOrder.ts'
import type { Opening } from './MatrixBoard.tsx'
import type { CellPosition } from './cellPosition.ts'
import type { MatrixSight } from './useMatrixView.ts'

/** What is done with a cell without leaving the matrix. */
export type QuickMode = 'accept' | 'points' | 'ask' | 'confirm'

interface CellActionsParts {
  readonly sight: MatrixSight
  readonly cell: AppraisalCell | undefined
  readonly open: Opening
  readonly onMoved: (to: CellPosition) => void
}

/** The keys of the matrix: accepting at once, asking in a window, opening the desk; then the next below. */
export function useCellActions({ sight, cell, open, onMoved }: CellActionsParts) {
  const { t, language, unitName } = useWorkspace()
  const move = useMove()
  const say = useSay()
  const [asked, setAsked] = useState<{ mode: QuickMode; cell: AppraisalCell } | null>(null)
  const sending = useRef(false)
  const mayDo = (mode: QuickMode) => mayAct(sight, cell, mode)

  function goOn() {
    setAsked(null)
    const below = cell && nextCell(sight.view.cells, cell, { order: 'by-indicator', step: 1 })
    if (below !== undefined) onMoved({ unit: below.unit, indicator: below.indicator })
  }
  async function act(mode: 'accept' | 'confirm') {
    if (cell === undefined || sending.current) return
    sending.current = true
    try {
      const body = { base: cell.version, reason: null, decision: null, explainUntil: null }
      const after = await move(placeOf(sight.matrix, cell), { move: moveOf(mode), body })
      say(
        t('matrix.done', { unit: unitName(after.unit), state: t(`appraisalState.${after.state}`) }),
      )
      goOn()
    } catch (error) {
      say(problemOf(error, t, language).message)
    } finally {
      sending.current = false
    }
  }
  function begin(mode: QuickMode) {
    if (cell === undefined || !mayDo(mode)) return say(t('matrix.notHere'))
    if (mode === 'accept' || mode === 'confirm') void act(mode)
    else setAsked({ mode, cell })
  }
  function press(pressed: Exclude<MatrixPress, { is: 'move' }>, at: CellPosition) {
    if (pressed.is === 'compare') return open.compare(at)
    if (pressed.is !== 'open') return begin(pressed.is)
    if (cell !== undefined) open.open(cell)
  }
  return { asked, close: () => setAsked(null), goOn, begin, press, mayDo, open }
}

/** Whether it is worth asking the server, which looks at deadlines too. */
function mayAct(
  { matrix }: MatrixSight,
  cell: AppraisalCell | undefined,
  mode: QuickMode,
): boolean {
  if (cell === undefined || matrix.units[cell.unit]?.own === true) return false
  if (matrix.indicators[cell.indicator]?.withdrawn === true) return false
  if (!cell.mine && mode !== 'confirm') return false
  return findAppraisalStep(cell.state, moveOf(mode)) !== undefined
}
