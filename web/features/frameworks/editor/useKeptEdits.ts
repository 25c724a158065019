import type { FrameworkDraftDetail } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { sessionIn } from '../../../app/workspace/session.ts'
import { keepEdits, type KeptEdits, keptName, readKept } from './keptEdits.ts'

/** What of this draft was kept in the browser when it was last left, for who may still save it. */
export function useKeptName(detail: FrameworkDraftDetail): string {
  const person = sessionIn(useQueryClient())?.person?.id ?? ''
  return keptName(person, detail.id)
}

/** The kept edits as they were when the editor was opened; null where there are none to go on with. */
export function useKeptAtStart(name: string, detail: FrameworkDraftDetail): KeptEdits | null {
  const [kept] = useState(() => readKept(localStorage, name))
  const isOpen = detail.actions.includes('edit')
  return kept !== null && isOpen && kept.version <= detail.version ? kept : null
}

/** A pause after a keystroke, so that writing does not slow it down. */
const pause = 200

/** Keeps unsaved edits in the browser, and forgets them once they are saved; false where it cannot. */
export function useKeepInBrowser(name: string, { version, base, edits }: KeptEdits): boolean {
  const [isKept, setKept] = useState(true)
  useEffect(() => {
    const keep = () => setKept(keepEdits(localStorage, name, { version, base, edits }))
    // Saved: at once, or what is saved would come back after a quick leave.
    if (edits.length === 0) {
      keep()
      return undefined
    }
    const timer = setTimeout(keep, pause)
    window.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [name, version, base, edits])
  return isKept
}
