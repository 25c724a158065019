import { roundHalfUp } from '../composite/round.ts'
import { type Figure, isKnown, isMissing, type Missing, missing } from '../figure.ts'
import type { Evaluate, RuleOutcome } from '../scoring/outcome.ts'
import { type Peers, peersOf, scoreRule } from '../scoring/scoreRule.ts'
import {
  aggregateChildren,
  aggregateTotal,
  aggregateView,
  type Aggregated,
  type Part,
} from './aggregate.ts'
import { type Answer, findAnswer, type UnitAnswers } from './answers.ts'
import type { Framework, FrameworkNode, FrameworkView, Level } from './framework.ts'
import { levelOf } from './level.ts'
import { appliesTo, isScored, isWithinKnownDepth, listNodes } from './tree.ts'

export type { Answer, UnitAnswers }

/** How a node came by its value. */
export type Explanation =
  | { readonly how: 'given'; readonly as: 'value' | 'points' }
  | { readonly how: 'rule'; readonly outcome: RuleOutcome }
  | {
      readonly how: 'aggregated'
      readonly method: 'sum-of-points' | 'arithmetic' | 'geometric'
      readonly parts: readonly Part[]
    }
  | { readonly how: 'missing' }

/** What a unit has at one node of the framework, and how it came by it. */
export interface NodeScore {
  readonly code: string
  readonly level: Exclude<Level, 'total'> | 'view'
  /** Share of the maximum (0–1), or the value as given where the node has no points. */
  readonly value: Figure
  readonly points: Figure
  readonly maxPoints: number | null
  readonly explanation: Explanation
  readonly children: readonly NodeScore[]
}

/** What a unit has under a framework: its index value, its level, and all that they are made of. */
export interface UnitScore {
  readonly unit: string
  /** The index value, unrounded. */
  readonly value: Figure
  /** The index value as it is published: rounded half up on the decimal, once. */
  readonly published: Figure
  /** The level reached on the framework's level scale; held down by mandatory conditions not passed. */
  readonly level: number | null
  readonly explanation: Explanation
  readonly nodes: readonly NodeScore[]
  /** Overlapping views such as the pillars of 2021–2023; they do not add up to the index. */
  readonly views: readonly NodeScore[]
}

/** What scoring needs from outside. */
export interface ScoreOptions {
  /** Evaluates formula rules; needed only where the framework has any. */
  readonly evaluate?: Evaluate
}

/**
 * Scores units under a framework: raw inputs → points → groups → index value, unrounded to the end.
 * All units of a table go in together, since some rules look at the best of them. One result for
 * each unit, in order. A missing component makes its parent missing with the reason and the codes; a
 * not-applicable one follows the framework's policy. Below the framework's known depth nothing is
 * scored: the value is missing with `points-unknown`.
 */
export function scoreUnits(
  framework: Framework,
  units: readonly UnitAnswers[],
  options: ScoreOptions = {},
): UnitScore[] {
  const peers = collectPeers(framework, units)
  return units.map((unit) => scoreUnit({ framework, unit, peers, options }))
}

interface Scoring {
  readonly framework: Framework
  readonly unit: UnitAnswers
  readonly peers: ReadonlyMap<string, Peers>
  readonly options: ScoreOptions
}

function scoreUnit(scoring: Scoring): UnitScore {
  const { framework, unit } = scoring
  const nodes = framework.nodes.map((node) => scoreNode(scoring, node))
  const total = aggregateTotal(framework, nodes)
  return {
    unit: unit.unit,
    value: total.value,
    published: isKnown(total.value) ? roundHalfUp(total.value, framework.decimals) : total.value,
    level: levelOf(framework, unit, total.value),
    explanation: explain(total),
    nodes,
    views: framework.views.map((view) => scoreView(framework, view, nodes)),
  }
}

function scoreNode(scoring: Scoring, node: FrameworkNode): NodeScore {
  const { unit } = scoring
  if (!appliesTo(node, unit.kind)) return nodeScore(node, missing('not-applicable'))
  const answer = findAnswer(unit, node.code)
  if (answer !== undefined) return scoreAnswer(scoring, node, answer)
  if (node.children.length === 0) return nodeScore(node, missing('not-submitted', [node.code]))
  return scoreParent(scoring, node)
}

