import type { FrameworkNode } from '../framework/framework.ts'
import { inputsOf, type RuleInput } from '../scoring/inputsOf.ts'
import type { ScoringRule } from '../scoring/rule.ts'

/** The input of an indicator whose rule nobody has published: the points that the unit gives itself. */
export const pointsInput = 'points'

/**
 * What a unit is asked at an indicator, in the order of its rule. Points given outright go up to the maximum of
 * the indicator, where that is known; an indicator without a rule is asked for nothing but points.
 */
export function askedInputs(node: Pick<FrameworkNode, 'rule' | 'maxPoints'>): RuleInput[] {
  const { rule, maxPoints } = node
  const asked: RuleInput[] =
    rule === undefined ? [{ name: pointsInput, kind: 'points', min: 0 }] : inputsOf(rule)
  return asked.map((input) =>
    input.kind === 'points' && input.max === undefined && maxPoints !== null
      ? { ...input, max: maxPoints }
      : input,
  )
}

/**
 * Inputs without which nothing can be worked out, as far as `given` goes: of several cases one that is complete
 * is enough, and where none is, those of the first are named.
 */
export function missingInputs(rule: ScoringRule, given: (input: string) => boolean): string[] {
  switch (rule.type) {
    case 'best-of': {
      const cases = rule.cases.map((each) => missingInputs(each.rule, given))
      return cases.some((missing) => missing.length === 0) ? [] : (cases[0] ?? [])
    }
    case 'weighted-sum':
      return [...new Set(rule.terms.flatMap((term) => missingInputs(term.rule, given)))]
    default:
      return inputsOf(rule).flatMap(({ name }) => (given(name) ? [] : [name]))
  }
}
