import { identityOf } from '@thang/engine'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { ConfirmDialog } from '../../../ui/controls/Dialog.tsx'
import styles from '../frameworks.module.css'
import { type Direction, moveOf, newNode } from './moves.ts'
import type { DraftEditor } from './useDraftEditor.ts'

const ways: readonly Direction[] = ['up', 'down', 'out', 'in']

/** Adds, moves and removes nodes. */
export function TreeButtons({ editor }: { readonly editor: DraftEditor }) {
  const { t } = useWorkspace()
  const { body, placed, edit, select } = editor
  const [removing, setRemoving] = useState(false)
  function add(below: boolean) {
    const added = newNode(body, placed, { below, id: crypto.randomUUID() })
    edit(added)
    select(identityOf(added.node))
  }
  return (
    <div className={styles.treeButtons}>
      <Button small onPress={() => add(false)}>
        {t(placed === undefined ? 'editor.addFirst' : 'editor.addBeside')}
      </Button>
      {placed === undefined ? null : (
        <>
          <Button small onPress={() => add(true)}>
            {t('editor.addBelow')}
          </Button>
          {ways.map((way) => {
            const move = moveOf(body, placed, way)
            return (
              <Button
                key={way}
                small
                onPress={() => (move === null ? undefined : edit(move))}
                {...(move === null && { unavailable: t('editor.noRoom') })}
              >
                {t(`editorMove.${way}`)}
              </Button>
            )
          })}
          <Button small kind="danger" onPress={() => setRemoving(true)}>
            {t('editor.remove')}
          </Button>
        </>
      )}
      {removing && placed !== undefined ? (
        <ConfirmDialog
          title={t('editor.removeTitle', { code: placed.node.code })}
          confirm={t('editor.removeDo', { code: placed.node.code })}
          danger
          onClose={() => setRemoving(false)}
          onConfirm={() => {
            const next = placed.siblings[placed.at + 1] ?? placed.siblings[placed.at - 1]
            edit({ edit: 'remove-node', node: identityOf(placed.node) })
            const to = next === undefined ? placed.parent : identityOf(next)
            if (to !== null) select(to)
            setRemoving(false)
          }}
        >
          <p>{t('editor.removeWhat', { count: placed.node.children.length })}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  )
}
