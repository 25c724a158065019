import type { Framework, IndicatorScope, LocalText } from '@thang/contracts'
import type { FrameworkNode } from '@thang/engine'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { chosenOf, countCovered, countIndicators, toggleNode } from './indicatorChoice.ts'
import styles from './IndicatorField.module.css'

interface IndicatorTreeProps {
  readonly framework: Framework
  readonly value: readonly IndicatorScope[]
  readonly onChange: (value: IndicatorScope[]) => void
}

/** The tree of a framework with a box to tick at each node, and how many indicators that makes. */
export function IndicatorTree({ framework, value, onChange }: IndicatorTreeProps) {
  const { t, language } = useWorkspace()
  const { index, nodes, name } = framework
  const chosen = chosenOf(value, index)
  const all = nodes.reduce((sum, node) => sum + countIndicators(node), 0)
  const text = (of: LocalText) => (language === 'en' ? (of.en ?? of.vi) : of.vi)
  const shared = {
    chosen,
    text,
    onToggle: (node: FrameworkNode) => onChange(toggleNode(value, { index, node })),
  }
  return (
    <fieldset className={styles.tree}>
      <legend>{t('indicators.tree', { name: text(name) })}</legend>
      <p className={styles.count} aria-live="polite">
        {t('indicators.count', { chosen: chosen.size, covered: countCovered(nodes, chosen), all })}
      </p>
      <ul className={styles.scroll}>
        {nodes.map((node) => (
          <Node key={node.code} node={node} included={false} {...shared} />
        ))}
      </ul>
    </fieldset>
  )
}

interface NodeProps {
  readonly node: FrameworkNode
  /** A group above it is chosen, and it with that. */
  readonly included: boolean
  readonly chosen: ReadonlySet<string>
  readonly text: (of: LocalText) => string
  readonly onToggle: (node: FrameworkNode) => void
}

function Node({ node, included, ...shared }: NodeProps) {
  const { chosen, text, onToggle } = shared
  const { t } = useWorkspace()
  const ticked = chosen.has(node.code)
  const id = `node-${node.code}`
  const count = countIndicators(node)
  return (
    <li>
      <div className={styles.node}>
        {included ? (
          <span className={styles.included} aria-hidden="true">
            ✓
          </span>
        ) : (
          <input id={id} type="checkbox" checked={ticked} onChange={() => onToggle(node)} />
        )}
        <label {...(included ? {} : { htmlFor: id })}>
          <span className={styles.code}>{node.code}</span> {text(node.name)}
          {node.children.length === 0 ? null : (
            <span className={styles.leaves}> · {t('indicators.leaves', { count })}</span>
          )}
          {included ? <span className={styles.leaves}> ({t('indicators.included')})</span> : null}
        </label>
      </div>
      {node.children.length === 0 ? null : (
        <ul>
          {node.children.map((child) => (
            <Node key={child.code} node={child} included={included || ticked} {...shared} />
          ))}
        </ul>
      )}
    </li>
  )
}
