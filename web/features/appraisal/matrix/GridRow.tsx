// Rows and cells have places of their own, which those of a table cannot have; roles say what they are.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import type { AppraisalCell, AppraisalMatrix } from '@thang/contracts'
import { roundHalfUp } from '@thang/engine'
import { memo } from 'react'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { appraisalSigns, appraisalTones } from '../appraisalTones.ts'
import { cellMarks } from './cellMarks.ts'
import { leftOf } from './GridHead.tsx'
import { gridSize } from './gridSize.ts'
import type { Span } from './gridWindow.ts'
import styles from './matrix.module.css'
import { cellId } from './cellPosition.ts'
import type { MatrixSight } from './useMatrixView.ts'

interface GridRowProps {
  readonly sight: MatrixSight
  readonly unit: number
  readonly row: number
  readonly columns: Span
  /** The indicator of the active cell, where it is in this row. */
  readonly activeIndicator: number | null
}

/** The answers of a unit; drawn anew only where something of it changed. */
export const GridRow = memo(
  function GridRow({ sight, unit, row, columns, activeIndicator }: GridRowProps) {
    const { matrix, view } = sight
    const speech = useWorkspace()
    const found = matrix.units[unit]
    if (found === undefined) return null
    return (
      <div
        role="row"
        aria-rowindex={row + 2}
        className={styles.row}
        style={{ top: row * gridSize.rowHeight, height: gridSize.rowHeight }}
      >
        <RowHead unit={found} active={activeIndicator !== null} />
        {view.indicators.slice(columns.from, columns.to).map((indicator, index) => (
          <Cell
            key={indicator}
            {...{ sight, unit, indicator }}
            column={columns.from + index}
            active={indicator === activeIndicator}
            speech={speech}
          />
        ))}
      </div>
    )
  },
  (before, after) =>
    before.sight.view === after.sight.view &&
    before.sight.matrix === after.sight.matrix &&
    before.row === after.row &&
    before.columns.from === after.columns.from &&
    before.columns.to === after.columns.to &&
    before.activeIndicator === after.activeIndicator,
)

interface RowHeadProps {
  readonly unit: AppraisalMatrix['units'][number]
  readonly active: boolean
}

function RowHead({ unit: { unit, state, own }, active }: RowHeadProps) {
  const { t, unitName } = useWorkspace()
  const more = own ? t('matrix.own') : state === 'approved' ? '' : t(`submissionState.${state}`)
  const name = unitName(unit)
  return (
    <span
      role="rowheader"
      aria-colindex={1}
      className={`${styles.rowHead} ${active ? styles.activeHead : ''}`}
      style={{ width: gridSize.rowHead }}
      title={more === '' ? name : `${name} – ${more}`}
    >
      <span className={styles.unitName}>{name}</span>
      {more === '' ? null : <span className={styles.unitMore}>{more}</span>}
    </span>
  )
}

interface CellProps {
  readonly sight: MatrixSight
  readonly unit: number
  readonly indicator: number
  readonly column: number
  readonly active: boolean
  /** Of the row: asking for it in each of hundreds of cells takes longer than drawing them. */
  readonly speech: Pick<ReturnType<typeof useWorkspace>, 't' | 'language'>
}

/** As few elements as can be: all cells in sight are drawn anew by a filter. */
function Cell({ sight, unit, indicator, column, active, speech }: CellProps) {
  const { t, language } = speech
  const cell = sight.cellAt(unit, indicator)
  const place = {
    role: 'gridcell',
    id: cellId({ unit, indicator }),
    'aria-colindex': column + 2,
    'data-cell': `${unit} ${indicator}`,
    style: { left: leftOf(column), width: gridSize.columnWidth },
  }
  const look = active ? styles.active : ''
  if (cell === undefined) {
    const words = t('matrix.notAsked')
    return (
      <span {...place} aria-label={words} className={`${styles.cell} ${styles.without} ${look}`} />
    )
  }
  const faint = sight.fits(cell) ? '' : styles.faint
  const names = `${styles.cell} ${styles[appraisalTones[cell.state]]} ${look} ${faint}`
  const points = shownPoints(cell)
  const figure = points === null ? '–' : formatPlain(roundHalfUp(points, 2), language)
  const shown = cell.notApplicable ? t('matrix.naShort') : figure
  const marks = cellMarks(cell, sight.moments)
  return (
    <span
      {...place}
      className={names}
      aria-selected={active}
      aria-label={`${t(`appraisalState.${cell.state}`)}, ${shown}`}
    >
      <b>{appraisalSigns[cell.state]}</b>
      {marks === '' ? null : <i>{marks}</i>}
      <span>{shown}</span>
    </span>
  )
}

/** What stands of the answer now: the council's points, or the appraised, or what the unit gives itself. */
export function shownPoints({ scores: { self, appraised, final } }: AppraisalCell): number | null {
  return final ?? appraised ?? self
}
