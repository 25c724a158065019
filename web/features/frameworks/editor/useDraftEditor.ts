import type { FrameworkDraftDetail, FrameworkEdit } from '@thang/contracts'
import { type FrameworkNode, identityOf, type OptionalSetting } from '@thang/engine'
import { useEffect, useReducer, useState } from 'react'
import { beginEditing, type Editing, editingAfter } from './editing.ts'
import type { KeptEdits } from './keptEdits.ts'
import { findPlaced } from './stepBack.ts'
import { useAutosave } from './useAutosave.ts'
import { useKeptAtStart, useKeptName } from './useKeptEdits.ts'

export type DraftEditor = ReturnType<typeof useDraftEditor>
export type NodeChange = Omit<Extract<FrameworkEdit, { edit: 'change-node' }>, 'edit' | 'node'>
export type InputWords = Pick<Extract<FrameworkEdit, { edit: 'name-input' }>, 'name' | 'unit'>
type SettingsChange = Extract<FrameworkEdit, { edit: 'change-framework' }>['fields']

/** A draft under the hands of its editor: the body, the chosen node, steps back, and the saving. */
export function useDraftEditor(detail: FrameworkDraftDetail) {
  const keptName = useKeptName(detail)
  const kept = useKeptAtStart(keptName, detail)
  const [editing, act] = useReducer(editingAfter, null, () => beginWith(detail, kept))
  const [selected, setSelected] = useState(firstOf(detail.body.nodes))
  const save = useAutosave({ detail, editing, act, kept, keptName })
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
    /** Goes on with what the server has, where the set as a whole was replaced there. */
    takeSaved(now: FrameworkDraftDetail) {
      save.resolve(now, [])
      setSelected(firstOf(now.body.nodes))
    },
    edit: (edit: FrameworkEdit) => act({ do: 'edit', edit }),
    /** Changes the chosen node; what is typed in one field is one step back. */
    changeNode(change: NodeChange, field: string) {
      if (selected === null) return
      const edit = { edit: 'change-node', node: selected, ...change } as const
      act({ do: 'edit', edit, mark: `${selected} ${field}` })
    },
    /** Changes what the set says of itself. */
    changeSettings(
      fields: SettingsChange,
      field: string,
      without: readonly OptionalSetting[] = [],
    ) {
      act({
        do: 'edit',
        edit: { edit: 'change-framework', fields, without: [...without] },
        mark: `whole ${field}`,
      })
    },
    /** Says what an input of rules is called and in what it is counted. */
    nameInput(input: string, words: InputWords) {
      act({ do: 'edit', edit: { edit: 'name-input', input, ...words }, mark: `input ${input}` })
    },
  }
}

/** The draft as it was loaded, or as it was left with edits that are not saved. */
function beginWith(detail: FrameworkDraftDetail, kept: KeptEdits | null): Editing {
  if (kept === null) return beginEditing(detail.body)
  const begun = beginEditing(kept.base)
  return editingAfter(begun, { do: 'take', body: kept.base, waiting: kept.edits })
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
