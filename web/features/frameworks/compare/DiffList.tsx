import type { FrameworkDiff } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { EmptyState } from '../../../ui/controls/EmptyState.tsx'
import { StateMark, type Tone } from '../../../ui/controls/StateMark.tsx'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'
import { useChangeWords } from './useChangeWords.ts'

type NodeDiff = FrameworkDiff['nodes'][number]

const tones: Readonly<Record<NodeDiff['state'], Tone>> = {
  added: 'good',
  changed: 'attention',
  dropped: 'late',
}

/** The changes between two versions in sentences, node by node. */
export function DiffList({ diff }: { readonly diff: FrameworkDiff }) {
  const { t } = useWorkspace()
  const { settings } = useChangeWords()
  const count = (wanted: NodeDiff['state']) =>
    diff.nodes.filter(({ state }) => state === wanted).length
  const counts = { added: count('added'), changed: count('changed'), dropped: count('dropped') }
  const whole = settings(diff.framework)
  if (diff.nodes.length === 0 && whole.length === 0) {
    return <EmptyState title={t('compareDraft.same')} />
  }
  return (
    <>
      <p className={styles.lede}>{t('compareDraft.counts', counts)}</p>
      {whole.length === 0 ? null : (
        <section className={styles.change}>
          <h3>{t('compareDraft.whole')}</h3>
          <ul>
            {whole.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {diff.nodes.map((node) => (
        <NodeChanges key={`${node.before?.code ?? ''} ${node.after?.code ?? ''}`} node={node} />
      ))}
    </>
  )
}

function NodeChanges({ node }: { readonly node: NodeDiff }) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const { change } = useChangeWords()
  const named = node.after ?? node.before
  if (named === null) return null
  return (
    <section className={styles.change}>
      <h3>
        <StateMark tone={tones[node.state]}>{t(`diffState.${node.state}`)}</StateMark>{' '}
        <span className={styles.code}>{named.code}</span> {text(named.name)}
      </h3>
      <ul>
        {node.changes.flatMap(change).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
