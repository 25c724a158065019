import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { ScoringRule, WeightedSumRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

const rule: WeightedSumRule = {
  type: 'weighted-sum',
  terms: [
    { points: 6, rule: ratio('paid', 'fees') },
    { points: 2, rule: { ...ratio('online', 'procedures'), type: 'ratio-to-target', target: 0.8 } },
    { points: 2, rule: { type: 'yes-no', input: 'poster' } },
  ],
}
const half = { paid: 5, fees: 10, online: 4, procedures: 10 }

it('each term is scored against its own points and added', () => {
  expect(points({ ...half, poster: true })).toBe(6)
  expect(points({ ...half, poster: false })).toBe(4)
})

it('a missing term makes the sum missing and its inputs are named', () => {
  expect(points(half)).toEqual(missing('component-missing', ['poster']))
  expect(points({ ...half, fees: 0, paid: 0, poster: true })).toEqual(
    missing('component-missing', ['paid', 'fees']),
  )
})

it('where nothing is known and all terms agree, their reason is the reason', () => {
  expect(points({})).toEqual(
    missing('not-submitted', ['paid', 'fees', 'online', 'procedures', 'poster']),
  )
})

it('a not-applicable term leaves the sum and the rest is stretched', () => {
  expect(points({ ...half, poster: missing('not-applicable') })).toBe(5)
})

it('a not-applicable term is awarded its points where the rule says so', () => {
  expect(
    points({ ...half, poster: missing('not-applicable') }, { notApplicable: 'full-marks' }),
  ).toBe(6)
})

it('a penalty among the terms is added after the rest was stretched', () => {
  const bonus = { bonusInput: 'praise', pointsPerBonus: 1, penaltyInput: 'blame' } as const
  const penalty = { ...bonus, pointsPerPenalty: 1, minPoints: -2, maxPoints: 2 }
  const terms = [
    { points: 4, rule: { type: 'yes-no', input: 'a' } },
    { points: 4, rule: { type: 'yes-no', input: 'b' } },
    { points: 2, rule: { type: 'bonus-penalty', ...penalty } },
  ] as const
  const inputs = { a: true, b: missing('not-applicable'), praise: 0, blame: 1 }
  expect(points(inputs, { terms })).toBe(7)
})

it('only when no term applies does the sum not apply', () => {
  const none = missing('not-applicable')
  expect(
    points({ paid: none, fees: none, online: none, procedures: none, poster: none }),
  ).toMatchObject(none)
  expect(points({ paid: none, fees: none, online: 4, procedures: 10 })).toEqual(
    missing('component-missing', ['poster']),
  )
})

it('terms are rounded before they are added only where the rule says so', () => {
  const inputs = { paid: 837, fees: 967, online: 11, procedures: 32, poster: false }
  expect(points(inputs)).toBeCloseTo(5.19338 + 0.859375, 5)
  expect(points(inputs, { termDecimals: 2 })).toBeCloseTo(5.19 + 0.86, 12)
})

it('the explanation holds the outcome of each term', () => {
  const { explanation } = scoreRule(rule, { ...half, poster: true }, { maxPoints: 10 })
  expect(explanation.parts?.map((part) => [part.points, part.maxPoints])).toEqual([
    [3, 6],
    [1, 2],
    [2, 2],
  ])
  expect(explanation.inputs).toEqual({ ...half, poster: true })
})

function ratio(numerator: string, denominator: string): ScoringRule & { type: 'ratio' } {
  return { type: 'ratio', numerator, denominator, emptyDenominator: 'missing' }
}

function points(inputs: RawInputs, parameters: Partial<WeightedSumRule> = {}): Figure {
  return scoreRule({ ...rule, ...parameters }, inputs, { maxPoints: 10 }).points
}
