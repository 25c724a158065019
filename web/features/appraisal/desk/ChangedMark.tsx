import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from './desk.module.css'

interface ChangedMarkProps {
  /** It changed since the reader was there last. */
  readonly visit: boolean
  /** It changed since the preliminary table was told. */
  readonly preliminary: boolean
}

/** Says that something is newer than what the reader knows. */
export function ChangedMark({ visit, preliminary }: ChangedMarkProps) {
  const { t } = useWorkspace()
  if (!visit && !preliminary) return null
  return (
    <span className={styles.changed}>
      {t(preliminary ? 'changed.preliminary' : 'changed.visit')}
    </span>
  )
}
