import type { CalendarDocument } from '@thang/contracts'
import type { CalendarEdit } from './draft.ts'

interface Kept {
  readonly edits: readonly CalendarEdit[]
  readonly document: CalendarDocument | null
}

// For as long as the workspace is open; a screen that is left and come back to finds it.
const kept = new Map<number, Kept>()

export function keptDraft(year: number): Kept {
  return kept.get(year) ?? { edits: [], document: null }
}

export function keepDraft(year: number, draft: Kept): void {
  kept.set(year, draft)
}
