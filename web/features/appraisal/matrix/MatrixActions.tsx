import type { RoundDetail } from '@thang/contracts'
import { useState } from 'react'
import { ScreenLink } from '../../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { BulkDialog } from './BulkDialog.tsx'
import styles from './matrix.module.css'
import { ThresholdsDialog } from './ThresholdsDialog.tsx'
import type { MatrixSight } from './useMatrixView.ts'

interface MatrixActionsProps {
  readonly round: RoundDetail
  readonly sight: MatrixSight
}

/** How many answers are in sight, what is done with all of them, and the ways to other views. */
export function MatrixActions({ round, sight }: MatrixActionsProps) {
  const { t } = useWorkspace()
  const [open, setOpen] = useState<'bulk' | 'thresholds' | null>(null)
  const { matrix, view } = sight
  const close = () => setOpen(null)
  const waiting = matrix.cells.filter(({ state }) => state === 'second-reading').length
  return (
    <div className={styles.actions}>
      <p aria-live="polite">
        {t('matrix.shown', { shown: view.cells.length, all: matrix.cells.length })}
      </p>
      <ScreenLink
        to="secondReading"
        params={{ id: String(round.id) }}
        query={{ kind: matrix.kind }}
      >
        {t('matrix.secondReading', { count: waiting })}
      </ScreenLink>
      {round.actions.includes('set-thresholds') ? (
        <Button small onPress={() => setOpen('thresholds')}>
          {t('threshold.open')}
        </Button>
      ) : null}
      {matrix.mayBulk ? (
        <Button
          small
          kind="primary"
          unavailable={view.cells.length === 0 ? t('matrix.noneFits') : undefined}
          onPress={() => setOpen('bulk')}
        >
          {t('bulk.open', { count: view.cells.length })}
        </Button>
      ) : null}
      {open === 'bulk' ? <BulkDialog sight={sight} onClose={close} /> : null}
      {open === 'thresholds' ? (
        <ThresholdsDialog round={round} thresholds={matrix.thresholds} onClose={close} />
      ) : null}
    </div>
  )
}
