import type { Framework, LocalText } from '@thang/contracts'
import { explainFormula, type ExplainedFigure, type Figure, isKnown } from '@thang/engine'

/** The formula of a figure with its numbers put in, in both notations; null where there is none. */
export function formulaOf(framework: Framework, figure: ExplainedFigure): LocalText | null {
  const en = explainFormula(framework, figure, plain)
  const vi = explainFormula(framework, figure, (number) => plain(number).replace('.', ','))
  return vi === null ? null : { vi, en: en ?? vi }
}

/** At most 12 significant digits, no trailing zeros. */
function plain(figure: Figure): string {
  return isKnown(figure) ? String(Number(figure.toPrecision(12))).replace('-', '−') : '–'
}
