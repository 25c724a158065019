import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

interface EmptyStateProps {
  /** What will be here. */
  readonly title: string
  /** The way to begin. */
  readonly action?: ReactNode
  /** How it comes to be here, or whom to ask. */
  readonly children?: ReactNode
}

/** In place of what is not there yet: what will be, and how to start. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children === undefined ? null : <div className={styles.text}>{children}</div>}
      {action === undefined ? null : <div className={styles.action}>{action}</div>}
    </div>
  )
}
