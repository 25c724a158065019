import type { FrameworkDiff } from '@thang/contracts'
import { changeWords, frameworkWord } from '@thang/contracts/frameworkWords'
import type { Language } from '../../../app/i18n/translate.ts'
import { EmptyState } from '../../../ui/controls/EmptyState.tsx'
import { StateMark, type Tone } from '../../../ui/controls/StateMark.tsx'
import styles from './compare.module.css'

type NodeDiff = FrameworkDiff['nodes'][number]

const tones: Readonly<Record<NodeDiff['state'], Tone>> = {
  added: 'good',
  changed: 'attention',
  dropped: 'late',
}

interface DiffListProps {
  readonly diff: FrameworkDiff
  readonly language: Language
}

/** The changes between two versions in sentences, node by node. */
export function DiffList({ diff, language }: DiffListProps) {
  const { counts, settings } = changeWords(language)
  const whole = settings(diff.framework)
  if (diff.nodes.length === 0 && whole.length === 0) {
    return <EmptyState title={frameworkWord('compareDraft.same', language)} />
  }
  return (
    <>
      <p className={styles.counts}>{counts(diff)}</p>
      {whole.length === 0 ? null : (
        <section className={styles.change}>
          <h3>{frameworkWord('compareDraft.whole', language)}</h3>
          <Sentences of={whole} />
        </section>
      )}
      {diff.nodes.map((node) => (
        <NodeChanges
          key={`${node.before?.code ?? ''} ${node.after?.code ?? ''}`}
          node={node}
          language={language}
        />
      ))}
    </>
  )
}

function NodeChanges({ node, language }: { readonly node: NodeDiff; readonly language: Language }) {
  const named = node.after ?? node.before
  if (named === null) return null
  const name = language === 'en' ? (named.name.en ?? named.name.vi) : named.name.vi
  return (
    <section className={styles.change}>
      <h3>
        <StateMark tone={tones[node.state]}>
          {frameworkWord(`diffState.${node.state}`, language)}
        </StateMark>{' '}
        <span className={styles.code}>{named.code}</span> {name}
      </h3>
      <Sentences of={changeWords(language).node(node)} />
    </section>
  )
}

function Sentences({ of: sentences }: { readonly of: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
