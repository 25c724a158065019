import { expect, it } from 'vitest'
import { inputsOf } from './inputsOf.ts'
import type { ScoringRule } from './rule.ts'

const ratio: ScoringRule = {
  type: 'ratio',
  numerator: 'onTime',
  denominator: 'dossiers',
  emptyDenominator: 'zero',
}

it('a ratio reads two amounts', () => {
  expect(inputsOf(ratio)).toEqual([
    { name: 'onTime', kind: 'number', min: 0 },
    { name: 'dossiers', kind: 'number', min: 0 },
  ])
})

it('options come with their codes and names', () => {
  const leader = { code: 'leader', name: { vi: 'Lãnh đạo' } }
  const options = [
    { ...leader, share: 1 },
    { code: 'none', share: 0 },
  ]
  const expected = [{ name: 'head', kind: 'option', options: [leader, { code: 'none' }] }]
  expect(inputsOf({ type: 'options', input: 'head', options })).toEqual(expected)
  expect(inputsOf({ type: 'judged', input: 'head', rubric: options })).toEqual(expected)
})

it('each condition is a yes or no with its text', () => {
  const conditions = [{ code: 'plan', share: 1, name: { vi: 'Có kế hoạch' } }]
  expect(inputsOf({ type: 'conditions', conditions })).toEqual([
    { name: 'plan', kind: 'boolean', label: { vi: 'Có kế hoạch' } },
  ])
})

it('levels come as options', () => {
  const levels = [{ level: 2, share: 1, name: { vi: 'Mức 2' } }]
  expect(inputsOf({ type: 'maturity-level', input: 'level', levels })).toEqual([
    { name: 'level', kind: 'level', whole: true, options: [{ code: '2', name: { vi: 'Mức 2' } }] },
  ])
})

it('nested rules are read too, each name once', () => {
  const rule: ScoringRule = {
    type: 'weighted-sum',
    terms: [
      { points: 6, rule: { type: 'best-of', cases: [{ rule: ratio }] } },
      { points: 4, rule: { ...ratio, numerator: 'online' } },
    ],
  }
  expect(inputsOf(rule).map((input) => input.name)).toEqual(['onTime', 'dossiers', 'online'])
})

it('what a formula reads is as another rule of the same input says', () => {
  const formula: ScoringRule = {
    type: 'formula',
    expression: 'a + onTime',
    inputs: ['a', 'onTime'],
  }
  const rule: ScoringRule = { type: 'best-of', cases: [{ rule: formula }, { rule: ratio }] }
  expect(inputsOf(rule).map((input) => [input.name, input.kind])).toEqual([
    ['a', 'any'],
    ['onTime', 'number'],
    ['dossiers', 'number'],
  ])
})
