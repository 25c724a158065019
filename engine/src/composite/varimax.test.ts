import { expect, it } from 'vitest'
import type { PrincipalComponents } from './principalComponents.ts'
import { rotateComponents } from './varimax.ts'

it('loadings that a turn makes simple become simple', () => {
  // a and b on the diagonals of two components are one factor each, c and d with them.
  const found = componentsOf({ a: [0.6, 0.6], b: [0.5, -0.5], c: [0.4, 0.4], d: [0.7, -0.7] })
  const [first, second] = rotateComponents(found, 2)
  expect(rounded(first?.loadings)).toEqual({ a: 0, b: 0.707107, c: 0, d: 0.989949 })
  expect(rounded(second?.loadings)).toEqual({ a: 0.848528, b: 0, c: 0.565685, d: 0 })
  expect(first?.variance).toBeCloseTo(1.48, 12)
})

it('what the factors explain of a column is what the components did', () => {
  const loadings = {
    a: [0.9, 0.1, -0.2],
    b: [0.8, -0.3, 0.1],
    c: [0.2, 0.7, 0.4],
    d: [-0.3, 0.6, 0.5],
  }
  const factors = rotateComponents(componentsOf(loadings), 3)
  for (const [code, given] of Object.entries(loadings)) {
    const square = (entries: readonly number[]) => entries.reduce((sum, x) => sum + x * x, 0)
    expect(square(factors.map((factor) => factor.loadings[code] ?? 0))).toBeCloseTo(
      square(given),
      12,
    )
  }
})

it('one component is not turned, and a column without loadings stays without', () => {
  const found = componentsOf({ a: [0.9], b: [0] })
  expect(rotateComponents(found, 1)).toEqual([{ variance: 0.9 ** 2, loadings: { a: 0.9, b: 0 } }])
  expect(() => rotateComponents(found, 2)).toThrow('2 of 1 components')
  expect(() => rotateComponents(found, 0)).toThrow('0 of 1 components')
})

it('unless told otherwise components count that explain a tenth each, or are needed for 60 %', () => {
  const factors = (...explained: number[]) => {
    const { components } = componentsOf({ a: explained.map(() => 0.1) })
    let cumulative = 0
    const shared = components.map((component, k) => {
      cumulative += explained[k] ?? 0
      return { ...component, explained: explained[k] ?? 0, cumulative }
    })
    return rotateComponents({ components: shared, omitted: [] }).length
  }
  expect(factors(0.42, 0.22, 0.12, 0.11, 0.06, 0.07)).toBe(4)
  expect(factors(0.9, 0.1)).toBe(1)
  expect(factors(...Array<number>(20).fill(0.05))).toBe(12)
})

function componentsOf(loadings: Readonly<Record<string, readonly number[]>>): PrincipalComponents {
  const count = Object.values(loadings)[0]?.length ?? 0
  const components = Array.from({ length: count }, (_, k) => ({
    eigenvalue: 1,
    explained: 1 / count,
    cumulative: (k + 1) / count,
    vector: {},
    loadings: Object.fromEntries(
      Object.entries(loadings).map(([code, row]) => [code, row[k] ?? 0]),
    ),
  }))
  return { components, omitted: [] }
}

function rounded(loadings: Readonly<Record<string, number>> = {}): Record<string, number> {
  return Object.fromEntries(
    Object.entries(loadings).map(([code, loading]) => [code, Math.round(loading * 1e6) / 1e6 + 0]),
  )
}
