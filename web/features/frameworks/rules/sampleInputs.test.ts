import { celEvaluate } from '@thang/contracts/cel'
import { inputsOf, scoreRule, type ScoringRule } from '@thang/engine'
import { expect, it } from 'vitest'
import { readSample, sampleOf } from './sampleInputs.ts'

const rule: ScoringRule = {
  type: 'formula',
  expression: 'maxPoints * min(1, done / total) * (plan ? 1 : 0.5)',
  inputs: ['done', 'total', 'plan'],
}
const inputs = inputsOf(rule)

it('the sample of a formula is read as numbers, and a yes or no as one', () => {
  const typed = { done: '7,5', total: '10', plan: 'không' }
  const sample = readSample(inputs, typed, 'vi')
  expect(sample).toEqual({ done: 7.5, total: 10, plan: false })
  expect(scoreRule(rule, sample, { maxPoints: 20, evaluate: celEvaluate }).points).toBe(7.5)
})

it('a formula has something to begin with, and an input without a figure gives no points', () => {
  expect(sampleOf(inputs, 'vi')).toEqual({ done: '80', total: '100', plan: '3' })
  const sample = readSample(inputs, { done: '8', total: '', plan: 'có' }, 'vi')
  const { points } = scoreRule(rule, sample, { maxPoints: 20, evaluate: celEvaluate })
  expect(points).toMatchObject({ missing: 'not-submitted' })
})
