import { missingReasons, type MissingReason } from '@thang/engine'
import type { ResultRow } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../results.module.css'

/** Why a unit has no value, and which indicators keep it from having one. */
export function ReasonCell({ row }: { readonly row: Pick<ResultRow, 'reason' | 'about'> }) {
  const { t } = useWorkspace()
  const reason = useReasonWords()
  return (
    <span className={styles.reason}>
      – ({reason(row.reason)})
      {row.about.length === 0 ? null : (
        <span className={styles.faint}>
          {' '}
          {t('results.about', { codes: row.about.slice(0, most).join(', ') })}
          {row.about.length > most ? ' …' : ''}
        </span>
      )}
    </span>
  )
}

const most = 5

/** A reason why there is no number, in words. */
export function useReasonWords(): (reason: string | null) => string {
  const { t } = useWorkspace()
  return (reason) =>
    t(`missingReason.${reason !== null && isMissingReason(reason) ? reason : 'unknown'}`)
}

function isMissingReason(reason: string): reason is MissingReason {
  const known: readonly string[] = missingReasons
  return known.includes(reason)
}
