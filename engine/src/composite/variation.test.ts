import { expect, it } from 'vitest'
import { checkIndexData } from './check.ts'
import { correlate } from './correlation.ts'
import { describeColumn } from './describe.ts'
import { columnOf, type IndexData } from './indexData.ts'
import { lineOf } from './line.ts'
import { moments } from './moments.ts'
import { principalComponents } from './principalComponents.ts'
import { isFlat, varies } from './variation.ts'

const rounded = [0.1 + 0.2, 0.3, 0.3]
const context = { direction: 1, target: undefined } as const

it('a difference of rounding is none', () => {
  expect(isFlat(0.3, 0.1 + 0.2)).toBe(true)
  expect(isFlat(0, 0)).toBe(true)
  expect(isFlat(-0.30000000000000004, -0.3)).toBe(true)
  expect(isFlat(1, 1 + 1e-11)).toBe(false)
  expect(isFlat(0, 1e-300)).toBe(false)
  expect(isFlat(-1e308, 1e308)).toBe(false)
  expect(isFlat(1, Infinity)).toBe(false)
  expect(isFlat(Infinity, -Infinity)).toBe(false)
})

it('no value and a single one do not vary', () => {
  expect([[], [NaN], [1, NaN], [1, 1], rounded].map((v) => varies(Float64Array.from(v)))).toEqual(
    Array.from({ length: 5 }, () => false),
  )
  expect(varies(Float64Array.of(NaN, 1, 2))).toBe(true)
})

it('a constant up to rounding is one in every step', () => {
  const values = Float64Array.from(rounded)
  const column = columnOf('a', rounded)
  for (const method of ['min-max', 'z-score', 'fraction-of-maximum'] as const) {
    expect(lineOf({ method }, values, context)).toBe('no-variation')
  }
  expect(moments(values)).toMatchObject({ sd: 0, skewness: NaN })
  for (const method of ['pearson', 'spearman', 'kendall'] as const) {
    const { coefficient } = correlate(values, Float64Array.of(1, 2, 3), method)
    expect(coefficient).toEqual({ missing: 'no-variation' })
  }
  const others = [columnOf('b', [1, 2, 3]), columnOf('c', [1, 3, 2])]
  expect(principalComponents([column, ...others])).toMatchObject({ omitted: ['a'] })
  expect(describeColumn(column).flags).toContain('no-variation')
  expect(checkIndexData(dataOf()).map(({ code }) => code)).toContain('no-variation')
})

function dataOf(): IndexData {
  return {
    units: rounded.map((_, row) => ({ code: `u${row}`, groups: {} })),
    elements: [
      { code: 'a', level: 1, parent: 'index', weight: 1, direction: 1 },
      { code: 'index', level: 2, parent: null, weight: 1, direction: 1 },
    ],
    columns: new Map([['a', columnOf('a', rounded)]]),
    others: new Map(),
  }
}
