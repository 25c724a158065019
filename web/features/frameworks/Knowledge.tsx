import type { Knowledge as KnowledgeState } from '@thang/engine'
import { useSite } from '../../app/site.tsx'
import styles from './FrameworkPage.module.css'

const signs: Record<KnowledgeState, string> = { verified: '✓', reconstructed: '~', unknown: '?' }

interface KnowledgeProps {
  readonly of: KnowledgeState
  /** Of an indicator whose points are not known, only the title can be verified. */
  readonly titleOnly?: boolean
  /** Reconstructed from what a source does say. */
  readonly inferred?: boolean
}

/** Whether a statement is known, rebuilt or unknown: a sign and the word. */
export function Knowledge({ of: state, titleOnly = false, inferred = false }: KnowledgeProps) {
  const { t } = useSite()
  const title = titleOnly && state === 'verified' ? 'title' : state
  const words = inferred && state === 'reconstructed' ? 'inferred' : title
  return (
    <span className={`${styles.knowledge} ${styles[state] ?? ''}`}>
      <span aria-hidden="true">{signs[state]}</span> {t(`knowledge.${words}`)}
    </span>
  )
}
