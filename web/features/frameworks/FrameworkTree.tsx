import type { Framework, LocalText } from '@thang/contracts'
import type { FrameworkNode } from '@thang/engine'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { Notice } from '../../ui/Notice.tsx'
import { Text } from '../../ui/Text.tsx'
import styles from './FrameworkPage.module.css'
import { Knowledge } from './Knowledge.tsx'
import { useRuleWords } from './ruleWords.ts'

/** The tree of pillars, groups and indicators, every node with what is known of it. */
export function FrameworkTree({ framework }: { framework: Framework }) {
  const { t } = useSite()
  const shared = sharedNotes(framework)
  return (
    <section className={layout.section} aria-labelledby="tree">
      <h2 id="tree">{t('framework.tree')}</h2>
      <p className={layout.prose}>{t('framework.treeWhat')}</p>
      {[...shared.values()].map((note) => (
        <Notice key={note.vi}>
          <Text of={note} />
        </Notice>
      ))}
      {framework.nodes.map((node) => (
        <TopNode key={node.code} node={node} shared={shared} />
      ))}
    </section>
  )
}

type NotesByText = ReadonlyMap<string, LocalText>

interface NodeProps {
  readonly node: FrameworkNode
  /** Notes that many nodes have in common: said once, above the tree. */
  readonly shared: NotesByText
}

const often = 4

function sharedNotes({ nodes }: Framework): NotesByText {
  const counted = new Map<string, { note: LocalText; count: number }>()
  function count(node: FrameworkNode) {
    const { note } = node
    if (note !== undefined) {
      counted.set(note.vi, { note, count: (counted.get(note.vi)?.count ?? 0) + 1 })
    }
    node.children.forEach(count)
  }
  nodes.forEach(count)
  const common = [...counted.values()].filter((one) => one.count >= often)
  return new Map(common.map(({ note }) => [note.vi, note]))
}

/** A top group: a native disclosure, so that the page can be scanned and still printed whole. */
function TopNode({ node, shared }: NodeProps) {
  const { t, plain } = useSite()
  const { children, componentCount, maxPoints, weight } = node
  return (
    <details className={styles.top} open>
      <summary>
        <span className={styles.code}>{node.code}</span>
        <span className={styles.topName}>
          <Text of={node.name} />
        </span>
        <span className={styles.points}>
          {maxPoints === null
            ? t('framework.pointsUnknown')
            : t('framework.points', { points: plain(maxPoints) })}
          {weight === undefined ? '' : ` · ${t('framework.weight', { weight: plain(weight) })}`}
        </span>
        <Knowledge of={node.knowledge} />
      </summary>
      {node.note === undefined || shared.has(node.note.vi) ? null : (
        <p className={styles.note}>
          <Text of={node.note} />
        </p>
      )}
      {componentCount === undefined ? null : (
        <p className={styles.note}>
          {t('framework.components', { official: componentCount, listed: countLeaves(node) })}
        </p>
      )}
      {children.length === 0 ? (
        <p className={styles.note}>{t('framework.noChildren')}</p>
      ) : (
        <NodeList nodes={children} shared={shared} />
      )}
    </details>
  )
}

function NodeList({ nodes, shared }: { nodes: readonly FrameworkNode[]; shared: NotesByText }) {
  return (
    <ol className={styles.nodes}>
      {nodes.map((node) => (
        <li key={node.code}>
          <NodeLine node={node} shared={shared} />
        </li>
      ))}
    </ol>
  )
}

function NodeLine({ node, shared }: NodeProps) {
  const { t, plain } = useSite()
  const ruleWords = useRuleWords()
  const { maxPoints, rule, knowledge, note, dataSource, evidence, children } = node
  return (
    <>
      <div className={styles.line}>
        <span className={styles.code}>{node.code}</span>
        <span className={styles.name}>
          <Text of={node.name} />
        </span>
        <span className={styles.points}>
          {maxPoints === null
            ? t('framework.pointsUnknown')
            : t('framework.points', { points: plain(maxPoints) })}
        </span>
        <Knowledge of={knowledge} />
      </div>
      {rule === undefined ? null : <p className={styles.rule}>{ruleWords(rule)}</p>}
      {note === undefined || shared.has(note.vi) ? null : (
        <p className={styles.note}>
          <Text of={note} />
        </p>
      )}
      {dataSource === undefined ? null : (
        <p className={styles.note}>
          {t('framework.dataSource')} <Text of={dataSource} />
        </p>
      )}
      {evidence === undefined ? null : (
        <p className={styles.note}>
          {t('framework.evidence')} <Text of={evidence} />
        </p>
      )}
      {children.length === 0 ? null : <NodeList nodes={children} shared={shared} />}
    </>
  )
}

function countLeaves(node: FrameworkNode): number {
  if (node.children.length === 0) return node.level === 'indicator' ? 1 : 0
  return node.children.reduce((sum, child) => sum + countLeaves(child), 0)
}
