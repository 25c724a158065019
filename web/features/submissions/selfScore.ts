import type { AnswerContent } from '@thang/contracts'
import {
  type Evaluate,
  explainFormula,
  type Framework,
  type FrameworkNode,
  isMissing,
  type Missing,
  pointsInput,
  type RuleOutcome,
  scoreRule,
} from '@thang/engine'
import { hasFormula } from '../frameworks/rules/hasFormula.ts'
import { valueOf } from './saving/contentParts.ts'

/** What the unit's own inputs give at an indicator, by the engine that scores everything. */
export type SelfScore =
  | { readonly is: 'points'; readonly points: number; readonly outcome: RuleOutcome }
  /** The points that the unit gives itself, where nobody has published a rule. */
  | { readonly is: 'given'; readonly points: number }
  | { readonly is: 'condition'; readonly passed: boolean }
  | { readonly is: 'none'; readonly why: Missing }
  | { readonly is: 'not-applicable' }
  /** The expression language of formulas is still on its way. */
  | { readonly is: 'loading' }

/** What is asked of a score: the answer, and what evaluates formulas where the rule has any. */
export interface ScoreAsked {
  readonly node: FrameworkNode
  readonly content: AnswerContent
  readonly evaluate: Evaluate | null
}

/** Rules that look at other units stay without points here: what others have is not published yet. */
export function selfScoreOf({ node, content, evaluate }: ScoreAsked): SelfScore {
  const { rule, maxPoints } = node
  if (content.notApplicable !== null) return { is: 'not-applicable' }
  if (rule === undefined) return givenPoints(node, content)
  const most = rule.type === 'gate' ? 0 : maxPoints
  if (most === null) return none({ missing: 'points-unknown', about: [node.code] })
  if (hasFormula(rule) && evaluate === null) return { is: 'loading' }
  const outcome = scoreRule(rule, content.inputs, {
    maxPoints: most,
    ...(evaluate !== null && { evaluate }),
  })
  if (outcome.passed !== undefined) return { is: 'condition', passed: outcome.passed }
  const { points } = outcome
  return isMissing(points) ? none(points) : { is: 'points', points, outcome }
}

/** The sum that gave the points, with the numbers put in; null where there is nothing to work out. */
export function selfFormula(
  framework: Framework,
  { code }: FrameworkNode,
  { points, outcome }: Extract<SelfScore, { is: 'points' }>,
  write: (value: number) => string,
): string | null {
  const explained = { code, explanation: { how: 'rule', outcome }, figure: points } as const
  return explainFormula(framework, { ...explained, as: 'points' }, (value) =>
    isMissing(value) ? '–' : write(value),
  )
}

/** Points of known ones added up, for how far the unit has come; nothing is rounded. */
export function sumOfPoints(scores: readonly SelfScore[]): {
  readonly points: number
  readonly scored: number
} {
  const known = scores.flatMap((score) =>
    score.is === 'points' || score.is === 'given' ? [score.points] : [],
  )
  return { points: known.reduce((sum, each) => sum + each, 0), scored: known.length }
}

function givenPoints({ code }: FrameworkNode, content: AnswerContent): SelfScore {
  const given = valueOf(content, pointsInput)
  return typeof given === 'number'
    ? { is: 'given', points: given }
    : none({ missing: 'not-submitted', about: [code] })
}

function none(why: Missing): SelfScore {
  return { is: 'none', why }
}
