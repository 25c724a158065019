import { type ReactNode, useState } from 'react'
import styles from '../frameworks.module.css'

interface FoldedProps {
  readonly title: string
  readonly startsOpen?: boolean
  /** Made only while it is open: what is folded costs nothing at a keystroke. */
  readonly children: () => ReactNode
}

/** Fields that are rarely needed, behind their title. */
export function Folded({ title, startsOpen = false, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(startsOpen)
  return (
    <details
      className={styles.more}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {isOpen ? children() : null}
    </details>
  )
}
