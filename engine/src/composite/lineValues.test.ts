import { expect, it } from 'vitest'
import { type Line, putOnLine, spreadOf } from './lineValues.ts'

const line = { origin: 1, span: 2, range: 10, offset: 5, floor: -Infinity, ceiling: Infinity }
const on = (numbers: number[], change: Partial<Line> = {}) => {
  const values = Float64Array.from(numbers)
  const unknown = putOnLine({ ...line, ...change }, values, 1)
  return { values, unknown }
}

it('a value goes to its place on the line', () => {
  expect(on([1, 3, 5, 7, 2])).toEqual({ values: Float64Array.of(5, 15, 25, 35, 10), unknown: 0 })
})

it('what is missing and what no double can hold is counted, wherever it is', () => {
  expect(on([1, NaN, 1, 1, 1]).unknown).toBe(1)
  expect(on([1, 1, 1, 1, NaN]).unknown).toBe(1)
  expect(on([1, 1, 1, 1e308, NaN], { range: 1e9 }).unknown).toBe(2)
})

it('what is cut at an end of the line is known', () => {
  expect(on([1e308, -1e308], { range: 1e9, floor: 0, ceiling: 9 })).toEqual({
    values: Float64Array.of(9, 0),
    unknown: 0,
  })
})

it('the spread is that of the known values after the direction', () => {
  expect(spreadOf(Float64Array.of(4, NaN, 7, 2, 9), 1)).toEqual({ minimum: 2, maximum: 9 })
  expect(spreadOf(Float64Array.of(4, NaN, 7, 2, 1), -1)).toEqual({ minimum: -7, maximum: -1 })
  expect(spreadOf(Float64Array.of(NaN), 1)).toEqual({ minimum: Infinity, maximum: -Infinity })
})
