import { expect, it } from 'vitest'
import { movedBy, scrollTo, spanInSight } from './gridWindow.ts'

it.each([
  ['the start', { offset: 0, seen: 100 }, { from: 0, to: 7 }],
  ['the middle', { offset: 1005, seen: 100 }, { from: 48, to: 58 }],
  ['the end', { offset: 2900, seen: 100 }, { from: 143, to: 150 }],
  ['past the end, as after a filter', { offset: 9000, seen: 100 }, { from: 150, to: 150 }],
])('at %s what is seen is drawn, and two more', (_, { offset, seen }, expected) => {
  expect(spanInSight({ offset, seen, each: 20, count: 150, spare: 2 })).toEqual(expected)
})

it.each([
  ['above', 2, 40],
  ['in sight', 6, 100],
  ['below', 20, 320],
])('what is %s is brought into sight, and no further', (_, place, expected) => {
  expect(scrollTo(place, { offset: 100, seen: 100, each: 20 })).toBe(expected)
})

it('a move stays within the grid', () => {
  const size = { rows: 3, columns: 4 }
  expect(movedBy({ row: 1, column: 1 }, { rows: 9, columns: -9 }, size)).toEqual({
    row: 2,
    column: 0,
  })
  expect(movedBy({ row: 0, column: 0 }, { rows: 1, columns: 0 }, { rows: 0, columns: 0 })).toEqual({
    row: 0,
    column: 0,
  })
})
