import { StateMark } from '../../../ui/controls/StateMark.tsx'
import styles from './plan.module.css'

/** What is to be looked at and keeps nothing from being saved. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null
  return (
    <ul className={styles.warnings}>
      {warnings.map((warning) => (
        <li key={warning}>
          <StateMark tone="attention">{warning}</StateMark>
        </li>
      ))}
    </ul>
  )
}
