import type { ReactNode } from 'react'
import styles from './Notice.module.css'

interface NoticeProps {
  readonly tone?: 'attention' | 'plain'
  readonly title?: string
  readonly children: ReactNode
}

/** Something the reader must know before reading on. */
export function Notice({ tone = 'plain', title, children }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${tone === 'attention' ? styles.attention : ''}`} role="note">
      {title === undefined ? null : <p className={styles.title}>{title}</p>}
      {children}
    </div>
  )
}
