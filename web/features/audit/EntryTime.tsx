import { useWorkspace } from '../../app/workspace/workspace.tsx'
import styles from './audit.module.css'

/** The moment by Vietnam's clock, to the second for who looks closer. */
export function EntryTime({ at }: { readonly at: string }) {
  const { dateTime } = useWorkspace()
  return (
    <time dateTime={at} title={at} className={styles.time}>
      {dateTime(at)}
    </time>
  )
}
