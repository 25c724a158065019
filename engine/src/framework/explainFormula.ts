import { type Figure, isKnown, isMissing } from '../figure.ts'
import type { Part } from './aggregate.ts'
import {
  type FormulaText,
  numberText,
  over,
  plus,
  power,
  times,
  type WriteFigure,
} from './formulaText.ts'
import type { Aggregation, Framework, FrameworkNode } from './framework.ts'
import { ruleFormula } from './ruleFormula.ts'
import type { Explanation } from './score.ts'
import { findNode, isScored } from './tree.ts'

/** A figure of a scored unit whose formula is asked for. */
export interface ExplainedFigure {
  /** Code of a node or view; null for the index itself. */
  readonly code: string | null
  readonly explanation: Explanation
  /** The figure as it was worked out. */
  readonly figure: Figure
  /** Which of a node's two figures it is; the index and views have values. */
  readonly as: 'value' | 'points'
}

/**
 * The formula that gave a figure, with its numbers put in by `write`; the words of no language are in
 * it, only numbers, operators and the names min, max, round, ln and log10. Worked out as it stands it
 * gives the figure, to the digits written. Null where there is nothing to work out: a figure that was
 * given, points given outright, a figure that is missing for another reason than its components.
 * 17 of 20 under a maximum of 10 → `17 ÷ 20 × 10`.
 */
export function explainFormula(
  framework: Framework,
  { code, explanation, figure, as }: ExplainedFigure,
  write: WriteFigure,
): string | null {
  const found = formulaOf(framework, { code, explanation, figure, as }, write)
  return found === null || found.bare ? null : found.text
}

function formulaOf(
  framework: Framework,
  { code, explanation, figure, as }: ExplainedFigure,
  write: WriteFigure,
): FormulaText | null {
  switch (explanation.how) {
    case 'rule': {
      const rule = code === null ? undefined : findNode(framework, code)?.rule
      const { outcome } = explanation
      const { points } = outcome
      if (rule === undefined || isMissing(points) || as === 'value') return null
      return ruleFormula({ rule, outcome, points, write })
    }
    case 'aggregated': {
      const counted = explanation.parts.filter((part) => part.counted)
      const aggregate = aggregateOf(framework, code)
      const pointsMatter = explanation.method === 'sum-of-points'
      const absent = counted.some((part) => isMissing(pointsMatter ? part.points : part.value))
      if (aggregate === undefined || counted.length === 0 || (isMissing(figure) && !absent)) {
        return null
      }
      return aggregateFormula({ ...aggregate, framework, parts: explanation.parts, as, write })
    }
    case 'given':
    case 'missing':
      return null
    default:
      throw new Error(`Unknown explanation: ${JSON.stringify(explanation satisfies never)}`)
  }
}

interface Aggregate {
  readonly aggregation: Aggregation
  readonly nodes: readonly FrameworkNode[]
  readonly maxPoints: number | null
}

/** How the figure with the code is formed from which nodes; the index itself for null. */
function aggregateOf(framework: Framework, code: string | null): Aggregate | undefined {
  const { total: aggregation, nodes, maxPoints } = framework
  if (code === null) return { aggregation, nodes, maxPoints }
  const node = findNode(framework, code)
  if (node !== undefined) {
    const own = node.aggregation ?? { method: 'sum-of-points', per: node.maxPoints ?? 1 }
    return { aggregation: own, nodes: node.children, maxPoints: node.maxPoints }
  }
  const view = framework.views.find((one) => one.code === code)
  if (view === undefined) return undefined
  return {
    aggregation: { method: 'sum-of-points', per: view.maxPoints ?? 1 },
    nodes: nodes.filter((one) => view.groups.includes(one.code)),
    maxPoints: view.maxPoints,
  }
}

interface Aggregated extends Aggregate {
  readonly framework: Framework
  readonly parts: readonly Part[]
  readonly as: 'value' | 'points'
  readonly write: WriteFigure
}

function aggregateFormula(aggregated: Aggregated): FormulaText | null {
  const { aggregation, maxPoints, as, write } = aggregated
  if (aggregation.method === 'sum-of-points') {
    const sum = sumFormula(aggregated)
    if (sum === null || as === 'points' || aggregation.per === 1) return sum
    return over(sum, numberText(aggregation.per, write))
  }
  const mean = meanFormula(aggregated)
  const { scale = 1 } = aggregation
  const value = mean === null || scale === 1 ? mean : times(numberText(scale, write), mean)
  if (value === null || as === 'value' || maxPoints === null) return value
  return times(value, numberText(maxPoints, write))
}

/** Σ points; stretched over what is not applicable, and bonuses and penalties after that. */
function sumFormula(aggregated: Aggregated): FormulaText | null {
  const { parts, nodes, write } = aggregated
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  const isBonus = ({ code }: Part) => byCode.get(code)?.rule?.type === 'bonus-penalty'
  const ordinary = parts.filter((part) => part.counted && !isBonus(part))
  const left = parts.filter((part) => {
    const node = byCode.get(part.code)
    return !part.counted && !isBonus(part) && node !== undefined && isLeftOut(part, node)
  })
  const sum = addUp(ordinary.map((part) => pointsFormula(aggregated, part)))
  const counted = maxOf(ordinary)
  const whole = counted + maxOf(left)
  const stretched =
    sum === null || whole === counted
      ? sum
      : over(times(sum, numberText(whole, write)), numberText(counted, write))
  const bonuses = parts.filter((part) => part.counted && isBonus(part))
  return addUp([
    ...(stretched === null ? [] : [stretched]),
    ...bonuses.map((part) => pointsFormula(aggregated, part)),
  ])
}

function isLeftOut({ value }: Part, node: FrameworkNode): boolean {
  return isScored(node) && isMissing(value) && value.missing === 'not-applicable'
}

function maxOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + (part.maxPoints ?? 0), 0)
}

/** Points as they are, or maximum × share where that is what the framework publishes. */
function pointsFormula({ framework, write }: Aggregated, part: Part): FormulaText {
  const { points, value, maxPoints } = part
  if (framework.groupValues === 'points' || maxPoints === null || !isKnown(value)) {
    return numberText(points, write)
  }
  return times(numberText(maxPoints, write), numberText(value, write))
}

/** The weighted mean of the counted values; weights that are all alike, or 1 together, are not divided by. */
function meanFormula({ aggregation, parts, write }: Aggregated): FormulaText | null {
  const number = (value: number) => numberText(value, write)
  const counted = parts.filter((part) => part.counted)
  const weights = counted.map((part) => part.weight ?? 1)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const alike = weights.every((weight) => weight === weights[0])
  const values = counted.map((part) => numberText(part.value, write))
  const [only] = values
  if (only === undefined || values.length === 1) return only ?? null
  const isWhole = !alike && Math.abs(sum - 1) < 1e-12
  const divisor = number(alike ? values.length : sum)
  if (aggregation.method === 'geometric') {
    const product = times(
      ...values.map((value, index) =>
        alike || weights[index] === 1 ? value : power(value, number(weights[index] ?? 1)),
      ),
    )
    return isWhole ? product : power(product, over(number(1), divisor))
  }
  const total = addUp(
    alike ? values : values.map((value, index) => times(number(weights[index] ?? 1), value)),
  )
  return total === null || isWhole ? total : over(total, divisor)
}

function addUp(texts: readonly FormulaText[]): FormulaText | null {
  const [first, ...rest] = texts
  return first === undefined ? null : plus(first, ...rest)
}
