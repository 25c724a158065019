import type { DraftSaved, FrameworkDraftDetail, FrameworkEdit } from '@thang/contracts'
import type { Framework } from '@thang/engine'
import { type Dispatch, useEffect, useMemo, useState } from 'react'
import { problemOf } from '../../../app/workspace/problem.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { isAlreadyThere } from './conflicts.ts'
import type { Editing, EditingAction } from './editing.ts'
import type { KeptEdits } from './keptEdits.ts'
import { useKeepInBrowser } from './useKeptEdits.ts'

/** How the saving stands, for the editor to read. */
export type SaveState =
  | { readonly is: 'quiet' | 'saving' | 'offline' }
  | { readonly is: 'failed'; readonly message: string }
  | { readonly is: 'conflict'; readonly theirs: FrameworkDraftDetail }

type Saved = Pick<FrameworkDraftDetail, 'version' | 'editedAt' | 'findings'>

const pause = 800
const pauseOffline = 4000

interface Autosave {
  readonly detail: FrameworkDraftDetail
  readonly editing: Editing
  readonly act: Dispatch<EditingAction>
  /** What was not saved when the draft was last left, which the editing has begun with. */
  readonly kept: KeptEdits | null
  readonly keptName: string
}

/** Saves what was edited after a short pause; says how it stands, and what to do about a conflict. */
export function useAutosave({ detail, editing, act, kept, keptName }: Autosave) {
  const { client, t, language } = useWorkspace()
  const [saved, setSaved] = useState<Saved>(
    kept === null ? detail : { ...detail, version: kept.version },
  )
  const [base, setBase] = useState<Framework>(kept?.base ?? detail.body)
  const [state, setState] = useState<SaveState>({ is: 'quiet' })
  const [isRestored, setRestored] = useState(kept !== null)
  const [mergedWith, setMergedWith] = useState<readonly string[]>([])
  const { sending, waiting } = editing
  const unsaved = waiting.length + sending.length > 0
  const edits = useMemo(() => [...sending, ...waiting], [sending, waiting])
  const isKept = useKeepInBrowser(keptName, { version: saved.version, base, edits })

  function take(answer: DraftSaved) {
    setSaved(answer)
    setState({ is: 'quiet' })
    setRestored(false)
    setMergedWith(answer.merged.map(({ savedBy }) => savedBy.name))
    act(answer.body === null ? { do: 'saved' } : { do: 'merged', body: answer.body })
  }
  async function refuse(error: unknown) {
    const { code, reason, message } = problemOf(error, t, language)
    if (code === 'offline' || code === 'unavailable') return setState({ is: 'offline' })
    act({ do: 'failed' })
    if (reason !== 'edited-meanwhile') return setState({ is: 'failed', message })
    try {
      const theirs = await client.getFrameworkDraft(detail.id)
      // A save whose answer never came: what is there is what was sent.
      if (isAlreadyThere({ base, mine: editing.body, theirs: theirs.body, own: edits })) {
        return resolve(theirs, [])
      }
      setState({ is: 'conflict', theirs })
    } catch {
      setState({ is: 'failed', message })
    }
  }
  function resolve(theirs: FrameworkDraftDetail, own: readonly FrameworkEdit[]) {
    setSaved(theirs)
    setBase(theirs.body)
    setState({ is: 'quiet' })
    setRestored(false)
    act({ do: 'take', body: theirs.body, waiting: own })
  }
  async function save() {
    const sent = sending.length > 0 ? sending : waiting
    act({ do: 'send' })
    setState({ is: 'saving' })
    const { body } = editing
    try {
      const answer = await client.saveFrameworkDraft(detail.id, {
        base: saved.version,
        edits: [...sent],
      })
      setBase(answer.body ?? body)
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
  useWhenOnline(() => void save(), state.is === 'offline')
  useWarnBeforeLeaving(unsaved)
  return {
    state,
    saved,
    base,
    unsaved,
    mergedWith,
    retry: () => void save(),
    /** Goes on with what the server has and the own edits that are kept on top of it. */
    resolve,
    /** Whether the browser holds what is not saved, and whether it was found there. */
    isKept,
    isRestored,
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

function useWhenOnline(act: () => void, wanted: boolean) {
  useEffect(() => {
    if (!wanted) return undefined
    window.addEventListener('online', act)
    return () => window.removeEventListener('online', act)
  })
}

function useWarnBeforeLeaving(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}
