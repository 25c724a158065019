import type { AppraisalCell } from '@thang/contracts'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { appraisalTones } from '../appraisalTones.ts'
import { marksOf } from './cellMarks.ts'
import styles from './matrix.module.css'
import type { CellPosition } from './cellPosition.ts'
import type { QuickMode, useCellActions } from './useCellActions.ts'
import type { MatrixSight } from './useMatrixView.ts'

interface ActiveBarProps {
  readonly sight: MatrixSight
  readonly active: CellPosition
  readonly cell: AppraisalCell | undefined
  readonly actions: ReturnType<typeof useCellActions>
}

const quick: readonly { mode: QuickMode; key: string }[] = [
  { mode: 'accept', key: 'A' },
  { mode: 'points', key: 'P' },
  { mode: 'ask', key: 'Q' },
  { mode: 'confirm', key: 'D' },
]

/** The active cell in words, and what can be done with it. */
export function ActiveBar({ sight, active, cell, actions }: ActiveBarProps) {
  const { t, unitName } = useWorkspace()
  const text = useLocalText()
  const unit = sight.matrix.units[active.unit]
  const indicator = sight.matrix.indicators[active.indicator]
  if (unit === undefined || indicator === undefined) return null
  return (
    <section className={styles.bar} aria-label={t('matrix.active')}>
      <p className={styles.barWhat}>
        <b>{unitName(unit.unit)}</b> · {indicator.number} {text(indicator.name)}
      </p>
      {cell === undefined ? (
        <p className={styles.barFacts}>{t('matrix.notAsked')}</p>
      ) : (
        <Facts sight={sight} cell={cell} max={indicator.maxPoints} />
      )}
      <p className={styles.barButtons}>
        {cell === undefined ? null : (
          <Button small kind="primary" onPress={() => actions.open.open(cell)}>
            {t('matrix.open')}
          </Button>
        )}
        {quick
          .filter(({ mode }) => actions.mayDo(mode))
          .map(({ mode, key }) => (
            <Button key={mode} small onPress={() => actions.begin(mode)}>
              {t(`matrixAction.${mode}`, { key })}
            </Button>
          ))}
        <Button small kind="quiet" onPress={() => actions.open.compare(active)}>
          {t('matrix.compare')}
        </Button>
      </p>
    </section>
  )
}

interface FactsProps {
  readonly sight: MatrixSight
  readonly cell: AppraisalCell
  readonly max: number | null
}

function Facts({ sight, cell, max }: FactsProps) {
  const { t, language, dateTime } = useWorkspace()
  const points = (value: number | null) => (value === null ? '–' : formatPlain(value, language))
  const { self, appraised, final } = cell.scores
  return (
    <p className={styles.barFacts}>
      <StateMark tone={appraisalTones[cell.state]}>{t(`appraisalState.${cell.state}`)}</StateMark>
      <span>
        {t('matrix.scores', {
          self: points(self),
          appraised: points(appraised),
          final: points(final),
          max: points(max),
        })}
      </span>
      <span>{t('matrix.documents', { count: cell.evidence })}</span>
      {marksOf(cell, sight.moments)
        .filter((mark) => mark !== 'bare')
        .map((mark) => (
          <span key={mark}>{t(`cellMark.${mark}`)}</span>
        ))}
      {cell.changedAt === null ? null : (
        <span>{t('matrix.changedAt', { at: dateTime(cell.changedAt) })}</span>
      )}
    </p>
  )
}
