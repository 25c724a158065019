import { type CorrectionDraft, noCorrection } from './correctionDraft.ts'

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What was begun and not sent yet stays in this browser window, so that leaving loses nothing. */
export function keepCorrection(store: Store, round: number, draft: CorrectionDraft): void {
  if (draft.reason === '' && draft.changes.length === 0) store.removeItem(keyOf(round))
  else store.setItem(keyOf(round), JSON.stringify(draft))
}

/** What was kept; an empty correction where nothing was, or nothing that can be read. */
export function keptCorrection(store: Store, round: number): CorrectionDraft {
  const text = store.getItem(keyOf(round))
  if (text === null) return noCorrection
  try {
    const draft: unknown = JSON.parse(text)
    return isDraft(draft) ? draft : noCorrection
  } catch {
    return noCorrection
  }
}

function isDraft(value: unknown): value is CorrectionDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'reason' in value &&
    typeof value.reason === 'string' &&
    'changes' in value &&
    Array.isArray(value.changes)
  )
}

function keyOf(round: number): string {
  return `thang.correction.${round}`
}
