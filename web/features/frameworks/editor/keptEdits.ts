import type { FrameworkEdit } from '@thang/contracts'
import type { Framework } from '@thang/engine'

/** Edits that the server does not have yet, with the version they were made on and what it said. */
export interface KeptEdits {
  readonly version: number
  readonly base: Framework
  readonly edits: readonly FrameworkEdit[]
}

/** Where unsaved edits stay while there is no server: the browser's own storage. */
export type Keeping = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Under which name edits are kept: those of another person at the same browser are not theirs. */
export function keptName(person: string, draft: number): string {
  return `thang.draft.1.${person}.${draft}`
}

/** The edits that were kept; null where there are none, or none that can be read. */
export function readKept(storage: Keeping, name: string): KeptEdits | null {
  try {
    const found: unknown = JSON.parse(storage.getItem(name) ?? 'null')
    return isKept(found) ? found : null
  } catch {
    return null
  }
}

/** Keeps the edits, or forgets them where there are none; false where the browser does not let it. */
export function keepEdits(storage: Keeping, name: string, kept: KeptEdits): boolean {
  try {
    if (kept.edits.length === 0) storage.removeItem(name)
    else storage.setItem(name, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

/** It was written by this program: the name says in which form. */
function isKept(found: unknown): found is KeptEdits {
  if (typeof found !== 'object' || found === null) return false
  if (!('version' in found) || !('base' in found) || !('edits' in found)) return false
  return typeof found.version === 'number' && Array.isArray(found.edits) && found.edits.length > 0
}
