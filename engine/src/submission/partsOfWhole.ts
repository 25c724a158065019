import type { ScoringRule } from '../scoring/rule.ts'
import type { GivenInput } from './inputProblem.ts'

/** Two inputs of which the first is counted out of the second. */
export interface PartOfWhole {
  readonly part: string
  readonly whole: string
}

/** Where the part is more than what it is counted out of, which a share of at most 1 cannot mean. */
export function partsAboveWhole(
  rule: ScoringRule | undefined,
  inputs: Readonly<Record<string, GivenInput>>,
): PartOfWhole[] {
  if (rule === undefined) return []
  const found = partsIn(rule).filter(({ part, whole }) => {
    const [some, all] = [numberIn(inputs, part), numberIn(inputs, whole)]
    return some !== undefined && all !== undefined && some > all
  })
  const byNames = new Map(found.map((each) => [JSON.stringify([each.part, each.whole]), each]))
  return [...byNames.values()]
}

function partsIn(rule: ScoringRule): PartOfWhole[] {
  switch (rule.type) {
    case 'ratio':
    case 'ratio-to-target':
      return (rule.cap ?? 1) <= 1 ? [{ part: rule.numerator, whole: rule.denominator }] : []
    case 'weighted-sum':
      return rule.terms.flatMap((term) => partsIn(term.rule))
    case 'best-of':
      return rule.cases.flatMap((each) => partsIn(each.rule))
    default:
      return []
  }
}

function numberIn(inputs: Readonly<Record<string, GivenInput>>, name: string): number | undefined {
  const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined
  return typeof value === 'number' ? value : undefined
}
