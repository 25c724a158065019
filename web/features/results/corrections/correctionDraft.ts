import type { NewCorrection } from '@thang/contracts'

/** A change that is being proposed, with what it is called on the screen. */
export interface DraftChange {
  readonly submission: number
  readonly unit: string
  readonly node: string
  readonly name: string
  readonly decision: NewCorrection['changes'][number]['decision']
}

/** A correction as it is written, before anything is sent. */
export interface CorrectionDraft {
  readonly reason: string
  readonly changes: readonly DraftChange[]
}

export const noCorrection: CorrectionDraft = { reason: '', changes: [] }

/** With the change; another one of the same unit and indicator gives way. */
export function withChange(draft: CorrectionDraft, change: DraftChange): CorrectionDraft {
  const others = draft.changes.filter((each) => !isSamePlace(each, change))
  return { ...draft, changes: [...others, change] }
}

export function withoutChange(draft: CorrectionDraft, change: DraftChange): CorrectionDraft {
  return { ...draft, changes: draft.changes.filter((each) => !isSamePlace(each, change)) }
}

/** As it is sent. */
export function correctionFrom({ reason, changes }: CorrectionDraft): NewCorrection {
  return {
    reason: reason.trim(),
    changes: changes.map(({ submission, node, decision }) => ({ submission, node, decision })),
  }
}

function isSamePlace(one: DraftChange, other: DraftChange): boolean {
  return one.submission === other.submission && one.node === other.node
}
