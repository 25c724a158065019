import { isKnown, missing } from '../figure.ts'
import type { JudgedRule } from '../scoring/rule.ts'
import { type Answer, findAnswer, type UnitAnswers } from './answers.ts'
import type { FrameworkNode } from './framework.ts'
import type { NodeMatch } from './matchNodes.ts'

/**
 * How an indicator that nobody was asked about before enters a trial: as missing; left out, as what was
 * dropped is under the earlier version; or with the answers given for the trial.
 */
export type NewIndicators = 'missing' | 'left-out' | 'given'

/**
 * The answers of a unit under an earlier version, as answers under a later one: under the codes there,
 * without those of what was dropped and of what is new. Points given outright, and those of a judgement
 * without a rubric, keep their share of the maximum.
 */
export function answersUnder(unit: UnitAnswers, matches: readonly NodeMatch[]): UnitAnswers {
  const answers = new Map<string, Answer>()
  for (const { before, after } of matches) {
    if (before === null || after === null) continue
    const answer = findAnswer(unit, before.node.code)
    if (answer !== undefined) answers.set(after.node.code, carry(answer, before.node, after.node))
  }
  return { ...unit, answers: Object.fromEntries(answers) }
}

/** The answers, with those of the codes missing for the reason where there are none. */
export function withAbsent(
  unit: UnitAnswers,
  codes: readonly string[],
  reason: 'not-submitted' | 'not-applicable',
): UnitAnswers {
  const absent = codes.map((code) => [code, missing(reason, [code])] as const)
  return { ...unit, answers: { ...Object.fromEntries(absent), ...unit.answers } }
}

/** The answers of a unit without those of the codes, which do not apply. */
export function withLeftOut(unit: UnitAnswers, codes: readonly string[]): UnitAnswers {
  const kept = Object.entries(unit.answers).filter(([code]) => !codes.includes(code))
  return withAbsent({ ...unit, answers: Object.fromEntries(kept) }, codes, 'not-applicable')
}

/** What was given for the trial goes where the earlier answers say nothing. */
export function withGiven(unit: UnitAnswers, given: UnitAnswers | undefined): UnitAnswers {
  return given === undefined ? unit : { ...unit, answers: { ...given.answers, ...unit.answers } }
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
