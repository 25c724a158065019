import type { IndexElement } from './indexData.ts'

/** The children of every aggregate by its code, in the order of the elements. */
export function familiesOf(elements: readonly IndexElement[]): Map<string, IndexElement[]> {
  const families = new Map<string, IndexElement[]>()
  for (const element of elements) {
    if (element.parent === null) continue
    const siblings = families.get(element.parent)
    if (siblings === undefined) families.set(element.parent, [element])
    else siblings.push(element)
  }
  return families
}
