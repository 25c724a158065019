import { type Figure, missing } from '../figure.ts'
import { inputsOf } from '../scoring/inputsOf.ts'
import { findAnswer, type UnitAnswers } from './answers.ts'
import type { Framework, FrameworkNode } from './framework.ts'
import type { NodeMatch } from './matchNodes.ts'
import { appliesTo, isScored } from './tree.ts'

/** What of a later version a unit has no earlier answers for. */
export interface Unanswered {
  /** Codes of the indicators at the bottom, in the order of the framework. */
  readonly nodes: readonly string[]
  /** The most points they can bring; missing where those of one are not known. */
  readonly points: Figure
}

/** The indicators at the bottom that only one of the versions has, by their codes there. */
export function onlyIn(side: 'before' | 'after', matches: readonly NodeMatch[]): string[] {
  const other = side === 'before' ? 'after' : 'before'
  return matches.flatMap((match) => {
    const node = match[side]?.node
    const isAlone = node !== undefined && match[other] === null && node.children.length === 0
    return isAlone ? [node.code] : []
  })
}

/**
 * The framework with the earned share stretched over what is left out, whatever its rule for what does
 * not apply: to leave an indicator out of a trial is not to award it its maximum.
 */
export function leavingOut(framework: Framework, codes: readonly string[]): Framework {
  if (codes.length === 0) return framework
  const holds = (node: FrameworkNode): boolean =>
    codes.includes(node.code) || node.children.some(holds)
  const stretching = (node: FrameworkNode): FrameworkNode =>
    node.children.some(holds)
      ? { ...node, notApplicable: 'rescale', children: node.children.map(stretching) }
      : node
  const nodes = framework.nodes.map(stretching)
  return framework.nodes.some(holds)
    ? { ...framework, notApplicable: 'rescale', nodes }
    : { ...framework, nodes }
}

/** What the carried answers of a unit say nothing about, though it counts for the unit. */
export function unansweredIn(framework: Framework, carried: UnitAnswers): Unanswered {
  const found = framework.nodes.flatMap((node) => unansweredAt(node, carried))
  const unknown = found.filter(({ maxPoints }) => maxPoints === null)
  return {
    nodes: found.map(({ code }) => code),
    points:
      unknown.length > 0
        ? missing(
            'points-unknown',
            unknown.map(({ code }) => code),
          )
        : found.reduce((sum, { maxPoints }) => sum + (maxPoints ?? 0), 0),
  }
}

function unansweredAt(node: FrameworkNode, unit: UnitAnswers): FrameworkNode[] {
  if (!appliesTo(node, unit.kind) || !isScored(node)) return []
  const answer = findAnswer(unit, node.code)
  if (answer !== undefined && !('inputs' in answer)) {
    return 'missing' in answer && answer.missing === 'not-submitted' ? [node] : []
  }
  if (node.children.length > 0) return node.children.flatMap((child) => unansweredAt(child, unit))
  if (answer === undefined) return [node]
  // Of a rule that asks for other figures than before nothing is answered.
  const asked = node.rule === undefined ? [] : inputsOf(node.rule)
  return asked.some(({ name }) => name in answer.inputs) ? [] : [node]
}
