import { arithmeticMean, geometricMean } from '../composite/mean.ts'
import { type Figure, isKnown, isMissing, missing } from '../figure.ts'
import type { Aggregation, Framework, FrameworkNode, FrameworkView } from './framework.ts'
import { isScored } from './tree.ts'

/** One component of an aggregate, as it was counted. */
export interface Part {
  readonly code: string
  readonly value: Figure
  readonly points: Figure
  readonly maxPoints: number | null
  readonly weight: number | null
  /** False for a component that left the denominator (not applicable) or carries no points. */
  readonly counted: boolean
}

export interface Aggregated {
  readonly method: Aggregation['method']
  readonly value: Figure
  readonly points: Figure
  readonly parts: readonly Part[]
}

/** What a component brings with it; the score of a node has it. */
export interface Component {
  readonly code: string
  readonly value: Figure
  readonly points: Figure
}

/** The index value of a unit from the values of the framework's top nodes. */
export function aggregateTotal(framework: Framework, components: readonly Component[]): Aggregated {
  return aggregate({
    aggregation: framework.total,
    nodes: framework.nodes,
    components,
    maxPoints: framework.maxPoints,
    rescales: framework.notApplicable === 'rescale',
    inPoints: false,
  })
}

/** The value and points of a node from its children; `sum-of-points` unless the node says otherwise. */
export function aggregateChildren(
  framework: Framework,
  node: FrameworkNode,
  components: readonly Component[],
): Aggregated {
  const aggregation = node.aggregation ?? { method: 'sum-of-points', per: node.maxPoints ?? 1 }
  return aggregate({
    aggregation,
    nodes: node.children,
    components,
    maxPoints: node.maxPoints,
    rescales: (node.notApplicable ?? framework.notApplicable) === 'rescale',
    inPoints: true,
  })
}

/**
 * The value of a view: Σ points of its groups ÷ its maximum. Missing where its groups or its maximum
 * are not known.
 */
export function aggregateView(
  framework: Framework,
  view: FrameworkView,
  components: readonly Component[],
): Aggregated {
  if (view.maxPoints === null || view.groups.length === 0) {
    const unknown = missing('points-unknown', [view.code])
    return { method: 'sum-of-points', value: unknown, points: unknown, parts: [] }
  }
  return aggregate({
    aggregation: { method: 'sum-of-points', per: view.maxPoints },
    nodes: framework.nodes.filter((node) => view.groups.includes(node.code)),
    components: components.filter((component) => view.groups.includes(component.code)),
    maxPoints: view.maxPoints,
    rescales: framework.notApplicable === 'rescale',
    inPoints: true,
  })
}

interface Aggregate {
  readonly aggregation: Aggregation
  readonly nodes: readonly FrameworkNode[]
  readonly components: readonly Component[]
  readonly maxPoints: number | null
  readonly rescales: boolean
  /** A node's points follow its value; the total's points are the sum itself. */
  readonly inPoints: boolean
}

function aggregate(input: Aggregate): Aggregated {
  const { aggregation } = input
  const parts = input.nodes.map((node, index) => partOf(input, node, input.components[index]))
  const counted = parts.filter((part) => part.counted)
  const method = aggregation.method
  const absent = counted.filter((part) =>
    isMissing(method === 'sum-of-points' ? part.points : part.value),
  )
  if (absent.length > 0) {
    const reason = absent.length === counted.length ? sharedReason(absent) : undefined
    const value = missing(
      reason ?? 'component-missing',
      absent.map((part) => part.code),
    )
    return { method, value, points: value, parts }
  }
  if (counted.length === 0) {
    const value = missing(parts.some(isLeftOut) ? 'not-applicable' : 'not-scored')
    return { method, value, points: value, parts }
  }
  return aggregation.method === 'sum-of-points'
    ? { method, ...sumPoints(aggregation.per, counted, parts), parts }
    : { method, ...mean(aggregation, counted, input), parts }
}

function partOf(input: Aggregate, node: FrameworkNode, component: Component | undefined): Part {
  const value = component?.value ?? missing('not-submitted', [node.code])
  const points = component?.points ?? missing('not-submitted', [node.code])
  const part = { code: node.code, maxPoints: node.maxPoints, weight: node.weight ?? null }
  const unscored = !isScored(node) || (node.maxPoints === null && isComplete(input))
  const pointsMatter = input.aggregation.method === 'sum-of-points'
  if (unscored && (pointsMatter || !isScored(node)))
    return { ...part, value, points, counted: false }
  const notApplicable = isMissing(value) && value.missing === 'not-applicable'
  if (notApplicable && !input.rescales) {
    return { ...part, value: 1, points: node.maxPoints ?? points, counted: true }
  }
  return { ...part, value, points, counted: !notApplicable }
}

/** The known points of the siblings already make up the parent's: the rest carries none. */
function isComplete({ nodes, maxPoints }: Aggregate): boolean {
  const sum = nodes.reduce((total, node) => total + (node.maxPoints ?? 0), 0)
  return maxPoints !== null && Math.abs(sum - maxPoints) < 1e-9
}

function isLeftOut(part: Part): boolean {
  return isMissing(part.value) && part.value.missing === 'not-applicable'
}

/** Every component is missing for one and the same reason: then that is the reason of the whole. */
function sharedReason(parts: readonly Part[]) {
  const reasons = new Set(
    parts.map((part) => (isMissing(part.value) ? part.value.missing : undefined)),
  )
  return reasons.size === 1 ? [...reasons][0] : undefined
}

/** Σ points ÷ per; not-applicable parts leave the denominator, the rest is stretched to the whole. */
function sumPoints(per: number, counted: readonly Part[], parts: readonly Part[]) {
  let sum = 0
  for (const part of counted) sum += isKnown(part.points) ? part.points : 0
  const left = parts.filter((part) => !part.counted && isLeftOut(part))
  const stretch = left.length === 0 ? 1 : sumOfMax([...counted, ...left]) / sumOfMax(counted)
  const points = sum * stretch
  return { value: points / per, points }
}

function sumOfMax(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + (part.maxPoints ?? 0), 0)
}

function mean(
  aggregation: Exclude<Aggregation, { method: 'sum-of-points' }>,
  counted: readonly Part[],
  { maxPoints, inPoints }: Aggregate,
): { value: Figure; points: Figure } {
  const items = counted.map((part) => ({
    value: isKnown(part.value) ? part.value : 0,
    weight: part.weight ?? 1,
  }))
  const negative = counted.filter((part) => isKnown(part.value) && part.value < 0)
  if (aggregation.method === 'geometric' && negative.length > 0) {
    const value = missing(
      'invalid-input',
      negative.map((part) => part.code),
    )
    return { value, points: value }
  }
  const scale = aggregation.scale ?? 1
  const value =
    scale * (aggregation.method === 'geometric' ? geometricMean(items) : arithmeticMean(items))
  if (maxPoints === null) return { value, points: missing('points-unknown') }
  return { value, points: inPoints ? value * maxPoints : value }
}
