import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** The names of the arguments that an ICU message takes, sorted. */
export function argumentNames(text: string): string[] {
  const names = new Set<string>()
  collect(parse(text), names)
  return [...names].toSorted()
}

function collect(elements: readonly MessageFormatElement[], names: Set<string>): void {
  for (const element of elements) {
    if (element.type === TYPE.argument) names.add(element.value)
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue
    names.add(element.value)
    for (const option of Object.values(element.options)) collect(option.value, names)
  }
}
