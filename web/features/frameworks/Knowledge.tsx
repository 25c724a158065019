import type { Knowledge as KnowledgeState } from '@thang/engine'
import { useSite } from '../../app/site.tsx'
import styles from './FrameworkPage.module.css'

const signs: Record<KnowledgeState, string> = { verified: '✓', reconstructed: '~', unknown: '?' }

/** Whether a statement is known, rebuilt or unknown: a sign and the word. */
export function Knowledge({ of: state }: { of: KnowledgeState }) {
  const { t } = useSite()
  return (
    <span className={`${styles.knowledge} ${styles[state] ?? ''}`}>
      <span aria-hidden="true">{signs[state]}</span> {t(`knowledge.${state}`)}
    </span>
  )
}
