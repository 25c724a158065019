import type { ReactNode } from 'react'
import styles from './Table.module.css'

interface TableFrameProps {
  readonly label: string
  readonly dense?: boolean
  /** The table is wider than a desktop: it scrolls inside its frame, head and first column stay. */
  readonly scrolls?: boolean
  readonly children: ReactNode
}

/** The frame in which a wide table scrolls; reachable by keyboard. */
export function TableFrame({ label, dense = true, scrolls = false, children }: TableFrameProps) {
  const names = [styles.frame, dense ? styles.dense : '', scrolls ? styles.scrolls : '']
  return (
    // A region that scrolls must take the focus, or the keyboard cannot scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={names.join(' ')} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
