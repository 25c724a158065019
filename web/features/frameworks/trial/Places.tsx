import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../frameworks.module.css'

/** How many places a unit would rise or fall, in words and by colour. */
export function Places({ by }: { readonly by: number }) {
  const { t } = useWorkspace()
  const direction = by > 0 ? 'up' : by < 0 ? 'down' : 'same'
  return <span className={styles[direction]}>{t(`places.${direction}`, { by: Math.abs(by) })}</span>
}
