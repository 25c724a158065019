import type { ReactNode } from 'react'
import styles from './FilterBar.module.css'

/** Fields side by side that choose what is listed below them. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <search className={styles.bar} aria-label={label}>
      {children}
    </search>
  )
}
