import { expect, it } from 'vitest'
import { checkIndexData } from './check.ts'
import {
  type Column,
  columnOf,
  columnOfNumbers,
  type IndexData,
  type IndexElement,
  type IndexUnit,
} from './indexData.ts'

it('a flat index with spaces in its codes is sound', () => {
  expect(checkIndexData(flat())).toEqual([])
})

it('names the unit that comes twice, and only within the same time', () => {
  expect(codes(flat({ units: units(['A', 'B', 'A']) }))).toEqual(['unit-repeated  A'])
  const panel = units(['A', 'B', 'A']).map((unit, row) => ({ ...unit, time: 2020 + row }))
  expect(codes(flat({ units: panel }))).toEqual([])
  const [a, b] = panel
  expect(a && b && codes(flat({ units: [a, b, { code: 'C', groups: {} }] }))).toEqual([
    'time-missing  C',
  ])
  expect(codes(flat({ units: units(['A', '', 'C']) }))).toEqual(['unit-code-empty  '])
})

it('wants unique codes across elements and other columns', () => {
  const others = new Map([['the index', columnOfNumbers('the index', numbers(1, 2, 3))]])
  expect(codes(flat({ others }))).toEqual(['code-repeated the index '])
})

it('wants parents that exist and are above, and one root', () => {
  expect(codes(withElement({ parent: 'nobody' }))).toEqual(['parent-unknown one thing '])
  expect(codes(withElement({ level: 2 }))).toContain('parent-not-above one thing ')
  expect(codes(withElement({ parent: null }))).toEqual([
    'roots-several one thing ',
    'roots-several the index ',
  ])
  expect(codes(withElement({ level: 0.5 }))).toContain('level-invalid one thing ')
  expect(codes(flat({ elements: flat().elements.slice(0, 2) }))).toEqual([
    'root-missing  ',
    'parent-unknown one thing ',
    'parent-unknown another ',
  ])
})

it('wants children below aggregates, and weights that can be used', () => {
  const lonely = { code: 'lonely', level: 2, parent: 'the index', weight: 1, direction: 1 } as const
  const elements = flat().elements.map((element) =>
    element.code === 'the index' ? { ...element, level: 3 } : element,
  )
  expect(codes(flat({ elements: [...elements, lonely] }))).toEqual([
    'children-missing lonely ',
    'level-skipped one thing ',
    'level-skipped another ',
  ])
  expect(codes(withElement({ weight: -1 }))).toEqual(['weight-invalid one thing '])
  expect(codes(withElement({ weight: NaN }))).toEqual(['weight-invalid one thing '])
  const zero = flat().elements.map((element) => ({ ...element, weight: 0 }))
  expect(codes(flat({ elements: zero }))).toEqual(['weights-all-zero the index '])
})

it('wants the denominators and targets that are named', () => {
  expect(codes(withElement({ denominator: 'people' }))).toEqual(['denominator-unknown one thing '])
  expect(codes(withElement({ target: Infinity }))).toEqual(['target-invalid one thing '])
})

it('wants a column for every indicator, of one value a unit, and none of aggregates', () => {
  const column = columnOfNumbers('one thing', numbers(1, 2))
  expect(codes(flat({ columns: new Map([['one thing', column]]) }))).toEqual([
    'column-missing another ',
    'column-length one thing ',
  ])
  const index = columnOfNumbers('the index', numbers(1, 2, 3))
  const full = flat({ columns: new Map([...flat().columns, ['the index', index]]) })
  expect(codes(full)).toEqual(['aggregate-in-data the index '])
  expect(checkIndexData(full, { aggregated: true })).toEqual([])
  expect(checkIndexData(flat(), { aggregated: true })).toMatchObject([{ code: 'column-missing' }])
})

it('names the cell that is neither a number nor missing for a reason', () => {
  const broken = { code: 'one thing', values: numbers(1, NaN, Infinity), missing: new Map() }
  expect(codes(withColumn(broken))).toEqual([
    'value-invalid one thing B',
    'value-invalid one thing C',
  ])
  const missing = new Map([[1, 'not-scored' as const]])
  const both = { code: 'one thing', values: numbers(1, 2, 3), missing }
  expect(codes(withColumn(both))).toEqual(['value-though-missing one thing B'])
})

it('warns of columns that say nothing, after all errors', () => {
  const same = columnOf('one thing', [4, { missing: 'not-submitted' }, 4])
  expect(checkIndexData(withColumn(same))).toEqual([
    {
      severity: 'warning',
      code: 'no-variation',
      element: 'one thing',
      unit: null,
      details: { value: 4 },
    },
  ])
  expect(codes(withColumn(columnOfNumbers('one thing', numbers(NaN, NaN, NaN))))).toEqual([
    'column-empty one thing ',
  ])
})

function codes(data: IndexData): string[] {
  return checkIndexData(data).map(
    ({ code, element, unit }) => `${code} ${element ?? ''} ${unit ?? ''}`,
  )
}

function flat(change: Partial<IndexData> = {}): IndexData {
  const below = { level: 1, parent: 'the index', weight: 1, direction: 1 } as const
  return {
    units: units(['A', 'B', 'C']),
    elements: [
      { code: 'one thing', ...below },
      { code: 'another', ...below },
      { code: 'the index', level: 2, parent: null, weight: 1, direction: 1 },
    ],
    columns: new Map([
      ['one thing', columnOfNumbers('one thing', numbers(1, NaN, 3))],
      ['another', columnOfNumbers('another', numbers(3, 2, 1))],
    ]),
    others: new Map(),
    ...change,
  }
}

function withElement(change: Partial<IndexElement>): IndexData {
  const elements = flat().elements.map((element) =>
    element.code === 'one thing' ? { ...element, ...change } : element,
  )
  return flat({ elements })
}

function withColumn(column: Column): IndexData {
  return flat({ columns: new Map([...flat().columns, ['one thing', column]]) })
}

function units(names: readonly string[]): IndexUnit[] {
  return names.map((code) => ({ code, groups: {} }))
}

function numbers(...values: number[]): Float64Array {
  return Float64Array.from(values)
}
