import type { FrameworkDraftDetail, FrameworkEdit } from '@thang/contracts'
import { type FrameworkNode, identityOf } from '@thang/engine'
import { useEffect, useReducer, useState } from 'react'
import { beginEditing, editingAfter } from './editing.ts'
import { findPlaced } from './stepBack.ts'
import { useAutosave } from './useAutosave.ts'

export type DraftEditor = ReturnType<typeof useDraftEditor>
export type NodeChange = Omit<Extract<FrameworkEdit, { edit: 'change-node' }>, 'edit' | 'node'>
type SettingsChange = Extract<FrameworkEdit, { edit: 'change-framework' }>['fields']

/** A draft under the hands of its editor: the body, the chosen node, steps back, and the saving. */
export function useDraftEditor(detail: FrameworkDraftDetail) {
  const [editing, act] = useReducer(editingAfter, detail.body, beginEditing)
  const [selected, setSelected] = useState(firstOf(detail.body.nodes))
  const save = useAutosave(detail, editing, act)
  const { body } = editing
  const placed = selected === null ? undefined : findPlaced(body.nodes, selected)
  useUndoKeys(act)
  return {
    detail,
    body,
    mayEdit: detail.actions.includes('edit'),
    placed,
    select: setSelected,
    save,
    canUndo: editing.done.length > 0,
    canRedo: editing.undone.length > 0,
    undo: () => act({ do: 'undo' }),
    redo: () => act({ do: 'redo' }),
    edit: (edit: FrameworkEdit) => act({ do: 'edit', edit }),
    /** Changes the chosen node; what is typed in one field is one step back. */
    changeNode(change: NodeChange, field: string) {
      if (selected === null) return
      const edit = { edit: 'change-node', node: selected, ...change } as const
      act({ do: 'edit', edit, mark: `${selected} ${field}` })
    },
    /** Changes what the set says of itself. */
    changeSettings(fields: SettingsChange, field: string) {
      act({ do: 'edit', edit: { edit: 'change-framework', fields }, mark: `whole ${field}` })
    },
  }
}

function firstOf([first]: readonly FrameworkNode[]): string | null {
  return first === undefined ? null : identityOf(first)
}

/** Ctrl+Z and Ctrl+Y, also where a field has the focus: its own steps are steps of the draft. */
function useUndoKeys(act: (action: { readonly do: 'undo' | 'redo' }) => void) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      act({ do: key === 'y' || event.shiftKey ? 'redo' : 'undo' })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [act])
}
