import type { IndexElement } from '../composite/indexData.ts'
import { type Figure, isKnown } from '../figure.ts'
import type { Aggregation, Framework, FrameworkNode } from '../framework/framework.ts'
import type { NodeScore, UnitScore } from '../framework/score.ts'
import { appliesTo, isScored } from '../framework/tree.ts'
import type { NodeMean, WeighedIndex } from '../robustness/weighedTree.ts'

/**
 * A framework with scored units as an index whose weights can be drawn anew: where points are added, the points
 * that a node can bring are its weight; what does not apply leaves its weight to its siblings, or counts as full,
 * as the framework says. Bonuses and penalties have no weight and are added to what their siblings earned. The
 * units all have an index value. Null where the framework has nothing that is weighed.
 */
export function weighedFramework(
  framework: Framework,
  units: readonly UnitScore[],
  kind: string,
): WeighedIndex | null {
  const top: Branch = {
    code: '',
    weight: 1,
    aggregation: framework.total,
    maxPoints: null,
    rescales: framework.notApplicable === 'rescale',
    nodes: framework.nodes,
  }
  const built: Built = { framework, kind, units, elements: [], leaves: [], means: {} }
  const scores = units.map((unit) => scoresByCode(unit.nodes))
  const level = addBranch(built, top, { parent: null, scale: 1, scores, bonus: units.map(() => 0) })
  if (level === null) return null
  const values = new Float64Array(units.length * built.leaves.length)
  built.leaves.forEach((column, at) => {
    column.forEach((value, unit) => {
      values[unit * built.leaves.length + at] = value
    })
  })
  const nominal = Float64Array.from(units, ({ value }) => (isKnown(value) ? value : NaN))
  return { units: units.length, elements: built.elements, values, nominal, means: built.means }
}

/** A node with children, or the index itself. */
interface Branch {
  readonly code: string
  readonly weight: number
  readonly aggregation: Aggregation
  readonly maxPoints: number | null
  readonly rescales: boolean
  readonly nodes: readonly FrameworkNode[]
}

interface Built {
  readonly framework: Framework
  readonly kind: string
  readonly units: readonly UnitScore[]
  readonly elements: IndexElement[]
  /** Values of the indicators unit by unit, in the order of their elements. */
  readonly leaves: number[][]
  readonly means: Record<string, NodeMean>
}

interface Place {
  readonly parent: string | null
  /** What a value here is multiplied by on its way to the index, beside its weight. */
  readonly scale: number
  /** What each unit has at each node, by code. */
  readonly scores: readonly ReadonlyMap<string, NodeScore>[]
  /** What is added to each unit's value here, in the measure of the index. */
  readonly bonus: readonly number[]
}

/** Adds the branch and all below it; its level, or null where nothing below it has weight. */
function addBranch(built: Built, branch: Branch, place: Place): number | null {
  const inPoints = branch.aggregation.method === 'sum-of-points'
  const counted = branch.nodes.filter((node) => counts(built, node))
  const members = counted.filter((node) => !inPoints || node.rule?.type !== 'bonus-penalty')
  const whole = members.reduce((sum, node) => sum + (node.maxPoints ?? 0), 0)
  const factor = factorOf(branch, whole)
  const scale = place.scale * factor
  const bonuses = inPoints ? counted.filter((node) => !members.includes(node)) : []
  const bonus = place.bonus.map((above, unit) => {
    const own = bonuses.map((node) => pointsOf(place.scores[unit]?.get(node.code)))
    return above + (whole === 0 ? 0 : (own.reduce((sum, each) => sum + each, 0) / whole) * scale)
  })
  const levels = members.flatMap((node) => {
    const weight = inPoints ? (node.maxPoints ?? 0) : (node.weight ?? 1)
    return (
      addNode(
        built,
        { node, weight, rescales: branch.rescales },
        {
          ...place,
          parent: branch.code,
          scale,
          bonus,
        },
      ) ?? []
    )
  })
  if (levels.length === 0) return null
  const level = 1 + Math.max(...levels)
  const { code, weight } = branch
  built.elements.push({ code, level, parent: place.parent, weight, direction: 1 })
  const power = branch.aggregation.method === 'geometric' ? 0 : 1
  built.means[code] = { power, availability: 0 }
  return level
}

interface Member {
  readonly node: FrameworkNode
  readonly weight: number
  /** What does not apply leaves its weight to its siblings. */
  readonly rescales: boolean
}

function addNode(built: Built, member: Member, place: Place): number | null {
  const { node, weight } = member
  if (!(weight > 0)) return null
  const own = place.scores.map((scores) => scores.get(node.code))
  const below = own.some((score) => (score?.children.length ?? 0) > 0)
  const whole = own.some((score) => isWhole(score))
  if (below && !whole) {
    const { maxPoints } = node
    const branch: Branch = {
      code: node.code,
      weight,
      aggregation: node.aggregation ?? { method: 'sum-of-points', per: maxPoints ?? 1 },
      maxPoints,
      rescales: (node.notApplicable ?? built.framework.notApplicable) === 'rescale',
      nodes: node.children,
    }
    const level = addBranch(built, branch, place)
    if (level !== null) return level
  }
  built.elements.push({ code: node.code, level: 1, parent: place.parent, weight, direction: 1 })
  built.leaves.push(own.map((score, unit) => leafValue(score?.value, member, place, unit)))
  return 1
}

/** Given as a whole, or not applying as a whole where that counts as full: nothing below it was worked out. */
function isWhole(score: NodeScore | undefined): boolean {
  return score !== undefined && score.children.length === 0 && isKnown(score.value)
}

function leafValue(
  value: Figure | undefined,
  { rescales }: Member,
  { scale, bonus }: Place,
  unit: number,
): number {
  const added = bonus[unit] ?? 0
  if (value !== undefined && isKnown(value)) return value * scale + added
  return rescales ? NaN : scale + added
}

function counts({ kind }: Built, node: FrameworkNode): boolean {
  return appliesTo(node, kind) && isScored(node)
}

function pointsOf(score: NodeScore | undefined): number {
  return score !== undefined && isKnown(score.points) ? score.points : 0
}

/** What the weighted mean of the children is multiplied by to give the value of the branch. */
function factorOf({ aggregation, code, maxPoints }: Branch, whole: number): number {
  if (aggregation.method !== 'sum-of-points') return aggregation.scale ?? 1
  // The value of the index is points ÷ per; that of a node counts with its parent by its points.
  const per = code === '' ? aggregation.per : (maxPoints ?? aggregation.per)
  return per === 0 ? 0 : whole / per
}

function scoresByCode(nodes: readonly NodeScore[]): Map<string, NodeScore> {
  const found = new Map<string, NodeScore>()
  const add = (node: NodeScore) => {
    found.set(node.code, node)
    node.children.forEach(add)
  }
  nodes.forEach(add)
  return found
}
