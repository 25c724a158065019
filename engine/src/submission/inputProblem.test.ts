import { expect, it } from 'vitest'
import type { RuleInput } from '../scoring/inputsOf.ts'
import { findInputProblem, type GivenInput, isGiven } from './inputProblem.ts'

const number: RuleInput = { name: 'a', kind: 'number', min: 0 }
const count: RuleInput = { ...number, whole: true }
const points: RuleInput = { name: 'a', kind: 'points', min: 0, max: 10 }
const option: RuleInput = { name: 'a', kind: 'option', options: [{ code: 'chair' }] }
const level: RuleInput = { name: 'a', kind: 'level', whole: true, options: [{ code: '2' }] }
const list: RuleInput = { name: 'a', kind: 'list', min: 0, whole: true }
const survey: RuleInput = { name: 'a', kind: 'survey', min: 1, max: 5 }

it.each<[RuleInput, GivenInput, ReturnType<typeof findInputProblem>]>([
  [number, 1.5, null],
  [number, -1, 'value'],
  [number, '1', 'kind'],
  [number, true, 'kind'],
  [number, '', null],
  [count, 1.5, 'value'],
  [count, 2 ** 60, 'value'],
  [points, 10, null],
  [points, 10.5, 'value'],
  [{ name: 'a', kind: 'boolean' }, false, null],
  [{ name: 'a', kind: 'boolean' }, 1, 'kind'],
  [option, 'chair', null],
  [option, 'deputy', 'value'],
  [option, 3, 'kind'],
  [level, 2, null],
  [level, 3, 'value'],
  [level, 2.5, 'value'],
  [list, 3, null],
  [list, ['one', 'two'], null],
  [list, 1.5, 'value'],
  [list, 'one', 'kind'],
  [survey, 4.5, null],
  [survey, [5, 4], null],
  [survey, [5, 6], 'value'],
  [survey, ['five'], 'kind'],
  [{ name: 'a', kind: 'any' }, 'whatever', null],
])('%o takes %o: %o', (input, value, problem) => {
  expect(findInputProblem(input, value)).toBe(problem)
})
it('zero, no and an empty list are given; blank text is not', () => {
  expect([0, false, [], 'x', ' ', undefined].map(isGiven)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ])
})
