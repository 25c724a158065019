import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addColumns, meanOfColumns, type WeighedColumn } from './addColumns.ts'
import { columnOfNumbers } from './indexData.ts'

const weighed = (values: readonly number[], weight: number): WeighedColumn => ({
  column: columnOfNumbers('x', Float64Array.from(values)),
  weight,
})

it('the mean of 2, 4 and 9 weighing 1, 1 and 2 is 6', () => {
  const columns = [weighed([2], 1), weighed([4], 1), weighed([9], 2)]
  expect(meanOfColumns(columns, 1)).toEqual(Float64Array.of(6))
})

it('there are no means where one is beyond what a double can hold', () => {
  expect(meanOfColumns([weighed([1, 1e308], 1), weighed([1, 1e308], 1)], 2)).toBe(null)
})

it('columns added four at a time give the bits of one after the other', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  const column = fc.tuple(fc.tuple(number, number, number), fc.double({ min: 0.1, max: 9 }))
  fc.assert(
    fc.property(fc.array(column, { maxLength: 11 }), (columns) => {
      const total = new Float64Array(2)
      const [from, length] = [1, 2]
      addColumns(
        total,
        columns.map(([values, weight]) => weighed(values, weight)),
        { from, length },
      )
      for (let i = 0; i < length; i += 1) {
        let sum = 0
        for (const [values, weight] of columns) sum += weight * (values[from + i] ?? NaN)
        expect(total[i]).toBe(sum)
      }
    }),
  )
})
