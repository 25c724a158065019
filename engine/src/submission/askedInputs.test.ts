import { expect, it } from 'vitest'
import type { ScoringRule } from '../scoring/rule.ts'
import { askedInputs, missingInputs } from './askedInputs.ts'

const ratio = (numerator: string): ScoringRule => ({
  type: 'ratio',
  numerator,
  denominator: 'all',
  emptyDenominator: 'zero',
})
const given =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name)

it('points given outright go up to the maximum of the indicator', () => {
  const judged: ScoringRule = { type: 'judged', input: 'p' }
  expect(askedInputs({ rule: judged, maxPoints: 5 })).toEqual([
    { name: 'p', kind: 'points', min: 0, max: 5 },
  ])
  expect(askedInputs({ rule: judged, maxPoints: null })).toEqual([
    { name: 'p', kind: 'points', min: 0 },
  ])
})
it('an indicator without a rule is asked for points', () => {
  expect(askedInputs({ maxPoints: 5 })).toEqual([
    { name: 'points', kind: 'points', min: 0, max: 5 },
  ])
})
it('what is missing is named, each once', () => {
  expect(missingInputs(ratio('a'), given('a'))).toEqual(['all'])
  const sum: ScoringRule = {
    type: 'weighted-sum',
    terms: [
      { points: 5, rule: ratio('a') },
      { points: 5, rule: ratio('b') },
    ],
  }
  expect(missingInputs(sum, given('a'))).toEqual(['all', 'b'])
})
it('of several cases one that is complete is enough', () => {
  const best: ScoringRule = { type: 'best-of', cases: [{ rule: ratio('a') }, { rule: ratio('b') }] }
  expect(missingInputs(best, given('b', 'all'))).toEqual([])
  expect(missingInputs(best, given('b'))).toEqual(['a', 'all'])
})
