import { expect, it } from 'vitest'
import { isKnown, missing } from '../figure.ts'
import { correlationMatrix } from './correlation.ts'
import { columnOf, type IndexData } from './indexData.ts'
import { cronbachAlpha, flagOf, relate } from './relate.ts'

const [a, b] = [columnOf('a', [1, 2, 3, 4]), columnOf('b', [1, 3, 2, 4])]
const flat = columnOf('c', [5, 5, 5, 5])

it.each([
  [-0.5, 'negative'],
  [-0.4, 'weak'],
  [0, 'weak'],
  [0.3, 'fair'],
  [0.92, 'fair'],
  [0.93, 'collinear'],
])('a correlation of %d is %s', (coefficient, flag) => {
  expect(flagOf(coefficient)).toBe(flag)
})

it('alpha is one for the same columns, by hand for others, missing for one', () => {
  expect(alpha(a, { ...a, values: a.values.map((x) => x + 7) })).toBeCloseTo(1, 12)
  expect(alpha(a, b)).toBeCloseTo(2 * (1 - 20 / 36), 12)
  expect(cronbachAlpha([a])).toEqual(missing('too-few-responses'))
  expect(cronbachAlpha([flat, flat])).toEqual(missing('no-variation'))
})

it('alpha leaves out what does not vary and is missing for columns without common rows', () => {
  const other = columnOf('b', [2, 1, 4, 3])
  const gone = columnOf(
    'c',
    [1, 2, 3, 4].map(() => missing('not-published')),
  )
  expect(alpha(a, other)).toBeCloseTo(0.75, 12)
  expect(alpha(a, other, gone)).toBeCloseTo(0.75, 12)
  expect(alpha(a, other, flat)).toBeCloseTo(0.75, 12)
  expect(cronbachAlpha([a, gone])).toEqual(missing('no-variation'))
  const [early, late] = [columnOf('d', [1, 2, NaN, NaN]), columnOf('e', [NaN, NaN, 1, 2])]
  expect(cronbachAlpha([early, late])).toEqual(missing('too-few-responses'))
})

it('a matrix of correlations has ones where it should and nothing where a column is flat', () => {
  const [aa, ab, ac, ba] = correlationMatrix([a, b, flat])
  expect([aa, ac]).toEqual([1, NaN])
  expect(ab).toBeCloseTo(0.8, 12)
  expect(correlationMatrix([a, b])[2]).toBe(ab)
  expect(ba).toBe(ab)
})

it('elements are related to what is above them and to their siblings', () => {
  const { withParents, groups } = relate(dataOf(), { method: 'spearman' }).log
  expect(withParents.map(({ element, other, flag }) => [element, other, flag])).toEqual([
    ['a', 'A', 'collinear'],
    ['b', 'A', 'collinear'],
  ])
  expect(groups.map(({ group }) => group)).toEqual(['A'])
  expect(groups[0]?.pairs.map(({ element, other, flag }) => [element, other, flag])).toEqual([
    ['a', 'b', 'fair'],
  ])
  expect(groups[0]?.components?.components[0]?.explained).toBeCloseTo(0.9, 12)
})

it('thresholds may be others', () => {
  const { log } = relate(dataOf(), { thresholds: { collinear: 0.7 } })
  expect(log.groups[0]?.pairs[0]?.flag).toBe('collinear')
})

function alpha(...columns: Parameters<typeof cronbachAlpha>[0]): number {
  const found = cronbachAlpha(columns)
  return isKnown(found) ? found : NaN
}

/** Children a and b under A, an index above it that has not been built yet. */
function dataOf(): IndexData {
  const mean = columnOf(
    'A',
    [0, 1, 2, 3].map((row) => ((a.values[row] ?? 0) + (b.values[row] ?? 0)) / 2),
  )
  return {
    units: [0, 1, 2, 3].map((row) => ({ code: `u${row}`, groups: {} })),
    elements: [
      { code: 'a', level: 1, parent: 'A', weight: 1, direction: 1 },
      { code: 'b', level: 1, parent: 'A', weight: 1, direction: 1 },
      { code: 'A', level: 2, parent: 'index', weight: 1, direction: 1 },
      { code: 'index', level: 3, parent: null, weight: 1, direction: 1 },
    ],
    columns: new Map([a, b, mean].map((column) => [column.code, column])),
    others: new Map(),
  }
}
