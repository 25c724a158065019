import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import {
  columnOf,
  figureAt,
  type IndexData,
  type IndexElement,
  type IndexUnit,
} from './indexData.ts'
import type { NormalisationMethod } from './normalisation.ts'
import { normalise, type NormaliseSpecification } from './normalise.ts'

const absent = missing('not-published')
const sample: Figure[] = [2, 3, absent, 6]

it.each<[NormalisationMethod, Figure[]]>([
  [{ method: 'min-max' }, [0, 25, absent, 100]],
  [{ method: 'min-max', low: 1, high: 5 }, [1, 2, absent, 5]],
  [{ method: 'scaled', factor: 10 }, [20, 30, absent, 60]],
  [{ method: 'scaled-between', low: 1, high: 5 }, [25, 50, absent, 125]],
  [{ method: 'distance-to-maximum' }, [0, 0.25, absent, 1]],
  [{ method: 'distance-to-reference', unit: 'b' }, [0, 1, absent, 4]],
  [{ method: 'distance-to-reference', unit: 'b', cap: true }, [0, 1, absent, 1]],
  [{ method: 'distance-to-target', target: 4 }, [0, 0.5, absent, 2]],
  [{ method: 'distance-to-target', cap: true }, [0, 0.125, absent, 0.5]],
  [{ method: 'distance-to-target', target: 1, cap: true }, [1, 1, absent, 1]],
  [{ method: 'fraction-of-maximum' }, [1 / 3, 0.5, absent, 1]],
  [{ method: 'goalposts', low: 2.5, high: 4.5 }, [0, 25, absent, 100]],
  [{ method: 'goalposts', low: 2, high: 4, scale: 1, truncate: false }, [0, 0.5, absent, 2]],
  [{ method: 'rank' }, [1, 2, absent, 3]],
  [{ method: 'percentile-rank' }, [0, 0.5, absent, 1]],
  [{ method: 'borda' }, [0, 1, absent, 2]],
  [{ method: 'none' }, [2, 3, absent, 6]],
  [
    { method: 'function', name: 'root', apply: (x) => x.map((v) => Math.sqrt(v - 2)) },
    [0, 1, absent, 2],
  ],
])('%o puts 2, 3, 6 on its scale and leaves what is missing', (method, expected) => {
  expect(normalised(sample, method)).toEqual(expected)
})

it.each<[NormalisationMethod, Figure[]]>([
  [{ method: 'min-max' }, [100, 75, absent, 0]],
  [{ method: 'distance-to-maximum' }, [1, 0.75, absent, 0]],
  [{ method: 'distance-to-reference', unit: 'b' }, [4 / 3, 1, absent, 0]],
  [{ method: 'distance-to-target', target: 4 }, [2, 1.5, absent, 0]],
  [{ method: 'goalposts', low: 2, high: 4 }, [100, 50, absent, 0]],
  [{ method: 'rank' }, [3, 2, absent, 1]],
  [{ method: 'none' }, [-2, -3, absent, -6]],
])('%o with direction −1 puts the smallest first', (method, expected) => {
  expect(normalised(sample, method, { direction: -1 })).toEqual(expected)
})

it('z-scores divide by the sample deviation', () => {
  expect(normalised([1, 2, 3], { method: 'z-score' })).toEqual([-1, 0, 1])
  expect(normalised([1, 2, 3], { method: 'z-score', mean: 50, sd: 10 })).toEqual([40, 50, 60])
})

it.each<NormalisationMethod>([
  { method: 'min-max' },
  { method: 'z-score' },
  { method: 'distance-to-maximum' },
  { method: 'distance-to-reference', unit: 'a' },
  { method: 'distance-to-target', target: 9 },
  { method: 'fraction-of-maximum' },
  { method: 'rank' },
  { method: 'percentile-rank' },
  { method: 'borda' },
])('a constant column is missing for want of variation under %o', (method) => {
  const none = missing('no-variation')
  expect(normalised([7, absent, 7], method)).toEqual([none, absent, none])
})

it('a constant column stays under goalposts, a factor and no method', () => {
  expect(normalised([7, 7], { method: 'goalposts', low: 0, high: 10 })).toEqual([70, 70])
  expect(normalised([7, 7], { method: 'scaled', factor: 2 })).toEqual([14, 14])
  expect(normalised([7, 7], { method: 'none' })).toEqual([7, 7])
})

it('there is no fraction of a maximum that is not positive, nor distance to the worst', () => {
  const none = missing('empty-denominator')
  expect(normalised([1, 2], { method: 'fraction-of-maximum' }, { direction: -1 })).toEqual([
    none,
    none,
  ])
  expect(normalised([1, 2], { method: 'distance-to-reference', unit: 'a' })).toEqual([none, none])
})

