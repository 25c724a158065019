import type { DraftSaved, FrameworkDraftDetail, FrameworkEdit } from '@thang/contracts'
import type { Framework } from '@thang/engine'
import { type Dispatch, useEffect, useState } from 'react'
import { problemOf } from '../../../app/workspace/problem.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import type { Editing, EditingAction } from './editing.ts'

/** How the saving stands, for the editor to read. */
export type SaveState =
  | { readonly is: 'quiet' | 'saving' | 'offline' }
  | { readonly is: 'failed'; readonly message: string }
  | { readonly is: 'conflict'; readonly theirs: FrameworkDraftDetail }

type Saved = Pick<FrameworkDraftDetail, 'version' | 'editedAt' | 'findings'>

const pause = 800
const pauseOffline = 4000

/** Saves what was edited after a short pause; says how it stands, and what to do about a conflict. */
export function useAutosave(
  detail: FrameworkDraftDetail,
  editing: Editing,
  act: Dispatch<EditingAction>,
) {
  const { client, t, language } = useWorkspace()
  const [saved, setSaved] = useState<Saved>(detail)
  const [base, setBase] = useState<Framework>(detail.body)
  const [state, setState] = useState<SaveState>({ is: 'quiet' })
  const [mergedWith, setMergedWith] = useState<readonly string[]>([])
  const unsaved = editing.waiting.length + editing.sending.length > 0

  function take(answer: DraftSaved) {
    setSaved(answer)
    setState({ is: 'quiet' })
    setMergedWith(answer.merged.map(({ savedBy }) => savedBy.name))
    act(answer.body === null ? { do: 'saved' } : { do: 'merged', body: answer.body })
  }
  async function refuse(error: unknown) {
    const { code, reason, message } = problemOf(error, t, language)
    if (code === 'offline' || code === 'unavailable') return setState({ is: 'offline' })
    act({ do: 'failed' })
    if (reason !== 'edited-meanwhile') return setState({ is: 'failed', message })
    try {
      setState({ is: 'conflict', theirs: await client.getFrameworkDraft(detail.id) })
    } catch {
      setState({ is: 'failed', message })
    }
  }
  async function save() {
    const edits = editing.sending.length > 0 ? editing.sending : editing.waiting
    act({ do: 'send' })
    setState({ is: 'saving' })
    const sent = editing.body
    try {
      const answer = await client.saveFrameworkDraft(detail.id, {
        base: saved.version,
        edits: [...edits],
      })
      setBase(answer.body ?? sent)
      take(answer)
    } catch (error) {
      await refuse(error)
    }
  }
  useSoon(() => void save(), {
    wanted: unsaved && (state.is === 'quiet' || state.is === 'offline'),
    after: state.is === 'offline' ? pauseOffline : pause,
    again: editing,
  })
  useWarnBeforeLeaving(unsaved)
  return {
    state,
    saved,
    base,
    unsaved,
    mergedWith,
    retry: () => void save(),
    /** The own edits that are kept, after looking at what another wrote meanwhile. */
    resolve(theirs: FrameworkDraftDetail, kept: readonly FrameworkEdit[]) {
      setSaved(theirs)
      setBase(theirs.body)
      setState({ is: 'quiet' })
      act({ do: 'take', body: theirs.body, waiting: kept })
    },
    own: editing.waiting,
  }
}

interface Soon {
  readonly wanted: boolean
  readonly after: number
  /** What begins the pause anew when it changes. */
  readonly again: unknown
}

function useSoon(act: () => void, { wanted, after, again }: Soon) {
  useEffect(() => {
    if (!wanted) return undefined
    const timer = setTimeout(act, after)
    return () => clearTimeout(timer)
    // What is done is that of the last change.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, after, again])
}

function useWarnBeforeLeaving(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}
