import type { ScoringRule } from '@thang/engine'

/** Whether the rule, or one within it, is a formula. */
export function hasFormula(rule: ScoringRule | undefined): boolean {
  switch (rule?.type) {
    case 'formula':
      return true
    case 'weighted-sum':
      return rule.terms.some((term) => hasFormula(term.rule))
    case 'best-of':
      return rule.cases.some((each) => hasFormula(each.rule))
    default:
      return false
  }
}
