import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isKnown, missing, type MissingReason, missingReasons } from '../figure.ts'
import { inputsOf } from './inputsOf.ts'
import type { RawInputs, RawValue, RuleOutcome } from './outcome.ts'
import type { RatioRule, RatioToTargetRule, ScoringRule } from './rule.ts'
import { peersOf, scoreRule } from './scoreRule.ts'
import { validateRule } from './validateRule.ts'

const maxPoints = 10
const ratio: RatioRule = {
  type: 'ratio',
  numerator: 'a',
  denominator: 'b',
  emptyDenominator: 'zero',
}
const toTarget: RatioToTargetRule = { ...ratio, type: 'ratio-to-target', target: 0.8 }

/** One good rule of each kind; all read the inputs a, b and c, so that junk in them meets every rule. */
const rules: { readonly [Type in ScoringRule['type']]: ScoringRule & { readonly type: Type } } = {
  'yes-no': { type: 'yes-no', input: 'a' },
  options: {
    type: 'options',
    input: 'a',
    options: [
      { code: 'x', share: 1 },
      { code: 'y', points: 2 },
    ],
  },
  conditions: {
    type: 'conditions',
    conditions: [
      { code: 'a', share: 0.5 },
      { code: 'b', points: 5 },
    ],
  },
  ratio,
  'ratio-to-target': toTarget,
  'count-bands': {
    type: 'count-bands',
    input: 'a',
    bands: [
      { from: 3, share: 1 },
      { from: 1, share: 0.2 },
    ],
  },
  'capped-list': { type: 'capped-list', input: 'a', pointsPerItem: 1, capPoints: 5 },
  'bonus-penalty': {
    type: 'bonus-penalty',
    bonusInput: 'a',
    pointsPerBonus: 2,
    penaltyInput: 'b',
    pointsPerPenalty: 1,
    minPoints: -5,
    maxPoints,
  },
  'relative-to-best': {
    type: 'relative-to-best',
    numerator: 'a',
    denominator: 'b',
    emptyDenominator: 'missing',
  },
  emulation: { type: 'emulation', actual: 'a', target: 'b' },
  'min-max': { type: 'min-max', input: 'a', min: 1, max: 100, transform: 'ln' },
  'survey-mean': { type: 'survey-mean', input: 'a', scaleMin: 1, scaleMax: 5, minResponses: 2 },
  judged: { type: 'judged', input: 'a' },
  'weighted-sum': {
    type: 'weighted-sum',
    terms: [
      { points: 6, rule: ratio },
      { points: 4, rule: { ...toTarget, emptyDenominator: 'not-applicable' } },
    ],
  },
  'best-of': { type: 'best-of', cases: [{ rule: ratio }, { points: 5, rule: toTarget }] },
  'maturity-level': {
    type: 'maturity-level',
    input: 'a',
    levels: [
      { level: 1, share: 0.5 },
      { level: 2, share: 1 },
    ],
  },
  gate: { type: 'gate', input: 'a', levelIfFailed: 1 },
  formula: { type: 'formula', expression: 'a / b', inputs: ['a', 'b'] },
  'not-scored': { type: 'not-scored' },
}

const junk = fc.oneof(
  fc.double(),
  fc.integer({ min: -3, max: 12 }),
  fc.boolean(),
  fc.constantFrom('x', 'y', '', ' ', '17', '__proto__'),
  fc.array(fc.double(), { maxLength: 4 }),
  fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 4 }),
  fc.array(fc.string(), { maxLength: 4 }),
  fc.constantFrom(...missingReasons).map((reason) => missing(reason)),
) satisfies fc.Arbitrary<RawValue>
const junkInputs: fc.Arbitrary<RawInputs> = fc.dictionary(fc.constantFrom('a', 'b', 'c'), junk)

describe.each(Object.values(rules))('$type', (rule) => {
  it('gives points within its bounds or a reason, whatever the inputs hold', () => {
    const property = fc.property(junkInputs, fc.array(junkInputs), (inputs, others) => {
      const peers = peersOf(rule, [inputs, ...others])
      const lowest = rule.type === 'bonus-penalty' ? rule.minPoints : 0
      return isSound(scoreRule(rule, inputs, { maxPoints, peers, evaluate: divide }), lowest)
    })
    expect(() => fc.assert(property)).not.toThrow()
  })

  it('names every input it reads in its explanation', () => {
    const { explanation } = scoreRule(rule, {}, { maxPoints, evaluate: divide })
    expect(Object.keys(explanation.inputs)).toEqual(inputsOf(rule).map((input) => input.name))
    expect(explanation.rule).toBe(rule.type)
  })

  it('is a rule without problems', () => {
    expect(validateRule(rule, { maxPoints })).toEqual([])
  })
})

it('more of the numerator never gives fewer points', () => {
  const amount = fc.double({ min: 0, max: 1e9, noNaN: true })
  const rising = [ratio, toTarget, rules['count-bands'], rules['min-max']]
  const property = fc.property(amount, amount, fc.integer({ min: 1 }), (one, other, b) =>
    rising.every((rule) => {
      const less = pointsOf(rule, { a: Math.min(one, other), b })
      const more = pointsOf(rule, { a: Math.max(one, other), b })
      return less === null || more === null || less <= more
    }),
  )
  expect(() => fc.assert(property)).not.toThrow()
})

it('the points of a ratio stay when both inputs are counted in another unit', () => {
  const count = fc.integer({ min: 1, max: 1000 })
  const property = fc.property(count, count, (a, b) => {
    return pointsOf(ratio, { a: a * 8, b: b * 8 }) === pointsOf(ratio, { a, b })
  })
  expect(() => fc.assert(property)).not.toThrow()
})

it('an input that is called like a property of every object is an input like any other', () => {
  expect(scoreRule({ type: 'yes-no', input: 'constructor' }, {}, { maxPoints }).points).toEqual(
    missing('not-submitted', ['constructor']),
  )
})

it('an unknown kind of rule and a maximum that is none are faults of the programmer', () => {
  const unknown: ScoringRule = JSON.parse('{"type": "lottery"}')
  expect(() => scoreRule(unknown, {}, { maxPoints })).toThrow('lottery')
  expect(() => peersOf(unknown, [{}])).not.toThrow()
  expect(() => scoreRule(ratio, {}, { maxPoints: Number.NaN })).toThrow('maxPoints')
  expect(() => scoreRule(ratio, {}, { maxPoints: -1 })).toThrow('maxPoints')
})

function isSound({ points, maxPoints: most, explanation }: RuleOutcome, lowest: number): boolean {
  const held = isKnown(points) ? points >= lowest && points <= most : isReason(points.missing)
  const numbers = [...Object.values(explanation.workings), ...Object.values(explanation.inputs)]
  const finite = numbers
    .flat()
    .every((value) => typeof value !== 'number' || Number.isFinite(value))
  return held && finite && (explanation.parts ?? []).every((part) => isSound(part, 0))
}

function isReason(reason: MissingReason): boolean {
  return missingReasons.includes(reason)
}

function pointsOf(rule: ScoringRule, inputs: RawInputs): number | null {
  const { points } = scoreRule(rule, inputs, { maxPoints })
  return isKnown(points) ? points : null
}

function divide(_: string, variables: Readonly<Record<string, unknown>>): number {
  return Number(variables['a']) / Number(variables['b'])
}
