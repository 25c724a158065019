import { isKnown } from '../figure.ts'
import type { Part } from './aggregate.ts'
import type { Aggregation, Framework, FrameworkNode } from './framework.ts'
import type { Explanation, NodeScore, UnitScore } from './score.ts'

/**
 * What each node at the bottom of a unit's score brings to its index value, by code; together they are
 * the index value. Points that were stretched over what does not apply are shared out as stretched. A
 * geometric mean is not shared out, since no part of it has a share of its own: the node stands for
 * what is below it, and of a geometric total nothing is known. Empty where the index value is missing.
 */
export function contributionsOf(framework: Framework, score: UnitScore): Map<string, number> {
  const found = new Map<string, number>()
  if (!isKnown(score.value)) return found
  const whole = {
    aggregation: framework.total,
    definitions: framework.nodes,
    rate: { perValue: 1 },
  }
  share(found, { ...whole, nodes: score.nodes, explanation: score.explanation })
  return found
}

/** What a point, or a whole value, of a node brings to the index value. */
type Rate = { readonly perPoint: number } | { readonly perValue: number }

interface Parent {
  readonly aggregation: Aggregation
  readonly definitions: readonly FrameworkNode[]
  readonly nodes: readonly NodeScore[]
  readonly explanation: Explanation
  readonly rate: Rate
}

function share(found: Map<string, number>, parent: Parent): void {
  const { explanation, definitions } = parent
  if (explanation.how !== 'aggregated' || explanation.method === 'geometric') return
  const rates = ratesOf(parent, explanation.parts)
  for (const [index, node] of parent.nodes.entries()) {
    const rate = rates[index]
    const definition = definitions[index]
    if (rate === undefined || definition === undefined) continue
    const below = insideOf(definition, node, rate)
    if (below === undefined) found.set(node.code, brought(node, rate))
    else share(found, below)
  }
}

/** What the parts bring, part by part; undefined for one that is not counted. */
function ratesOf(parent: Parent, parts: readonly Part[]): (Rate | undefined)[] {
  const { aggregation, definitions, rate } = parent
  if (aggregation.method === 'sum-of-points') {
    const perPoint = 'perPoint' in rate ? rate.perPoint : rate.perValue / aggregation.per
    const stretch = stretchOf(definitions, parts)
    return parts.map((part, index) => {
      if (!part.counted) return undefined
      return { perPoint: isBonus(definitions[index]) ? perPoint : perPoint * stretch }
    })
  }
  const perValue = 'perValue' in rate ? rate.perValue : 0
  const weights = parts.map((part) => (part.counted ? (part.weight ?? 1) : 0))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const scale = aggregation.scale ?? 1
  return parts.map((part, index) =>
    part.counted ? { perValue: (perValue * scale * (weights[index] ?? 0)) / total } : undefined,
  )
}

/** By how much the points that count are stretched over those that do not apply. */
function stretchOf(definitions: readonly FrameworkNode[], parts: readonly Part[]): number {
  const ordinary = parts.filter((_, index) => !isBonus(definitions[index]))
  const counted = ordinary.filter((part) => part.counted)
  const left = ordinary.filter((part) => !part.counted && isLeftOut(part))
  if (left.length === 0 || counted.length === 0) return 1
  return sumOfMax([...counted, ...left]) / sumOfMax(counted)
}

function isLeftOut({ value, maxPoints }: Part): boolean {
  return maxPoints !== 0 && !isKnown(value) && value.missing === 'not-applicable'
}

function isBonus(node: FrameworkNode | undefined): boolean {
  return node?.rule?.type === 'bonus-penalty'
}

function sumOfMax(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + (part.maxPoints ?? 0), 0)
}

/** A node whose parts can be told apart, with what they bring. */
function insideOf(definition: FrameworkNode, node: NodeScore, rate: Rate): Parent | undefined {
  const { explanation, children } = node
  const { maxPoints } = definition
  const divisible = explanation.how === 'aggregated' && explanation.method !== 'geometric'
  if (!divisible || children.length === 0) return undefined
  const aggregation = definition.aggregation ?? { method: 'sum-of-points', per: maxPoints ?? 1 }
  const inside = { aggregation, definitions: definition.children, nodes: children, explanation }
  if (aggregation.method === 'sum-of-points' || 'perValue' in rate) return { ...inside, rate }
  return maxPoints === null
    ? undefined
    : { ...inside, rate: { perValue: rate.perPoint * maxPoints } }
}

function brought(node: NodeScore, rate: Rate): number {
  const figure = 'perPoint' in rate ? node.points : node.value
  return isKnown(figure) ? figure * ('perPoint' in rate ? rate.perPoint : rate.perValue) : 0
}
