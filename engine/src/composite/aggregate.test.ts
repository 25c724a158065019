import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Figure, isKnown, missing } from '../figure.ts'
import { aggregate, type AggregationMethod, type AggregateSpecification } from './aggregate.ts'
import { columnOf, figureAt, type IndexData } from './indexData.ts'
import { arithmeticMean, geometricMean, type Weighted } from './mean.ts'

const absent = missing('not-submitted')
const incomplete = missing('component-missing')
const invalid = missing('invalid-input')

it.each<[AggregationMethod, number]>([
  [{ method: 'arithmetic' }, 5],
  [{ method: 'geometric' }, 4],
  [{ method: 'harmonic' }, 3.2],
  [{ method: 'generalised', power: 1 }, 5],
  [{ method: 'generalised', power: 0 }, 4],
  [{ method: 'generalised', power: -1 }, 3.2],
  [{ method: 'generalised', power: 2 }, Math.sqrt(34)],
  [{ method: 'function', name: 'least', apply: (values) => Math.min(...values) }, 2],
])('2 and 8 under %o', (method, expected) => {
  expect(one([2, 8], { method })).toBeCloseTo(expected, 12)
})

it('a power too large for the values themselves has a mean all the same', () => {
  const under = (power: number, figures: Figure[] = [100, 90]) =>
    one(figures, { method: { method: 'generalised', power } })
  expect(under(200)).toBeCloseTo(100 * 0.5 ** (1 / 200), 9)
  expect(under(-200)).toBeCloseTo(90 * 0.5 ** (-1 / 200), 9)
  expect(under(200, [0, 0])).toBe(0)
  expect(under(-2, [0, 5])).toBe(0)
  expect(under(2, [0, 5, absent])).toBeCloseTo(Math.sqrt(12.5), 12)
  expect(under(2, [-1, 5])).toEqual(invalid)
  expect(under(-2, [-1, 5])).toEqual(invalid)
  expect(under(2, [-1, 0])).toEqual(invalid)
  expect(under(1, [1.7e308, 1.7e308])).toEqual(invalid)
})

it.each<AggregationMethod>([
  { method: 'arithmetic' },
  { method: 'geometric' },
  { method: 'harmonic' },
  { method: 'generalised', power: 2 },
  { method: 'generalised', power: -2 },
])('under %o a missing child leaves and the weights of the others make up the whole', (method) => {
  expect(one([2, absent, 8], { method }, [1, 5, 3])).toBe(one([2, 8], { method }, [1, 3]))
  expect(one([absent, absent], { method })).toEqual(incomplete)
})

it('a child of weight 0 takes no part', () => {
  expect(one([2, 0, 8], { method: { method: 'geometric' } }, [1, 0, 1])).toBeCloseTo(4, 12)
  expect(one([2, absent], { availability: 1 }, [1, 0])).toBe(2)
})

it('zero makes a geometric or harmonic mean zero, a negative value has none', () => {
  for (const power of [0, -1, -2]) {
    const method = { method: 'generalised', power } as const
    expect(one([0, 8], { method })).toBe(0)
    expect(one([-0, 8], { method })).toBe(0)
    expect(one([-1, 8], { method })).toEqual(invalid)
  }
  expect(one([-1, 8], { method: { method: 'generalised', power: 2 } })).toEqual(invalid)
  expect(one([-2, 8], { method: { method: 'arithmetic' } })).toBe(3)
})

it('below the availability asked for an aggregate is missing', () => {
  expect(one([1, absent, 3], { availability: 0.6 })).toBe(2)
  expect(one([1, absent, 3], { availability: 0.7 })).toEqual(incomplete)
  expect(
    one([1, ...Array<Figure>(2).fill(absent), ...Array<number>(7).fill(1)], { availability: 0.8 }),
  ).toBe(1)
})

it('a node goes before its level, a level before the rest', () => {
  const data = twoGroups()
  const { data: built } = aggregate(data, {
    method: { method: 'harmonic' },
    levels: { 2: { method: { method: 'geometric' } } },
    nodes: { B: { method: { method: 'arithmetic' }, availability: 1 } },
  })
  expect(figure(built, 'A', 0)).toBeCloseTo(4, 12)
  expect(figure(built, 'B', 0)).toBe(5)
  expect(figure(built, 'index', 0)).toBeCloseTo(2 / (1 / 4 + 1 / 5), 12)
  expect(figure(built, 'B', 1)).toEqual(incomplete)
  expect(figure(built, 'index', 1)).toBe(figure(built, 'A', 1))
})

