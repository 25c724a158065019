import { isKnown, missing } from '../figure.ts'
import type { JudgedRule } from '../scoring/rule.ts'
import { type Answer, findAnswer, type UnitAnswers } from './answers.ts'
import type { FrameworkNode } from './framework.ts'
import type { NodeMatch } from './matchNodes.ts'

/** How an indicator that nobody was asked about before enters a trial. */
export type NewIndicators = 'missing' | 'not-applicable'

/**
 * The answers of a unit under an earlier version, as answers under a later one: under the codes there,
 * without those of what was dropped. Points given outright, and those of a judgement without a rubric,
 * keep their share of the maximum. What is new is missing with `not-submitted`, or `not-applicable`
 * where a trial leaves it out.
 */
export function answersUnder(
  unit: UnitAnswers,
  matches: readonly NodeMatch[],
  newIndicators: NewIndicators,
): UnitAnswers {
  const answers = new Map<string, Answer>()
  for (const { before, after } of matches) {
    if (after === null) continue
    const { code, children } = after.node
    if (before === null) {
      const reason = newIndicators === 'missing' ? 'not-submitted' : 'not-applicable'
      if (children.length === 0) answers.set(code, missing(reason, [code]))
      continue
    }
    const answer = findAnswer(unit, before.node.code)
    if (answer !== undefined) answers.set(code, carry(answer, before.node, after.node))
  }
  return { ...unit, answers: Object.fromEntries(answers) }
}

function carry(answer: Answer, before: FrameworkNode, after: FrameworkNode): Answer {
  if (before.maxPoints === after.maxPoints) return answer
  if (before.maxPoints === null || after.maxPoints === null || before.maxPoints === 0) return answer
  const factor = after.maxPoints / before.maxPoints
  if ('points' in answer)
    return isKnown(answer.points) ? { points: answer.points * factor } : answer
  if (!('inputs' in answer) || !isFreelyJudged(before.rule) || !isFreelyJudged(after.rule))
    return answer
  const given = answer.inputs[before.rule.input]
  if (typeof given !== 'number') return answer
  return { inputs: { ...answer.inputs, [after.rule.input]: given * factor } }
}

function isFreelyJudged(rule: FrameworkNode['rule']): rule is JudgedRule {
  return rule?.type === 'judged' && rule.rubric === undefined
}
