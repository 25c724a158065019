import { type AppraisalCell, AppraisalState } from '@thang/contracts'
import { memo, useState } from 'react'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useGo, useWorkspace } from '../../../app/workspace/workspace.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { appraisalTones } from '../appraisalTones.ts'
import { shownPoints } from './GridRow.tsx'
import styles from './matrix.module.css'
import { countStates } from './filterCounts.ts'
import type { MatrixSight } from './useMatrixView.ts'

interface MatrixCardsProps {
  readonly sight: MatrixSight
  readonly addressOf: (cell: AppraisalCell) => string
}

/** The same on a phone: a card for each unit, with its answers when it is opened. */
export function MatrixCards({ sight, addressOf }: MatrixCardsProps) {
  const { t } = useWorkspace()
  const byUnit = new Map(sight.view.units.map((unit) => [unit, [] as AppraisalCell[]]))
  for (const cell of sight.view.cells) byUnit.get(cell.unit)?.push(cell)
  return (
    <ul className={styles.cards} aria-label={t('matrix.label')}>
      {[...byUnit].map(([unit, cells]) => (
        <UnitCard key={unit} {...{ sight, unit, cells, addressOf }} />
      ))}
    </ul>
  )
}

interface UnitCardProps extends MatrixCardsProps {
  readonly unit: number
  readonly cells: readonly AppraisalCell[]
}

const UnitCard = memo(
  function UnitCard({ sight, unit, cells, addressOf }: UnitCardProps) {
    const { t, unitName } = useWorkspace()
    const [open, setOpen] = useState(false)
    const found = sight.matrix.units[unit]
    if (found === undefined) return null
    const counts = countStates(cells)
    return (
      <li>
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            <b>{unitName(found.unit)}</b>
            {found.own ? <span className={styles.unitMore}>{t('matrix.own')}</span> : null}
            <span className={styles.cardCounts}>
              {AppraisalState.options
                .filter((state) => counts[state] > 0)
                .map((state) => (
                  <StateMark key={state} tone={appraisalTones[state]}>
                    {`${t(`appraisalState.${state}`)} ${counts[state]}`}
                  </StateMark>
                ))}
            </span>
          </summary>
          {open ? (
            <ul className={styles.cardCells}>
              {cells.map((cell) => (
                <CardCell key={cell.indicator} {...{ sight, cell }} href={addressOf(cell)} />
              ))}
            </ul>
          ) : null}
        </details>
      </li>
    )
  },
  (before, after) => before.unit === after.unit && before.sight.view === after.sight.view,
)

interface CardCellProps {
  readonly sight: MatrixSight
  readonly cell: AppraisalCell
  readonly href: string
}

function CardCell({ sight, cell, href }: CardCellProps) {
  const { t, language } = useWorkspace()
  const go = useGo()
  const indicator = sight.matrix.indicators[cell.indicator]
  const points = shownPoints(cell)
  const max = indicator?.maxPoints ?? null
  return (
    <li>
      <a
        href={href}
        onClick={(event) => {
          event.preventDefault()
          go(href)
        }}
      >
        {indicator?.number}{' '}
        {language === 'en' ? (indicator?.name.en ?? indicator?.name.vi) : indicator?.name.vi}
      </a>
      <span className={styles.cardFacts}>
        <StateMark tone={appraisalTones[cell.state]}>{t(`appraisalState.${cell.state}`)}</StateMark>
        <span>
          {points === null ? '–' : formatPlain(points, language)}
          {max === null ? '' : `/${formatPlain(max, language)}`}
        </span>
      </span>
    </li>
  )
}
