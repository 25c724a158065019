import { roundHalfUp, toSignificant } from '../composite/round.ts'
import { type Figure, isMissing } from '../figure.ts'
import { gate } from '../scoring/gate.ts'
import type { GateRule } from '../scoring/rule.ts'
import { type Answer, findAnswer, type UnitAnswers } from './answers.ts'
import type { Framework, FrameworkNode, LevelStep } from './framework.ts'
import { appliesTo } from './tree.ts'

/**
 * The level a unit reaches on the framework's scale, held down by every mandatory condition it has not
 * passed; null without a scale, without a value, or below the lowest step.
 * The threshold is compared with the published value where the rank is taken on it, otherwise with the
 * value to 12 significant digits: 0.7 + 0.1 reaches a level from 0.8.
 * A condition is read from its own answer, also where the points of its group were given as a whole.
 * Without an answer, or with one that is not a yes, it is not passed: what is not known has not been
 * passed. One that does not apply, by the framework or as answered, holds nothing down.
 */
export function levelOf(framework: Framework, unit: UnitAnswers, value: Figure): number | null {
  if (framework.levelScale === undefined || isMissing(value)) return null
  const compared =
    framework.rankedOn === 'rounded' ? roundHalfUp(value, framework.decimals) : toSignificant(value)
  const reached = framework.levelScale.filter((step) => reaches(compared, step))
  if (reached.length === 0) return null
  const caps = framework.nodes.flatMap((node) => capsOf(node, unit))
  return Math.min(Math.max(...reached.map((step) => step.level)), ...caps)
}

function reaches(value: number, { from, inclusive }: LevelStep): boolean {
  const threshold = toSignificant(from)
  return inclusive ? value >= threshold : value > threshold
}

/** The levels at which the mandatory conditions at and below a node hold the unit. */
function capsOf(node: FrameworkNode, unit: UnitAnswers): number[] {
  const answer = findAnswer(unit, node.code)
  if (!appliesTo(node, unit.kind) || saysNotApplicable(answer)) return []
  const below = node.children.flatMap((child) => capsOf(child, unit))
  if (node.rule?.type !== 'gate' || holds(node.rule, answer)) return below
  return [node.rule.levelIfFailed, ...below]
}

function saysNotApplicable(answer: Answer | undefined): boolean {
  return answer !== undefined && 'missing' in answer && answer.missing === 'not-applicable'
}

function holds(rule: GateRule, answer: Answer | undefined): boolean {
  if (answer === undefined || !('inputs' in answer)) return false
  const { passed, points } = gate(rule, answer.inputs)
  return passed ?? (isMissing(points) && points.missing === 'not-applicable')
}
