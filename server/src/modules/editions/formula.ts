import type { Framework, LocalText } from '@thang/contracts'
import { type Explanation, isKnown, type Part, type RuleOutcome } from '@thang/engine'

/** The sum that gave a figure, with its numbers put in: "0,4 × 0,5346 + … " in both languages. */
export function formulaOf(
  framework: Framework,
  node: string | null,
  explanation: Explanation,
): LocalText {
  const text = formulaText(framework, node, explanation)
  return { vi: text.replaceAll('.', ','), en: text }
}

function formulaText(framework: Framework, node: string | null, explanation: Explanation): string {
  switch (explanation.how) {
    case 'rule':
      return ruleText(explanation.outcome)
    case 'aggregated':
      return aggregateText(framework, node, explanation)
    case 'given':
    case 'missing':
      return ''
  }
}

function aggregateText(
  framework: Framework,
  node: string | null,
  { method, parts }: Extract<Explanation, { how: 'aggregated' }>,
): string {
  const counted = parts.filter((part) => part.counted)
  switch (method) {
    case 'sum-of-points':
      return sumText(
        counted.map((part) => pointsText(framework, part)),
        divisor(framework, node),
      )
    case 'arithmetic': {
      const weights = counted.map((part) => part.weight ?? 1)
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      const sum = counted
        .map((part, index) => `${plain(weights[index] ?? 1)} × ${valueText(part)}`)
        .join(' + ')
      return Math.abs(total - 1) < 1e-12 ? sum : `(${sum}) ÷ ${plain(total)}`
    }
    case 'geometric':
      return counted.map((part) => `${valueText(part)}^${plain(part.weight ?? 1)}`).join(' × ')
  }
}

function sumText(terms: readonly string[], by: string): string {
  return by === '1' ? terms.join(' + ') : `(${terms.join(' + ')}) ÷ ${by}`
}

function pointsText(framework: Framework, part: Part): string {
  if (framework.groupValues === 'points' || part.maxPoints === null) {
    return isKnown(part.points) ? plain(part.points) : '–'
  }
  return `${plain(part.maxPoints)} × ${valueText(part)}`
}

function divisor(framework: Framework, node: string | null): string {
  const view = framework.views.find((candidate) => candidate.code === node)
  if (view !== undefined) return plain(view.maxPoints ?? 1)
  return framework.total.method === 'sum-of-points' ? plain(framework.total.per) : '1'
}

function valueText(part: Part): string {
  return isKnown(part.value) ? plain(part.value) : '–'
}

function ruleText({ explanation, maxPoints }: RuleOutcome): string {
  if (explanation.parts !== undefined)
    return explanation.parts
      .map(ruleText)
      .map((text) => `[${text}]`)
      .join(' + ')
  const [numerator, denominator] = Object.values(explanation.inputs)
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    const { target } = explanation.workings
    const ratio = `${plain(numerator)} ÷ ${plain(denominator)}`
    return target === undefined
      ? `${ratio} × ${plain(maxPoints)}`
      : `${ratio} ÷ ${plain(target)} × ${plain(maxPoints)}`
  }
  return Object.values(explanation.inputs).map(String).join('; ')
}

/** At most 12 significant digits, no exponent, no trailing zeros. */
function plain(x: number): string {
  return String(Number(x.toPrecision(12)))
}
