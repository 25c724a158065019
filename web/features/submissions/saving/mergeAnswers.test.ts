import type { AnswerContent } from '@thang/contracts'
import { expect, it } from 'vitest'
import { emptyContent } from './contentParts.ts'
import { differingParts, firstChoices, mergeAnswers } from './mergeAnswers.ts'

const before: AnswerContent = { inputs: { a: 1, b: 10 }, notApplicable: null, explanation: null }

it('parts that only one person changed are theirs to keep, and nobody has to choose', () => {
  const mine = { ...before, inputs: { a: 2, b: 10 } }
  const theirs = { ...before, explanation: 'Theo báo cáo số 12.' }
  const differing = differingParts({ before, mine, theirs })
  expect(differing.map(({ key, changedBy }) => [key, changedBy])).toEqual([
    ['input a', 'mine'],
    ['explanation', 'theirs'],
  ])
  expect(mergeAnswers({ mine, theirs }, differing, firstChoices(differing))).toEqual({
    inputs: { a: 2, b: 10 },
    notApplicable: null,
    explanation: 'Theo báo cáo số 12.',
  })
})

it('a part that both changed is chosen by hand', () => {
  const mine = { ...before, inputs: { a: 2, b: 10 } }
  const theirs = { ...before, inputs: { a: 3, b: 10 } }
  const differing = differingParts({ before, mine, theirs })
  expect(firstChoices(differing).size).toBe(0)
  const chosen = (whose: 'mine' | 'theirs') =>
    mergeAnswers({ mine, theirs }, differing, new Map([['input a', whose]])).inputs['a']
  expect([chosen('mine'), chosen('theirs')]).toEqual([2, 3])
})

it('an input that one person emptied is emptied where that is chosen', () => {
  const mine = { ...before, inputs: { b: 10 } }
  const differing = differingParts({ before, mine, theirs: { ...before, explanation: 'x' } })
  const merged = mergeAnswers({ mine, theirs: before }, differing, firstChoices(differing))
  expect(merged.inputs).toEqual({ b: 10 })
})

it('two versions that say the same in another order do not differ', () => {
  const theirs = { ...emptyContent, inputs: { b: 10, a: 1 } }
  expect(differingParts({ before: emptyContent, mine: before, theirs })).toEqual([])
})