it('a function that gives no number gives a missing value', () => {
  const method: NormalisationMethod = {
    method: 'function',
    name: 'log',
    apply: (x) => x.map(Math.log),
  }
  expect(normalised([1, 0, -1], method)).toEqual([
    0,
    missing('invalid-input'),
    missing('invalid-input'),
  ])
})

it('an indicator may have a method of its own', () => {
  const data = dataOf([1, 3])
  const own = { method: { method: 'min-max' }, indicators: { x: { method: 'borda' } } } as const
  expect(figures(normalise(data, own).data)).toEqual([0, 1])
  const wrong = { method: { method: 'none' }, indicators: { y: { method: 'none' } } } as const
  expect(() => normalise(data, wrong)).toThrow('no indicator y')
})

it('a panel is put on one scale, or on one for each time', () => {
  const units = [2022, 2022, 2023, 2023].map((time, row) => ({ code: 'ab'[row % 2] ?? '', time }))
  const data = dataOf([0, 1, 2, 4], {}, units)
  const panel = (kind: NormaliseSpecification['panel'], method: NormalisationMethod) =>
    figures(normalise(data, { method, ...(kind === undefined ? {} : { panel: kind }) }).data)
  expect(panel('pooled', { method: 'min-max' })).toEqual([0, 25, 50, 100])
  expect(panel('per-time', { method: 'min-max' })).toEqual([0, 100, 0, 100])
  const reference = { method: 'distance-to-reference', unit: 'b' } as const
  expect(panel('per-time', reference)).toEqual([0, 1, 0, 1])
  expect(panel('pooled', { ...reference, time: 2023 })).toEqual([0, 0.25, 0.5, 1])
  expect(() => panel('pooled', reference)).toThrow('2 times')
})

it('the log holds the line the values were put on', () => {
  expect(normalise(dataOf([2, 6]), { method: { method: 'min-max' } }).log.entries).toEqual([
    {
      code: 'normalised',
      column: 'x',
      details: { method: 'min-max', origin: 2, span: 4, range: 100, offset: 0 },
    },
  ])
})

it('min-max gives exactly its ends, whatever the numbers', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(fc.uniqueArray(number, { minLength: 2 }), (values) => {
      fc.pre(Math.max(...values) - Math.min(...values) > 1e-6)
      const scores = normalised(values, { method: 'min-max' }).map(Number)
      expect([Math.min(...scores), Math.max(...scores)]).toEqual([0, 100])
    }),
  )
})

it('what a double cannot hold is missing with a reason', () => {
  const invalid = missing('invalid-input')
  expect(normalised([1e308, -1e308], { method: 'min-max' })).toEqual([invalid, invalid])
  expect(normalised([1e308, 1.5e308, 1], { method: 'z-score' })).toEqual([
    invalid,
    invalid,
    invalid,
  ])
  expect(normalised([1e308, 2], { method: 'scaled', factor: 10 })).toEqual([invalid, 20])
})

it('a column in which nothing is known is logged as empty', () => {
  for (const method of ['min-max', 'rank', 'scaled'] as const) {
    const by: NormalisationMethod = method === 'scaled' ? { method, factor: 2 } : { method }
    const { data, log } = normalise(dataOf([absent, absent]), { method: by })
    expect(figures(data)).toEqual([absent, absent])
    expect(log.entries).toEqual([{ code: 'column-empty', column: 'x', details: { method } }])
  }
})

function normalised(
  values: readonly Figure[],
  method: NormalisationMethod,
  element: Partial<IndexElement> = {},
): Figure[] {
  return figures(normalise(dataOf(values, element), { method }).data)
}

function dataOf(
  values: readonly Figure[],
  element: Partial<IndexElement> = {},
  units: readonly Pick<IndexUnit, 'code' | 'time'>[] = values.map((_, row) => ({
    code: 'abcdefgh'[row] ?? String(row),
  })),
): IndexData {
  return {
    units: units.map((unit) => ({ ...unit, groups: {} })),
    elements: [
      { code: 'x', level: 1, parent: 'index', weight: 1, direction: 1, target: 10, ...element },
      { code: 'index', level: 2, parent: null, weight: 1, direction: 1 },
    ],
    columns: new Map([['x', columnOf('x', values)]]),
    others: new Map(),
  }
}

function figures(data: IndexData): Figure[] {
  const column = data.columns.get('x') ?? columnOf('x', [])
  return data.units.map((_, row) => figureAt(column, row))
}