it('an unknown node, a negative weight or a missing column is a broken index', () => {
  expect(() => aggregate(twoGroups(), { nodes: { C: {} } })).toThrow('no aggregate C')
  expect(() => one([1, 2], {}, [1, -1])).toThrow('weighs -1')
  expect(() => aggregate({ ...twoGroups(), columns: new Map() }, {})).toThrow('no column a')
})

it('the Copeland score is wins less losses by majority of weight', () => {
  const method = { method: 'copeland' } as const
  expect(
    group(
      [
        [3, 2, 1],
        [3, 2, 1],
      ],
      { method },
    ),
  ).toEqual([2, 0, -2])
  expect(
    group(
      [
        [1, 2],
        [2, 1],
      ],
      { method },
    ),
  ).toEqual([0, 0])
  expect(
    group(
      [
        [1, 2],
        [1, 2],
        [2, 1],
      ],
      { method },
      [0.1, 0.2, 0.3],
    ),
  ).toEqual([0, 0])
  expect(
    group(
      [
        [1, absent, 2],
        [2, absent, absent],
      ],
      { method },
    ),
  ).toEqual([-1, incomplete, 1])
})

it('columns are averaged as single values are, whatever the length', () => {
  const cell = fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constant(absent))
  const table = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 30 })
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 300 }), (rows, copies) => {
      const long = Array.from({ length: copies }, () => rows).flat()
      const weights = [3, 1, 2, 5, 0.5]
      const columns = weights.map((_, k) => long.map((row) => row[k] ?? absent))
      const arithmetic = group(columns, {}, weights)
      const geometric = group(columns, { method: { method: 'geometric' } }, weights)
      const expected = (mean: (items: Weighted[]) => number) =>
        long.map((row) => {
          const items = row.flatMap((value, k) =>
            isKnown(value) ? [{ value, weight: weights[k] ?? 0 }] : [],
          )
          return items.length === 0 ? NaN : mean(items)
        })
      expect(farthest(arithmetic, expected(arithmeticMean))).toBeLessThan(1e-9)
      expect(farthest(geometric, expected(geometricMean))).toBeLessThan(1e-9)
    }),
    { numRuns: 30 },
  )
})

/** The largest difference, infinite where one of the two is missing only. */
function farthest(figures: readonly Figure[], expected: readonly number[]): number {
  return Math.max(
    0,
    ...figures.map((value, row) => {
      const wanted = expected[row] ?? NaN
      if (!isKnown(value)) return Number.isNaN(wanted) ? 0 : Infinity
      return Math.abs(value - wanted)
    }),
  )
}

/** One unit's aggregate of these children. */
function one(
  values: readonly Figure[],
  specification: AggregateSpecification,
  weights?: readonly number[],
): Figure | undefined {
  return group(
    values.map((value) => [value]),
    specification,
    weights,
  )[0]
}

/** The aggregate of these columns. */
function group(
  columns: readonly (readonly Figure[])[],
  specification: AggregateSpecification,
  weights: readonly number[] = columns.map(() => 1),
): Figure[] {
  const codes = columns.map((_, k) => `x${k}`)
  const units = (columns[0] ?? []).map((_, row) => ({ code: `u${row}`, groups: {} }))
  const data: IndexData = {
    units,
    elements: [
      { code: 'index', level: 2, parent: null, weight: 1, direction: 1 },
      ...codes.map((code, k) => ({
        code,
        level: 1,
        parent: 'index',
        weight: weights[k] ?? 1,
        direction: 1 as const,
      })),
    ],
    columns: new Map(codes.map((code, k) => [code, columnOf(code, columns[k] ?? [])])),
    others: new Map(),
  }
  const built = aggregate(data, specification).data
  return units.map((_, row) => figure(built, 'index', row))
}

function twoGroups(): IndexData {
  const leaf = (code: string, parent: string) =>
    ({ code, level: 1, parent, weight: 1, direction: 1 }) as const
  const node = (code: string, level: number, parent: string | null) =>
    ({ code, level, parent, weight: 1, direction: 1 }) as const
  const cells = { a: [2, 2], b: [8, 8], c: [2, absent], d: [8, 8] }
  return {
    units: [0, 1].map((row) => ({ code: `u${row}`, groups: {} })),
    elements: [
      leaf('a', 'A'),
      leaf('b', 'A'),
      leaf('c', 'B'),
      leaf('d', 'B'),
      node('A', 2, 'index'),
      node('B', 2, 'index'),
      node('index', 3, null),
    ],
    columns: new Map(Object.entries(cells).map(([code, values]) => [code, columnOf(code, values)])),
    others: new Map(),
  }
}

function figure(data: IndexData, code: string, row: number): Figure {
  return figureAt(data.columns.get(code) ?? columnOf(code, []), row)
}
