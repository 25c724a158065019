// Rows and cells have places of their own, which those of a table cannot have; roles say what they are.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { ScreenLink } from '../../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { gridSize } from './gridSize.ts'
import type { Span } from './gridWindow.ts'
import styles from './matrix.module.css'
import type { MatrixSight } from './useMatrixView.ts'

interface GridHeadProps {
  readonly sight: MatrixSight
  readonly columns: Span
  readonly width: number
  readonly activeColumn: number
}

/** The groups, and under them the indicators; each leads to all answers at that indicator. */
export function GridHead({ sight, columns, width, activeColumn }: GridHeadProps) {
  const { t } = useWorkspace()
  const { matrix, view } = sight
  return (
    <div role="rowgroup" className={styles.head} style={{ width, height: gridSize.headHeight }}>
      <Groups sight={sight} />
      <div role="row" aria-rowindex={1}>
        <span
          role="columnheader"
          aria-colindex={1}
          className={styles.corner}
          style={{ width: gridSize.rowHead }}
        >
          {t('matrix.corner', { count: view.units.length })}
        </span>
        {view.indicators.slice(columns.from, columns.to).map((indicator, index) => (
          <ColumnHead
            key={indicator}
            matrix={matrix}
            indicator={indicator}
            column={columns.from + index}
            active={columns.from + index === activeColumn}
          />
        ))}
      </div>
    </div>
  )
}

interface ColumnHeadProps extends Pick<MatrixSight, 'matrix'> {
  readonly indicator: number
  readonly column: number
  readonly active: boolean
}

function ColumnHead({ matrix, indicator, column, active }: ColumnHeadProps) {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  const found = matrix.indicators[indicator]
  if (found === undefined) return null
  const { number, name, maxPoints, node, withdrawn } = found
  return (
    <span
      role="columnheader"
      aria-colindex={column + 2}
      className={`${styles.columnHead} ${active ? styles.activeHead : ''}`}
      style={{ left: leftOf(column), width: gridSize.columnWidth }}
      title={`${number} ${text(name)}${withdrawn ? ` (${t('matrix.withdrawn')})` : ''}`}
    >
      <ScreenLink
        to="appraisalConsistency"
        params={{ id: String(matrix.round.id), node }}
        query={{ kind: matrix.kind }}
        className={withdrawn ? styles.withdrawn : undefined}
      >
        {number}
      </ScreenLink>
      <span className={styles.max}>
        {maxPoints === null ? '–' : `/${formatPlain(maxPoints, language)}`}
      </span>
    </span>
  )
}

/** The names of groups above their columns; the numbers of indicators say the same. */
function Groups({ sight: { matrix, view } }: Pick<GridHeadProps, 'sight'>) {
  const text = useLocalText()
  return (
    <div aria-hidden="true">
      {matrix.groups.map(({ node, name }) => {
        const from = view.indicators.findIndex((each) => matrix.indicators[each]?.group === node)
        const count = view.indicators.filter(
          (each) => matrix.indicators[each]?.group === node,
        ).length
        return count === 0 ? null : (
          <span
            key={node}
            className={styles.group}
            style={{ left: leftOf(from), width: count * gridSize.columnWidth }}
          >
            <span>{text(name)}</span>
          </span>
        )
      })}
    </div>
  )
}

/** Where a column begins, in pixels. */
export function leftOf(column: number): number {
  return gridSize.rowHead + column * gridSize.columnWidth
}
