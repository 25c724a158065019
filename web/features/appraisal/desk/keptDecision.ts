import type { CellPlace } from '../matrix/cellAt.ts'
import { type DecisionDraft, decisionModes, draftOf } from './decisionDraft.ts'

/** A decision that was begun, and the version that it was begun on. */
export interface KeptDecision {
  readonly base: number
  readonly draft: DecisionDraft
}

type Keeping = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Under which name a decision is kept: that of another person at the same browser is not theirs. */
export function draftKey(person: string, { submission, node }: CellPlace): string {
  return `thang.appraisal.decision.${person}.${submission}.${node}`
}

export function readDraft(store: Keeping, key: string): KeptDecision | null {
  try {
    const found: unknown = JSON.parse(store.getItem(key) ?? 'null')
    return isKept(found) ? { base: found.base, draft: wholeDraft(found.draft) } : null
  } catch {
    return null
  }
}

/** Keeps a decision; a store that is full or forbidden only means that leaving loses it. */
export function keepDraft(store: Keeping, key: string, kept: KeptDecision): void {
  try {
    store.setItem(key, JSON.stringify(kept))
  } catch {
    // As said.
  }
}

export function forgetDraft(store: Keeping, key: string): void {
  try {
    store.removeItem(key)
  } catch {
    // A store that cannot be written holds nothing.
  }
}

function isKept(found: unknown): found is KeptDecision {
  if (typeof found !== 'object' || found === null) return false
  if (!('base' in found) || !('draft' in found) || typeof found.base !== 'number') return false
  const { draft } = found
  if (typeof draft !== 'object' || draft === null || !('mode' in draft)) return false
  return decisionModes.some((mode) => mode === draft.mode)
}

/** What an earlier version of this program did not keep is empty. */
function wholeDraft(draft: DecisionDraft): DecisionDraft {
  return { ...draftOf(draft.mode), ...draft }
}
