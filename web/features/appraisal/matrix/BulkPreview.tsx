import { type AppraisalMatrix, AppraisalState } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { type BulkPlan, leftOutOrder } from './bulkPlan.ts'
import styles from './matrix.module.css'
import { countStates } from './filterCounts.ts'

interface BulkPreviewProps {
  readonly plan: BulkPlan
  readonly matrix: AppraisalMatrix
}

/** How many answers of how many units would be touched, in which states, and what is left out beforehand. */
export function BulkPreview({ plan, matrix }: BulkPreviewProps) {
  const { t } = useWorkspace()
  const { cells, leftOut } = plan
  const units = new Set(cells.map(({ unit }) => unit))
  const indicators = new Set(cells.map(({ indicator }) => indicator))
  const counts = countStates(cells)
  const states = AppraisalState.options.filter((state) => counts[state] > 0)
  const waits = cells.filter(({ unit }) => matrix.units[unit]?.state !== 'approved').length
  return (
    <output className={styles.preview}>
      <p>
        <b>
          {t('bulk.touches', {
            count: cells.length,
            units: units.size,
            indicators: indicators.size,
          })}
        </b>
      </p>
      {states.length === 0 ? null : (
        <p>
          {states.map((state) => `${t(`appraisalState.${state}`)}: ${counts[state]}`).join('; ')}
        </p>
      )}
      {waits === 0 ? null : <p>{t('bulk.notApproved', { count: waits })}</p>}
      <ul>
        {leftOutOrder.map((why) => {
          const count = leftOut.get(why)
          return count === undefined ? null : <li key={why}>{t(`bulkLeft.${why}`, { count })}</li>
        })}
      </ul>
    </output>
  )
}
