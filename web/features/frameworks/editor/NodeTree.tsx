import { type FrameworkNode, identityOf, listNodes } from '@thang/engine'
import { type KeyboardEvent, memo, useRef } from 'react'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'
import { type Direction, moveOf } from './moves.ts'
import type { DraftEditor } from './useDraftEditor.ts'

const ways: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}

/** The groups and indicators: arrows choose, Alt and an arrow moves. */
export function NodeTree({ editor }: { readonly editor: DraftEditor }) {
  const { t } = useWorkspace()
  const tree = useRef<HTMLUListElement>(null)
  const { body, placed, select, mayEdit } = editor
  const chosen = placed === undefined ? null : identityOf(placed.node)
  const all = listNodes(body).map(identityOf)
  const wrong = new Set(
    editor.save.saved.findings.flatMap(({ severity, node }) =>
      severity === 'error' && node !== null ? [node] : [],
    ),
  )

  function go(to: string | undefined) {
    if (to === undefined) return
    select(to)
    tree.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(to)}"]`)?.focus()
  }
  function onKey(event: KeyboardEvent) {
    const way = ways[event.key]
    if (way === undefined || placed === undefined) return
    if (event.altKey) {
      event.preventDefault()
      const move = mayEdit ? moveOf(body, placed, way) : null
      if (move !== null) editor.edit(move)
      return
    }
    if (way !== 'up' && way !== 'down') return
    event.preventDefault()
    go(all[all.indexOf(identityOf(placed.node)) + (way === 'up' ? -1 : 1)])
  }
  return (
    // The items take the focus one at a time; the keys are heard here.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <ul
      ref={tree}
      role="tree"
      aria-label={t('editor.tree')}
      className={styles.tree}
      onKeyDown={onKey}
    >
      {body.nodes.map((node) => (
        <Branch key={identityOf(node)} node={node} depth={1} {...{ chosen, wrong, select }} />
      ))}
    </ul>
  )
}

interface BranchProps {
  readonly node: FrameworkNode
  readonly depth: number
  readonly chosen: string | null
  /** Codes of nodes with an error. */
  readonly wrong: ReadonlySet<string>
  readonly select: (id: string) => void
}

function Branch({ node, depth, chosen, wrong, select }: BranchProps) {
  const id = identityOf(node)
  return (
    <li role="none">
      <Row {...{ node, depth, select }} isChosen={id === chosen} isWrong={wrong.has(node.code)} />
      {node.children.length === 0 ? null : (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <ul role="group">
          {node.children.map((child) => (
            <Branch
              key={identityOf(child)}
              node={child}
              depth={depth + 1}
              {...{ chosen, wrong, select }}
            />
          ))}
        </ul>
      )}
    </li>
  )
}

interface RowProps extends Pick<BranchProps, 'node' | 'depth' | 'select'> {
  readonly isChosen: boolean
  readonly isWrong: boolean
}

const Row = memo(function Row({ node, depth, isChosen, isWrong, select }: RowProps) {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  const { code, name, maxPoints } = node
  const id = identityOf(node)
  return (
    <button
      type="button"
      role="treeitem"
      aria-level={depth}
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-node={id}
      className={styles.node}
      style={{ paddingInlineStart: `${depth * 0.75}rem` }}
      onClick={() => select(id)}
    >
      <span className={styles.code}>{code}</span>
      <span className={styles.nodeName}>
        {text(name) === '' ? t('editor.unnamed') : text(name)}
      </span>
      {isWrong ? <span className={styles.wrong}>{t('editor.hasError')}</span> : null}
      <span className={styles.points}>
        {maxPoints === null ? '–' : formatPlain(maxPoints, language)}
      </span>
    </button>
  )
})
