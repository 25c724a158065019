import type { Framework, LocalText, ScoringRule } from '@thang/contracts'
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
  const { t, text } = useSite()
  const shared = sharedSentences(flatten(framework.nodes).filter(isKnown), text)
  const ruleWords = useRuleWords(framework)
  return (
    <section className={layout.section} aria-labelledby="tree">
      <h2 id="tree">{t('framework.tree')}</h2>
      <p className={layout.prose}>{t('framework.treeWhat')}</p>
      {shared.size === 0 ? null : (
        <Notice>
          <p>{t('framework.shared', { sentences: [...shared].join(' ') })}</p>
        </Notice>
      )}
      {framework.nodes.map((node) => (
        <TopNode key={node.code} node={node} shared={shared} ruleWords={ruleWords} />
      ))}
    </section>
  )
}

interface NodeProps {
  readonly node: FrameworkNode
  /** Sentences that most notes have in common: said once, above the tree. */
  readonly shared: ReadonlySet<string>
  /** A rule in words, with the framework's names of inputs. */
  readonly ruleWords: (rule: ScoringRule) => string
}

/** The sentences that more than half of the notes have. */
function sharedSentences(nodes: readonly FrameworkNode[], text: (note: LocalText) => string) {
  const counted = new Map<string, number>()
  const notes = nodes.flatMap(({ note }) => (note === undefined ? [] : [text(note)]))
  for (const sentence of notes.flatMap(sentencesOf)) {
    counted.set(sentence, (counted.get(sentence) ?? 0) + 1)
  }
  const common = [...counted].filter(([, times]) => times > 2 && times > notes.length / 2)
  return new Set(common.map(([sentence]) => sentence))
}

function flatten(nodes: readonly FrameworkNode[]): FrameworkNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)])
}

function isKnown({ knowledge }: FrameworkNode): boolean {
  return knowledge !== 'reconstructed'
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=\.)\s+/)
}

/** A node's note without what stands above the tree. */
function Note({ node, shared }: Pick<NodeProps, 'node' | 'shared'>) {
  const { text } = useSite()
  const own = node.note === undefined ? [] : sentencesOf(text(node.note))
  const words = own.filter((sentence) => !shared.has(sentence)).join(' ')
  return words === '' ? null : <p className={styles.note}>{words}</p>
}

/** A top group: a native disclosure, so that the page can be scanned and still printed whole. */
function TopNode({ node, shared, ruleWords }: NodeProps) {
  const { t, plain } = useSite()
  const { children, componentCount, maxPoints, weight } = node
  return (
    <details className={styles.top} id={`node-${node.code}`} open>
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
        <Knowledge of={node.knowledge} titleOnly={maxPoints === null} />
      </summary>
      <Note node={node} shared={shared} />
      {componentCount === undefined || node.note !== undefined ? null : (
        <p className={styles.note}>
          {t('framework.components', { official: componentCount, listed: countLeaves(node) })}
        </p>
      )}
      {children.length === 0 ? (
        <p className={styles.note}>{t('framework.noChildren')}</p>
      ) : (
        <NodeList nodes={children} shared={shared} ruleWords={ruleWords} />
      )}
    </details>
  )
}

function NodeList({
  nodes,
  shared,
  ruleWords,
}: Omit<NodeProps, 'node'> & { readonly nodes: readonly FrameworkNode[] }) {
  const known = nodes.filter(isKnown)
  const guesses = nodes.filter((node) => !isKnown(node))
  const unsourced = guesses.filter(({ source }) => source === null)
  const paraphrased = guesses.filter(({ source }) => source !== null)
  return (
    <>
      {known.length === 0 ? null : (
        <ol className={styles.nodes}>
          {known.map((node) => (
            <li key={node.code} id={`node-${node.code}`}>
              {/* Beside guesses an indicator's code is a guess too. */}
              <NodeLine
                node={node}
                coded={guesses.length === 0}
                shared={shared}
                ruleWords={ruleWords}
              />
            </li>
          ))}
        </ol>
      )}
      <Guesses nodes={paraphrased} title="framework.paraphrased" />
      <Guesses nodes={unsourced} title="framework.unsourced" />
    </>
  )
}

interface GuessesProps {
  readonly nodes: readonly FrameworkNode[]
  readonly title: 'framework.paraphrased' | 'framework.unsourced'
}

/** Titles that are not the official ones: folded away, without codes, with what is guessed of their rules. */
function Guesses({ nodes, title }: GuessesProps) {
  const { t, text } = useSite()
  if (nodes.length === 0) return null
  const shared = sharedSentences(nodes, text)
  return (
    <details className={styles.guesses}>
      <summary>{t(title, { count: nodes.length })}</summary>
      {shared.size === 0 ? null : <p>{[...shared].join(' ')}</p>}
      <ul>
        {nodes.map((node) => (
          <li key={node.code} id={`node-${node.code}`}>
            <Text of={node.name} />
            <Note node={node} shared={shared} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function NodeLine({ node, coded, shared, ruleWords }: NodeProps & { readonly coded: boolean }) {
  const { t, plain } = useSite()
  const { maxPoints, rule, knowledge, dataSource, evidence, children } = node
  return (
    <>
      <div className={styles.line}>
        <span className={styles.code}>{coded ? node.code : null}</span>
        <span className={styles.name}>
          <Text of={node.name} />
        </span>
        <span className={styles.points}>
          {maxPoints === null
            ? t('framework.pointsUnknown')
            : t('framework.points', { points: plain(maxPoints) })}
        </span>
        <Knowledge of={knowledge} titleOnly={maxPoints === null} />
      </div>
      {rule === undefined ? null : <p className={styles.rule}>{ruleWords(rule)}</p>}
      <Note node={node} shared={shared} />
      {dataSource === undefined ? null : (
        <details className={styles.note}>
          <summary>{t('framework.dataSource')}</summary>
          <Text of={dataSource} />
        </details>
      )}
      {evidence === undefined ? null : (
        <p className={styles.note}>
          {t('framework.evidence')} <Text of={evidence} />
        </p>
      )}
      {children.length === 0 ? null : (
        <NodeList nodes={children} shared={shared} ruleWords={ruleWords} />
      )}
    </>
  )
}

function countLeaves(node: FrameworkNode): number {
  if (node.children.length === 0) return node.level === 'indicator' ? 1 : 0
  return node.children.reduce((sum, child) => sum + countLeaves(child), 0)
}