function scoreAnswer(scoring: Scoring, node: FrameworkNode, answer: Answer): NodeScore {
  if ('missing' in answer) return nodeScore(node, answer)
  if ('value' in answer) return givenValue(node, answer.value)
  if ('points' in answer) return givenPoints(node, answer.points)
  if (node.rule === undefined) return nodeScore(node, missing('rule-unknown', [node.code]))
  // A mandatory condition brings no points, so it needs none to be known.
  const maxPoints = node.rule.type === 'gate' ? 0 : node.maxPoints
  if (maxPoints === null) return nodeScore(node, missing('points-unknown', [node.code]))
  const peers = scoring.peers.get(node.code)
  const outcome = scoreRule(node.rule, answer.inputs, {
    maxPoints,
    ...(peers === undefined ? {} : { peers }),
    ...scoring.options,
  })
  return {
    ...givenPoints(node, outcome.points),
    explanation: { how: 'rule', outcome },
  }
}

function scoreParent(scoring: Scoring, node: FrameworkNode): NodeScore {
  const { framework, unit } = scoring
  const asked = node.children.some((child) => asksOf(child, unit))
  if (asked && !node.children.some((child) => isAnswered(child, unit))) {
    return nodeScore(node, missing('not-submitted', [node.code]))
  }
  const childLevel = node.children[0]?.level ?? 'indicator'
  if (!isWithinKnownDepth(framework, childLevel)) {
    return nodeScore(
      node,
      asked ? missing('points-unknown', [node.code]) : missing('not-applicable'),
    )
  }
  const children = node.children.map((child) => scoreNode(scoring, child))
  const aggregated = aggregateChildren(framework, node, children)
  return {
    code: node.code,
    level: node.level,
    value: aggregated.value,
    points: aggregated.points,
    maxPoints: node.maxPoints,
    explanation: explain(aggregated),
    children,
  }
}

/** Whether anything scored at or below the node applies to the unit, so that an answer is owed. */
function asksOf(node: FrameworkNode, unit: UnitAnswers): boolean {
  if (!appliesTo(node, unit.kind) || !isScored(node)) return false
  return node.children.length === 0 || node.children.some((child) => asksOf(child, unit))
}

function isAnswered(node: FrameworkNode, unit: UnitAnswers): boolean {
  if (!appliesTo(node, unit.kind)) return false
  if (findAnswer(unit, node.code) !== undefined) return true
  return node.children.some((child) => isAnswered(child, unit))
}

function scoreView(
  framework: Framework,
  view: FrameworkView,
  nodes: readonly NodeScore[],
): NodeScore {
  const aggregated = aggregateView(framework, view, nodes)
  return {
    code: view.code,
    level: 'view',
    value: aggregated.value,
    points: aggregated.points,
    maxPoints: view.maxPoints,
    explanation: explain(aggregated),
    children: [],
  }
}

function givenValue(node: FrameworkNode, value: Figure): NodeScore {
  if (isMissing(value)) return nodeScore(node, value)
  const points =
    node.maxPoints === null ? missing('points-unknown', [node.code]) : value * node.maxPoints
  return given(node, { value, points, explanation: { how: 'given', as: 'value' } })
}

function givenPoints(node: FrameworkNode, points: Figure): NodeScore {
  if (isMissing(points)) return nodeScore(node, points)
  const value = shareOf(points, node.maxPoints)
  return given(node, { value, points, explanation: { how: 'given', as: 'points' } })
}

/** What was given, unless it or what follows from it is beyond the range of a double. */
function given(
  node: FrameworkNode,
  found: Pick<NodeScore, 'value' | 'points' | 'explanation'>,
): NodeScore {
  const invalid = missing('invalid-input', [node.code])
  const usable = [found.value, found.points].every((x) => isMissing(x) || Number.isFinite(x))
  return usable ? { ...nodeScore(node, invalid), ...found } : nodeScore(node, invalid)
}

function shareOf(points: number, maxPoints: number | null): Figure {
  if (maxPoints === null) return missing('points-unknown')
  return maxPoints === 0 ? missing('not-scored') : points / maxPoints
}

function nodeScore(node: FrameworkNode, reason: Missing): NodeScore {
  return {
    code: node.code,
    level: node.level,
    value: reason,
    points: reason,
    maxPoints: node.maxPoints,
    explanation: { how: 'missing' },
    children: [],
  }
}

function explain(aggregated: Aggregated): Explanation {
  return { how: 'aggregated', method: aggregated.method, parts: aggregated.parts }
}

function collectPeers(framework: Framework, units: readonly UnitAnswers[]): Map<string, Peers> {
  const peers = new Map<string, Peers>()
  for (const node of listNodes(framework)) {
    if (node.rule === undefined || !isScored(node)) continue
    const inputs = units.flatMap((unit) => {
      const answer = findAnswer(unit, node.code)
      return answer !== undefined && 'inputs' in answer ? [answer.inputs] : []
    })
    peers.set(node.code, peersOf(node.rule, inputs))
  }
  return peers
}
