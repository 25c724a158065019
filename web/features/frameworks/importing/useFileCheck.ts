import type { FrameworkTitle } from '@thang/contracts'
import { useRef, useState } from 'react'
import { problemOf } from '../../../app/workspace/problem.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { type CheckedFile, checkFile, refusedUnsent } from './checkedFile.ts'

/** How the looking at a file stands. */
export type FileCheckState =
  | { readonly is: 'none' | 'checking' }
  | { readonly is: 'refused'; readonly message: string }
  | { readonly is: 'checked'; readonly check: CheckedFile }

export type FileCheck = ReturnType<typeof useFileCheck>

/** A chosen file, and what the server says that it would give; of several chosen the last counts. */
export function useFileCheck(fallback: FrameworkTitle | null = null) {
  const { client, t, language } = useWorkspace()
  const [file, setFile] = useState<File | null>(null)
  const [state, setState] = useState<FileCheckState>({ is: 'none' })
  const turn = useRef(0)

  async function look(chosen: File, title: FrameworkTitle | null) {
    turn.current += 1
    const own = turn.current
    const tell = (next: FileCheckState) => {
      if (turn.current === own) setState(next)
    }
    const unsent = refusedUnsent(chosen)
    if (unsent !== undefined) return tell({ is: 'refused', message: t(unsent) })
    tell({ is: 'checking' })
    try {
      tell({ is: 'checked', check: await checkFile(client, chosen, { title, fallback }) })
    } catch (error) {
      // Not a refusal of the server but of the computer: the file was moved or is locked.
      const gone = error instanceof DOMException
      const message = gone ? t('import.gone') : problemOf(error, t, language).message
      tell({ is: 'refused', message })
    }
  }
  function choose(chosen: File | null) {
    if (chosen === null) return
    setFile(chosen)
    void look(chosen, null)
  }
  function forget() {
    turn.current += 1
    setFile(null)
    setState({ is: 'none' })
  }
  return {
    file,
    state,
    choose,
    forget,
    /** Looks once more, with what the file does not say of itself. */
    entitle: (title: FrameworkTitle) => {
      if (file !== null) void look(file, title)
    },
  }
}
