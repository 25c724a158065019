import { arithmeticMean, geometricMean } from '../composite/mean.ts'
import { type Figure, isKnown, isMissing, type Missing, missing } from '../figure.ts'
import type { Aggregation, Framework, FrameworkNode, FrameworkView } from './framework.ts'
import { isScored, isWithinKnownDepth } from './tree.ts'

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

/**
 * The index value of a unit from the values of the framework's top nodes; `points-unknown` where the
 * points or weights of those are not known (a known depth of `total`), whatever the nodes were given.
 */
export function aggregateTotal(framework: Framework, components: readonly Component[]): Aggregated {
  const total = aggregate({
    aggregation: framework.total,
    nodes: framework.nodes,
    components,
    maxPoints: framework.maxPoints,
    rescales: framework.notApplicable === 'rescale',
    inPoints: false,
  })
  return isTopKnown(framework) ? total : refused(total, missing('points-unknown'))
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
 * The value of a view: Σ points of its groups ÷ its maximum. Missing where its groups, its maximum or
 * the points of groups are not known.
 */
export function aggregateView(
  framework: Framework,
  view: FrameworkView,
  components: readonly Component[],
): Aggregated {
  const unknown = missing('points-unknown', [view.code])
  if (view.maxPoints === null || view.groups.length === 0) {
    return { method: 'sum-of-points', value: unknown, points: unknown, parts: [] }
  }
  const sum = aggregate({
    aggregation: { method: 'sum-of-points', per: view.maxPoints },
    nodes: framework.nodes.filter((node) => view.groups.includes(node.code)),
    components: components.filter((component) => view.groups.includes(component.code)),
    maxPoints: view.maxPoints,
    rescales: framework.notApplicable === 'rescale',
    inPoints: true,
  })
  return isTopKnown(framework) ? sum : refused(sum, unknown)
}

function isTopKnown(framework: Framework): boolean {
  const level = framework.nodes.find(isScored)?.level ?? 'total'
  return isWithinKnownDepth(framework, level)
}

function refused(aggregated: Aggregated, reason: Missing): Aggregated {
  return { ...aggregated, value: reason, points: reason }
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

/** A part and how it enters a sum of points. */
interface Member {
  readonly part: Part
  /** Scored, but not applicable: its points are stretched over the rest. */
  readonly leftOut: boolean
  /** A bonus or penalty: added to what was stretched, never stretched itself. */
  readonly added: boolean
}

function aggregate(input: Aggregate): Aggregated {
  const { aggregation } = input
  const members = input.nodes.map((node, index) => memberOf(input, node, input.components[index]))
  const parts = members.map((member) => member.part)
  const counted = parts.filter((part) => part.counted)
  const method = aggregation.method
  const figureOf = (part: Part) => (method === 'sum-of-points' ? part.points : part.value)
  const absent = counted.filter((part) => isMissing(figureOf(part)))
  if (absent.length > 0) {
    const reason = absent.length === counted.length ? sharedReason(absent.map(figureOf)) : undefined
    const value = missing(reason ?? 'component-missing', codesOf(absent))
    return { method, value, points: value, parts }
  }
  if (counted.length === 0) {
    const value = missing(parts.some(isNotApplicable) ? 'not-applicable' : 'not-scored')
    return { method, value, points: value, parts }
  }
  const { value, points } =
    aggregation.method === 'sum-of-points'
      ? sumPoints(aggregation.per, members)
      : mean(aggregation, counted, input)
  if (isUsable(value) && isUsable(points)) return { method, value, points, parts }
  const invalid = missing('invalid-input', codesOf(counted))
  return { method, value: invalid, points: invalid, parts }
}

/** False for a sum or product beyond the range of a double: junk in its components. */
function isUsable(figure: Figure): boolean {
  return isMissing(figure) || Number.isFinite(figure)
}

function memberOf(input: Aggregate, node: FrameworkNode, component: Component | undefined): Member {
  const value = component?.value ?? missing('not-submitted', [node.code])
  const points = component?.points ?? missing('not-submitted', [node.code])
  const part = { code: node.code, maxPoints: node.maxPoints, weight: node.weight ?? null }
  const added = node.rule?.type === 'bonus-penalty'
  const unscored = !isScored(node) || (node.maxPoints === null && isComplete(input))
  const pointsMatter = input.aggregation.method === 'sum-of-points'
  if (unscored && (pointsMatter || !isScored(node)))
    return { part: { ...part, value, points, counted: false }, leftOut: false, added }
  const notApplicable = isMissing(value) && value.missing === 'not-applicable'
  // Of a node without points nobody can say what full marks are.
  if (notApplicable && !input.rescales && node.maxPoints !== null) {
    const awarded = { value: 1, points: node.maxPoints, counted: true }
    return { part: { ...part, ...awarded }, leftOut: false, added }
  }
  return {
    part: { ...part, value, points, counted: !notApplicable },
    leftOut: notApplicable,
    added,
  }
}

/** The known points of the siblings already make up the parent's: the rest carries none. */
function isComplete({ nodes, maxPoints }: Aggregate): boolean {
  const sum = nodes.reduce((total, node) => total + (node.maxPoints ?? 0), 0)
  return maxPoints !== null && Math.abs(sum - maxPoints) < 1e-9
}

function isNotApplicable(part: Part): boolean {
  return isMissing(part.value) && part.value.missing === 'not-applicable'
}

function codesOf(parts: readonly Part[]): string[] {
  return parts.map((part) => part.code)
}

/** Every component is missing for one and the same reason: then that is the reason of the whole. */
function sharedReason(figures: readonly Figure[]) {
  const reasons = new Set(figures.map((figure) => (isMissing(figure) ? figure.missing : undefined)))
  return reasons.size === 1 ? [...reasons][0] : undefined
}

/**
 * Σ points ÷ per; what is not applicable leaves the denominator and the rest is stretched to the whole.
 * A bonus or penalty is added unstretched, and its maximum is no part of the stretch: of 10 + 10 + a
 * bonus, 8 earned of the first, the second not applicable, a penalty of 5 → 8 × 20 ÷ 10 − 5 = 11.
 */
function sumPoints(per: number, members: readonly Member[]): { value: Figure; points: Figure } {
  const ordinary = members.filter((member) => !member.added)
  const counted = ordinary.filter((member) => member.part.counted)
  const left = ordinary.filter((member) => member.leftOut)
  const unknown = [...counted, ...left].filter((member) => member.part.maxPoints === null)
  if (left.length > 0 && unknown.length > 0) {
    const value = missing('points-unknown', codesOf(unknown.map((member) => member.part)))
    return { value, points: value }
  }
  const whole = sumOfMax([...counted, ...left])
  const stretch = left.length === 0 || counted.length === 0 ? 1 : whole / sumOfMax(counted)
  const extra = members.filter((member) => member.added && member.part.counted)
  const points = earned(counted) * stretch + earned(extra)
  return { value: points / per, points }
}

function earned(members: readonly Member[]): number {
  return members.reduce((sum, { part }) => sum + (isKnown(part.points) ? part.points : 0), 0)
}

function sumOfMax(members: readonly Member[]): number {
  return members.reduce((sum, { part }) => sum + (part.maxPoints ?? 0), 0)
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
    const value = missing('invalid-input', codesOf(negative))
    return { value, points: value }
  }
  const scale = aggregation.scale ?? 1
  const value =
    scale * (aggregation.method === 'geometric' ? geometricMean(items) : arithmeticMean(items))
  if (maxPoints === null) return { value, points: missing('points-unknown') }
  return { value, points: inPoints ? value * maxPoints : value }
}
