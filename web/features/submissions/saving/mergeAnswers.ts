import type { AnswerContent, RawInput } from '@thang/contracts'
import { inputNames, sameValue, valueOf, withInput } from './contentParts.ts'

/** A part of an answer that stands by itself: an input, the explanation, or why it does not apply. */
export type AnswerPart =
  | { readonly part: 'input'; readonly name: string }
  | { readonly part: 'explanation' }
  | { readonly part: 'notApplicable' }

export type Whose = 'mine' | 'theirs'

/** A part that two people left different. */
export interface DifferingPart {
  readonly part: AnswerPart
  /** One word for it, by which a choice is kept. */
  readonly key: string
  readonly mine: RawInput | null
  readonly theirs: RawInput | null
  /** Who alone changed it since both began; null where both did, and somebody must choose. */
  readonly changedBy: Whose | null
}

interface Sides {
  /** What both began with. */
  readonly before: AnswerContent
  readonly mine: AnswerContent
  readonly theirs: AnswerContent
}

/** The parts in which the two versions differ, inputs first. */
export function differingParts({ before, mine, theirs }: Sides): DifferingPart[] {
  const parts: AnswerPart[] = [
    ...inputNames(mine, theirs).map((name) => ({ part: 'input', name }) as const),
    { part: 'explanation' },
    { part: 'notApplicable' },
  ]
  return parts.flatMap((part) => {
    const [start, own, other] = [before, mine, theirs].map((content) => read(content, part))
    if (same(own, other)) return []
    const changedBy = same(own, start) ? 'theirs' : same(other, start) ? 'mine' : null
    return { part, key: keyOf(part), mine: own ?? null, theirs: other ?? null, changedBy }
  })
}

/** What is chosen part by part, on top of what the other person saved. */
export function mergeAnswers(
  { mine, theirs }: Pick<Sides, 'mine' | 'theirs'>,
  differing: readonly DifferingPart[],
  choices: ReadonlyMap<string, Whose>,
): AnswerContent {
  return differing
    .filter(({ key }) => choices.get(key) === 'mine')
    .reduce((merged, { part }) => take(merged, mine, part), theirs)
}

/** Whoever alone changed a part keeps it; of the others nothing is chosen yet. */
export function firstChoices(differing: readonly DifferingPart[]): Map<string, Whose> {
  return new Map(
    differing.flatMap(({ key, changedBy }) => (changedBy === null ? [] : [[key, changedBy]])),
  )
}

function keyOf(part: AnswerPart): string {
  return part.part === 'input' ? `input ${part.name}` : part.part
}

function read(content: AnswerContent, part: AnswerPart): RawInput | null | undefined {
  return part.part === 'input' ? valueOf(content, part.name) : content[part.part]
}

function take(merged: AnswerContent, from: AnswerContent, part: AnswerPart): AnswerContent {
  if (part.part === 'input') return withInput(merged, part.name, valueOf(from, part.name))
  return { ...merged, [part.part]: from[part.part] }
}

function same(one: RawInput | null | undefined, other: RawInput | null | undefined): boolean {
  return sameValue(one ?? undefined, other ?? undefined)
}
