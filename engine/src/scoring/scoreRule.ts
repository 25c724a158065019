import { bestOf } from './bestOf.ts'
import { bonusPenalty } from './bonusPenalty.ts'
import { cappedList } from './cappedList.ts'
import { conditions } from './conditions.ts'
import { countBands } from './countBands.ts'
import { emulation } from './emulation.ts'
import { formula } from './formula.ts'
import { gate } from './gate.ts'
import { inputsOf } from './inputsOf.ts'
import { judged } from './judged.ts'
import { maturityLevel } from './maturityLevel.ts'
import { minMax } from './minMax.ts'
import { notScored } from './notScored.ts'
import { options } from './options.ts'
import type { Evaluate, RawInputs, RuleOutcome, Scored } from './outcome.ts'
import type { Peers } from './peers.ts'
import { ratio, ratioToTarget } from './ratio.ts'
import { readInput } from './readInput.ts'
import { relativeToBest } from './relativeToBest.ts'
import type { ScoringRule } from './rule.ts'
import { surveyMean } from './surveyMean.ts'
import { weightedSum } from './weightedSum.ts'
import { yesNo } from './yesNo.ts'

export { type Peers, peersOf } from './peers.ts'

/** What a rule needs besides the raw inputs of its unit. */
export interface RuleContext {
  /** The most points the rule can bring, 0 or more. */
  readonly maxPoints: number
  /** From `peersOf`, for rules that look at the other units. */
  readonly peers?: Peers
  /** For formula rules. */
  readonly evaluate?: Evaluate
}

/**
 * Raw inputs → unrounded points under a rule, with the way they came about.
 * Absent or unusable data gives a missing value with its reason, never 0, NaN or an exception. Throws
 * only for a programmer's fault: an unknown rule type, a maximum that is no number of 0 or more, a
 * formula without an evaluator.
 * A ratio of 17 of 20 under a maximum of 10 → 8.5.
 */
export function scoreRule(rule: ScoringRule, inputs: RawInputs, context: RuleContext): RuleOutcome {
  if (!(context.maxPoints >= 0 && context.maxPoints < Infinity)) {
    throw new RangeError(`scoreRule: maxPoints must be 0 or more: ${context.maxPoints}`)
  }
  const { points, branch, workings = {}, parts, passed } = applyRule(rule, inputs, context)
  return {
    points,
    maxPoints: mostOf(rule, context.maxPoints),
    explanation: {
      rule: rule.type,
      inputs: inputsRead(rule, inputs),
      workings,
      branch,
      ...(parts === undefined ? {} : { parts }),
    },
    ...(passed === undefined ? {} : { passed }),
  }
}

function applyRule(rule: ScoringRule, inputs: RawInputs, context: RuleContext): Scored {
  const { maxPoints } = context
  switch (rule.type) {
    case 'yes-no':
      return yesNo(rule, inputs, maxPoints)
    case 'options':
      return options(rule, inputs, maxPoints)
    case 'conditions':
      return conditions(rule, inputs, maxPoints)
    case 'ratio':
      return ratio(rule, inputs, maxPoints)
    case 'ratio-to-target':
      return ratioToTarget(rule, inputs, maxPoints)
    case 'count-bands':
      return countBands(rule, inputs, maxPoints)
    case 'capped-list':
      return cappedList(rule, inputs, maxPoints)
    case 'bonus-penalty':
      return bonusPenalty(rule, inputs)
    case 'relative-to-best':
      return relativeToBest(rule, inputs, context)
    case 'emulation':
      return emulation(rule, inputs, context)
    case 'min-max':
      return minMax(rule, inputs, maxPoints)
    case 'survey-mean':
      return surveyMean(rule, inputs, maxPoints)
    case 'judged':
      return judged(rule, inputs, maxPoints)
    case 'weighted-sum': {
      const parts = rule.terms.map((term) =>
        scoreRule(term.rule, inputs, { ...context, maxPoints: term.points }),
      )
      return weightedSum(rule, parts, maxPoints)
    }
    case 'best-of': {
      const parts = rule.cases.map((one) =>
        scoreRule(one.rule, inputs, { ...context, maxPoints: one.points ?? maxPoints }),
      )
      return bestOf(parts, maxPoints)
    }
    case 'maturity-level':
      return maturityLevel(rule, inputs, maxPoints)
    case 'gate':
      return gate(rule, inputs)
    case 'formula':
      return formula(rule, inputs, context)
    case 'not-scored':
      return notScored()
    default:
      throw new Error(`Unknown scoring rule: ${JSON.stringify(rule satisfies never)}`)
  }
}

function mostOf(rule: ScoringRule, maxPoints: number): number {
  switch (rule.type) {
    case 'bonus-penalty':
      return rule.maxPoints
    case 'gate':
    case 'not-scored':
      return 0
    default:
      return maxPoints
  }
}

function inputsRead(rule: ScoringRule, inputs: RawInputs): RawInputs {
  // Entries, since an assignment to `__proto__` would be lost.
  return Object.fromEntries(inputsOf(rule).map(({ name }) => [name, readInput(inputs, name)]))
}
