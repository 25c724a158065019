// Rows and cells have places of their own, which those of a table cannot have; roles say what they are.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { type MatrixPress, matrixPress } from '../appraisalKeys.ts'
import { cellId, type CellPosition } from './cellPosition.ts'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import { movedBy, scrollTo, spanInSight } from './gridWindow.ts'
import styles from './matrix.module.css'
import { gridSize } from './gridSize.ts'
import type { MatrixSight } from './useMatrixView.ts'
import { useScrolled } from './useScrolled.ts'

interface MatrixGridProps {
  readonly sight: MatrixSight
  readonly active: CellPosition
  readonly onActive: (to: CellPosition) => void
  readonly onPress: (pressed: Exclude<MatrixPress, { is: 'move' }>, at: CellPosition) => void
}

/**
 * The matrix as a grid for arrows. It draws what is seen of it: 150 units at 62 indicators are more than a
 * browser lays out while one types. The focus stays on the grid, which names the active cell.
 */
export function MatrixGrid({ sight, active, onActive, onPress }: MatrixGridProps) {
  const { t } = useWorkspace()
  const { units, indicators } = sight.view
  const box = useRef<HTMLDivElement>(null)
  const seen = useScrolled(box)
  const place = { row: units.indexOf(active.unit), column: indicators.indexOf(active.indicator) }
  const { headHeight, rowHeight, rowHead, columnWidth } = gridSize
  const rows = spanInSight({
    offset: seen.top,
    seen: seen.height - headHeight,
    each: rowHeight,
    count: units.length,
    spare: 3,
  })
  const columns = spanInSight({
    offset: seen.left,
    seen: seen.width - rowHead,
    each: columnWidth,
    count: indicators.length,
    spare: 2,
  })
  const { row, column } = place
  useEffect(() => bringIntoSight(box.current, { row, column }), [row, column])
  const drawn =
    place.row >= rows.from &&
    place.row < rows.to &&
    place.column >= columns.from &&
    place.column < columns.to

  function onKey(event: KeyboardEvent) {
    const pressed = matrixPress(event)
    // A link in the head of a column is its own.
    if (pressed === undefined || event.target !== event.currentTarget) return
    event.preventDefault()
    if (pressed.is !== 'move') return onPress(pressed, active)
    const from = { row: Math.max(place.row, 0), column: Math.max(place.column, 0) }
    const to = movedBy(from, pressed, { rows: units.length, columns: indicators.length })
    onActive({ unit: units[to.row] ?? 0, indicator: indicators[to.column] ?? 0 })
    // With its words above it the grid fills a window.
    box.current?.parentElement?.scrollIntoView({ block: 'nearest' })
  }
  function pick(event: MouseEvent, then?: () => void) {
    const at = positionOf(event.target)
    if (at === undefined) return
    onActive(at)
    then?.()
  }
  const width = rowHead + indicators.length * columnWidth
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      className={styles.grid}
      aria-label={t('matrix.label')}
      aria-rowcount={units.length + 1}
      aria-colcount={indicators.length + 1}
      aria-activedescendant={drawn ? cellId(active) : undefined}
      onKeyDown={onKey}
      onClick={(event) => pick(event)}
      onDoubleClick={(event) => pick(event, () => onPress({ is: 'open' }, active))}
    >
      <GridHead {...{ sight, columns, width }} activeColumn={place.column} />
      <div
        role="rowgroup"
        className={styles.rows}
        style={{ height: units.length * rowHeight, width }}
      >
        {units.slice(rows.from, rows.to).map((unit, index) => (
          <GridRow
            key={unit}
            {...{ sight, unit, columns }}
            row={rows.from + index}
            activeIndicator={unit === active.unit ? active.indicator : null}
          />
        ))}
      </div>
    </div>
  )
}

function positionOf(target: EventTarget): CellPosition | undefined {
  const cell = target instanceof Element ? target.closest('[data-cell]') : null
  const [unit, indicator] = cell?.getAttribute('data-cell')?.split(' ').map(Number) ?? []
  return unit === undefined || indicator === undefined ? undefined : { unit, indicator }
}

function bringIntoSight(box: HTMLElement | null, place: { row: number; column: number }): void {
  if (box === null || place.row < 0 || place.column < 0) return
  const { headHeight, rowHeight, rowHead, columnWidth } = gridSize
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = box
  const top = { offset: scrollTop, seen: clientHeight - headHeight, each: rowHeight }
  const left = { offset: scrollLeft, seen: clientWidth - rowHead, each: columnWidth }
  box.scrollTop = scrollTo(place.row, top)
  box.scrollLeft = scrollTo(place.column, left)
}
