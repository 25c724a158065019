import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { SurveyMeanRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

const rule: SurveyMeanRule = {
  type: 'survey-mean',
  input: 'satisfaction',
  scaleMin: 1,
  scaleMax: 5,
}
const counted = { minResponses: 30, responsesInput: 'answers' }

it('the mean of the answers is a share of the scale', () => {
  expect(points({ satisfaction: [5, 4, 4, 3] }, 10)).toBe(7.5)
  expect(points({ satisfaction: [1, 1] }, 10)).toBe(0)
})

it('a mean may come ready-made', () => {
  expect(points({ satisfaction: 4 }, 10)).toBe(7.5)
  expect(points({ satisfaction: 4, answers: 30 }, 10, counted)).toBe(7.5)
})

it('an answer off the scale is invalid', () => {
  expect(points({ satisfaction: [5, 6] }, 10)).toEqual(missing('invalid-input', ['satisfaction']))
  expect(points({ satisfaction: 0.5 }, 10)).toEqual(missing('invalid-input', ['satisfaction']))
  expect(points({ satisfaction: ['good'] }, 10)).toEqual(missing('invalid-input', ['satisfaction']))
})

it('no answers and too few answers are reasons', () => {
  expect(points({ satisfaction: [] }, 10)).toEqual(missing('empty-denominator'))
  expect(points({ satisfaction: [5, 5] }, 10, { minResponses: 3 })).toEqual(
    missing('too-few-responses', ['satisfaction']),
  )
  expect(points({ satisfaction: 4, answers: 29 }, 10, counted)).toEqual(
    missing('too-few-responses', ['answers']),
  )
})

it('a ready-made mean must bring the number of answers where a minimum is asked', () => {
  expect(points({ satisfaction: 4 }, 10, { minResponses: 30 })).toEqual(
    missing('invalid-input', ['satisfaction']),
  )
  expect(points({ satisfaction: 4 }, 10, counted)).toEqual(missing('not-submitted', ['answers']))
})

function points(
  inputs: RawInputs,
  maxPoints: number,
  parameters: Partial<typeof rule> = {},
): Figure {
  return scoreRule({ ...rule, ...parameters }, inputs, { maxPoints }).points
}
