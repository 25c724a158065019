import type { AnswerContent, RawInput } from '@thang/contracts'

/**
 * What somebody changed (`was` → `said`) put on top of what others made of it meanwhile (`now`), field by field.
 * `overwritten` where both changed the same field, and not to the same.
 */
export function mergeContent({
  said,
  was,
  now,
}: {
  readonly said: AnswerContent
  readonly was: AnswerContent
  readonly now: AnswerContent
}): { readonly content: AnswerContent; readonly overwritten: boolean } {
  let overwritten = false
  const pick = <Field>(mine: Field, before: Field, theirs: Field): Field => {
    if (alike(mine, before)) return theirs
    if (!alike(theirs, before) && !alike(theirs, mine)) overwritten = true
    return mine
  }
  const names = [said, was, now].flatMap(({ inputs }) => Object.keys(inputs))
  const inputs: Record<string, RawInput> = {}
  for (const name of new Set(names)) {
    const value = pick(inputOf(said, name), inputOf(was, name), inputOf(now, name))
    if (value !== undefined) inputs[name] = value
  }
  const content = {
    inputs,
    notApplicable: pick(said.notApplicable, was.notApplicable, now.notApplicable),
    explanation: pick(said.explanation, was.explanation, now.explanation),
  }
  return { content, overwritten }
}

/** An input may be called `constructor`, which every object has. */
function inputOf({ inputs }: AnswerContent, name: string): RawInput | undefined {
  return Object.hasOwn(inputs, name) ? inputs[name] : undefined
}

function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
