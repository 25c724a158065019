import type { Confidence, LocalText } from '@thang/contracts'
import type { MissingReason } from '@thang/engine'

/** What a table's marks stand for: reasons of missing values, doubtful figures, remarks. */
export interface Footnotes {
  readonly reasons: readonly MissingReason[]
  readonly confidences: readonly Doubt[]
  readonly notes: readonly LocalText[]
}

export type Doubt = Exclude<Confidence, 'verified'>

export interface Footed {
  readonly reason?: MissingReason | null
  readonly confidence?: Confidence | null
  readonly note?: LocalText | null
}

export const doubtMarks: Record<Doubt, string> = { derived: '†', likely: '‡', conflicting: '§' }

const doubts: readonly Doubt[] = ['derived', 'likely', 'conflicting']

/** Gathers each mark once, in the order in which the table first needs it. */
export function collectFootnotes(figures: readonly Footed[]): Footnotes {
  const notes = new Map<string, LocalText>()
  for (const { note } of figures) if (note) notes.set(note.vi, note)
  const reasons = new Set(figures.flatMap(({ reason }) => (reason ? [reason] : [])))
  const confidences = new Set(figures.map(({ confidence }) => confidence))
  return {
    reasons: [...reasons],
    confidences: doubts.filter((doubt) => confidences.has(doubt)),
    notes: [...notes.values()],
  }
}

/** The letter of a reason; none where the table has a single reason. */
export function reasonMark(reason: MissingReason, { reasons }: Footnotes): string {
  return reasons.length < 2 ? '' : String.fromCodePoint(97 + reasons.indexOf(reason))
}

/** The number of a remark, from 1. */
export function noteMark(note: LocalText, { notes }: Footnotes): number {
  return notes.findIndex(({ vi }) => vi === note.vi) + 1
}
