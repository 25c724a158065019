import { useSyncExternalStore } from 'react'
import styles from './OfflineBanner.module.css'
import { useWorkspace } from './workspace.tsx'

/** Says that there is no network, for as long as there is none. */
export function OfflineBanner() {
  const { t } = useWorkspace()
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <output>{online ? null : <span className={styles.banner}>{t('offline.words')}</span>}</output>
  )
}

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
