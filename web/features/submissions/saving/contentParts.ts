import type { AnswerContent, RawInput } from '@thang/contracts'

/** An answer of which nothing is said. */
export const emptyContent: AnswerContent = { inputs: {}, notApplicable: null, explanation: null }

/** Whether two answers say the same, whatever the order of their inputs. */
export function sameContent(one: AnswerContent, other: AnswerContent): boolean {
  return (
    one.notApplicable === other.notApplicable &&
    one.explanation === other.explanation &&
    inputNames(one, other).every((name) => sameValue(valueOf(one, name), valueOf(other, name)))
  )
}

/** The answer with one input given, or left out where the value is undefined. */
export function withInput(
  content: AnswerContent,
  name: string,
  value: RawInput | undefined,
): AnswerContent {
  const others = Object.entries(content.inputs).filter(([each]) => each !== name)
  const inputs = Object.fromEntries(value === undefined ? others : [...others, [name, value]])
  return { ...content, inputs }
}

/** An input may be called `constructor`, which every object has. */
export function valueOf({ inputs }: AnswerContent, name: string): RawInput | undefined {
  return Object.hasOwn(inputs, name) ? inputs[name] : undefined
}

export function inputNames(...contents: readonly AnswerContent[]): string[] {
  return [...new Set(contents.flatMap(({ inputs }) => Object.keys(inputs)))]
}

export function sameValue(one: RawInput | undefined, other: RawInput | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
