import type { AnswerContent } from '@thang/contracts'

/** A part of an answer as it is read. */
export interface AnswerLine {
  readonly term: string
  readonly text: string
}

export interface ChangedLine {
  readonly term: string
  /** Null where nothing was said. */
  readonly before: string | null
  readonly after: string | null
}

/** How an answer is read, line by line. */
export type LinesOf = (node: string, content: AnswerContent) => readonly AnswerLine[]

/** The parts of an answer that would be said otherwise, in the order of what is there and then of what comes. */
export function changedLines(
  linesOf: LinesOf,
  change: {
    readonly node: string
    readonly before: AnswerContent | null
    readonly after: AnswerContent
  },
): ChangedLine[] {
  const textsOf = (content: AnswerContent | null) =>
    new Map(
      content === null ? [] : linesOf(change.node, content).map(({ term, text }) => [term, text]),
    )
  const before = textsOf(change.before)
  const after = textsOf(change.after)
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((term) => ({ term, before: before.get(term) ?? null, after: after.get(term) ?? null }))
    .filter((line) => line.before !== line.after)
}
