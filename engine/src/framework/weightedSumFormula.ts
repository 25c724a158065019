import { isKnown } from '../figure.ts'
import type { WeightedSumRule } from '../scoring/rule.ts'
import type { AppliedRule } from './appliedRule.ts'
import { call, type FormulaText, numberText, over, plus, times } from './formulaText.ts'

/**
 * The terms of a weighted sum added up: stretched over terms that are not applicable, a bonus or
 * penalty after that, or with their full points, as the rule says; each rounded where it is.
 */
export function weightedSumFormula(
  applied: AppliedRule<WeightedSumRule>,
  formulaOf: (part: AppliedRule) => FormulaText,
): FormulaText | null {
  const { rule, outcome, write } = applied
  const number = (value: number) => numberText(value, write)
  const terms = termsOf(applied, formulaOf)
  const { notApplicablePoints: leaving = 0 } = outcome.explanation.workings
  if (rule.notApplicable === 'full-marks') {
    const all = [...terms.map((term) => term.text), ...(leaving === 0 ? [] : [number(leaving)])]
    return addUp(all)
  }
  const ordinary = terms.filter((term) => !term.isBonus)
  const sum = addUp(ordinary.map((term) => term.text))
  const counted = ordinary.reduce((total, term) => total + term.points, 0)
  const full = rule.terms.reduce(
    (total, term) => total + (term.rule.type === 'bonus-penalty' ? 0 : term.points),
    0,
  )
  const isStretched = sum !== null && counted > 0 && counted < full
  const stretched = isStretched ? over(times(sum, number(full)), number(counted)) : sum
  const bonuses = terms.filter((term) => term.isBonus).map((term) => term.text)
  return addUp([...(stretched === null ? [] : [stretched]), ...bonuses])
}

interface Term {
  readonly text: FormulaText
  /** The most the term can bring. */
  readonly points: number
  readonly isBonus: boolean
}

/** The terms that have points. */
function termsOf(
  { rule, outcome, write }: AppliedRule<WeightedSumRule>,
  formulaOf: (part: AppliedRule) => FormulaText,
): Term[] {
  const { parts = [] } = outcome.explanation
  return rule.terms.flatMap((term, index) => {
    const part = parts[index]
    if (part === undefined || !isKnown(part.points)) return []
    const own = formulaOf({ rule: term.rule, outcome: part, points: part.points, write })
    const rounded = rule.termDecimals !== undefined && !own.bare
    const text = rounded ? call('round', own, numberText(rule.termDecimals, write)) : own
    return [{ text, points: term.points, isBonus: term.rule.type === 'bonus-penalty' }]
  })
}

function addUp(texts: readonly FormulaText[]): FormulaText | null {
  const [first, ...rest] = texts
  return first === undefined ? null : plus(first, ...rest)
}
