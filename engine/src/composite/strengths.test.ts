import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import { columnOf, type IndexData } from './indexData.ts'
import { strengthsOf } from './strengths.ts'

const table: Record<string, Figure[]> = {
  a: [80, 50, 20],
  b: [10, 20, 60],
  c: [50, 90, missing('not-submitted')],
  d: [missing('not-submitted'), 1, 2],
}

it('a unit is strong where it ranks first and weak where it ranks last', () => {
  const { strengths, weaknesses, known } = strengthsOf(dataOf(), { unit: 'u0', count: 1 })
  expect(known).toBe(3)
  expect(strengths).toEqual([
    { indicator: 'a', value: 80, rank: 1, of: 3, gap: 30, share: 0.1, impact: 3 },
  ])
  expect(weaknesses).toEqual([
    { indicator: 'b', value: 10, rank: 3, of: 3, gap: -20, share: 0.4, impact: -8 },
  ])
})

it('strengths may be told by what they add to the index', () => {
  const { strengths } = strengthsOf(dataOf(), { unit: 'u1', by: 'impact' })
  expect(strengths.map(({ indicator, impact }) => [indicator, impact])).toEqual([
    ['c', 8],
    ['a', 0],
  ])
})

it('with few indicators none is both, and the odd one is neither', () => {
  const { strengths, weaknesses } = strengthsOf(dataOf(), { unit: 'u0' })
  expect([...strengths, ...weaknesses].map(({ indicator }) => indicator)).toEqual(['a', 'b'])
})

it('in a panel a unit stands among the units of its time', () => {
  const data = dataOf()
  const units = ['x', 'y', 'x'].map((code, row) => ({ code, groups: {}, time: row < 2 ? 1 : 2 }))
  const panel = { ...data, units }
  expect(() => strengthsOf(panel, { unit: 'x' })).toThrow('2 times')
  const found = strengthsOf(panel, { unit: 'x', time: 1, count: 1 })
  expect(found.strengths[0]).toMatchObject({ indicator: 'a', rank: 1, of: 2, gap: 15 })
})

it('the worst value is no strength and the best no weakness, however many share it', () => {
  // u0 is level with all on a and d, with the worst on b, where it ranks 2nd, and last on c.
  const shared = { a: [5, 5, 5], b: [0, 9, 0], c: [1, 2, 3], d: [7, 7, 7] }
  const { strengths, weaknesses } = strengthsOf(dataOf(shared), { unit: 'u0' })
  expect(strengths).toEqual([])
  expect(weaknesses.map(({ indicator }) => indicator)).toEqual(['c', 'b'])
})

it('an unknown unit is a fault', () => {
  expect(() => strengthsOf(dataOf(), { unit: 'nobody' })).toThrow('0 times')
})

function dataOf(values: Readonly<Record<string, readonly Figure[]>> = table): IndexData {
  const weights = { a: 1, b: 4, c: 4, d: 1 }
  return {
    units: [0, 1, 2].map((row) => ({ code: `u${row}`, groups: {} })),
    elements: [
      ...Object.entries(weights).map(([code, weight]) => ({
        code,
        level: 1,
        parent: 'index',
        weight,
        direction: 1 as const,
      })),
      { code: 'index', level: 2, parent: null, weight: 1, direction: 1 },
    ],
    columns: new Map(
      Object.entries(values).map(([code, figures]) => [code, columnOf(code, figures)]),
    ),
    others: new Map(),
  }
}
