import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aggregate } from './aggregate.ts'
import {
  type Column,
  columnOf,
  type IndexData,
  type IndexElement,
  withColumns,
} from './indexData.ts'
import type { NormalisationMethod } from './normalisation.ts'
import { normalise } from './normalise.ts'
import { rankColumn } from './rankColumn.ts'

/** Five indicators in two groups, one of them better when small; whole numbers, so that ties occur. */
const weights = [1, 2, 1, 3, 0.5]
const elements: IndexElement[] = [
  ...weights.map((weight, k) => ({
    code: `x${k}`,
    level: 1,
    parent: k < 3 ? 'A' : 'B',
    weight,
    direction: k === 1 ? (-1 as const) : (1 as const),
  })),
  { code: 'A', level: 2, parent: 'index', weight: 2, direction: 1 },
  { code: 'B', level: 2, parent: 'index', weight: 1, direction: 1 },
  { code: 'index', level: 3, parent: null, weight: 1, direction: 1 },
]
const units = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 5 }), {
  minLength: 2,
  maxLength: 25,
})
const scales = fc.constantFrom<NormalisationMethod>(
  { method: 'min-max' },
  { method: 'z-score', mean: 100, sd: 10 },
)
const posts: NormalisationMethod = { method: 'goalposts', low: 5, high: 25 }

it('the order of the units changes no rank', () => {
  fc.assert(
    fc.property(units, scales, fc.infiniteStream(fc.nat()), (rows, method, keys) => {
      const order = rows
        .map((_, row) => ({ row, key: keys.next().value ?? 0 }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ row }) => row)
      const ranks = ranksOf(dataOf(rows), method)
      const shuffled = ranksOf(dataOf(order.flatMap((row) => [rows[row] ?? []])), method)
      expect(shuffled).toEqual(order.map((row) => ranks[row]))
    }),
  )
})

it('a positive factor and a constant on any indicator change no rank', () => {
  const change = fc.record({
    indicator: fc.nat(4),
    factor: fc.double({ min: 0.1, max: 1000, noNaN: true }),
    constant: fc.integer({ min: -10, max: 10 }),
  })
  fc.assert(
    fc.property(units, scales, change, (rows, method, { indicator, factor, constant }) => {
      const changed = rows.map((row) =>
        row.with(indicator, factor * (row[indicator] ?? 0) + constant),
      )
      expect(ranksOf(dataOf(changed), method)).toEqual(ranksOf(dataOf(rows), method))
    }),
  )
})

it('a constant added to a normalised indicator changes no rank under arithmetic means', () => {
  const constants = fc.integer({ min: -50, max: 50 })
  fc.assert(
    fc.property(units, fc.nat(4), constants, (rows, indicator, constant) => {
      const data = positive(dataOf(rows))
      const column = columnAt(data, `x${indicator}`)
      const moved = { ...column, values: column.values.map((value) => value + constant) }
      expect(indexRanks(withColumns(data, [moved]))).toEqual(indexRanks(data))
    }),
  )
})

it('a constant indicator added to normalised data changes no rank under an arithmetic mean', () => {
  const added = fc.record({ value: fc.nat(100), weight: fc.integer({ min: 1, max: 9 }) })
  fc.assert(
    fc.property(units, added, (rows, { value, weight }) => {
      const data = positive(dataOf(rows))
      const flat = { ...data, elements: flatElements }
      const extra = columnOf(
        'extra',
        rows.map(() => value),
      )
      const more = { code: 'extra', level: 1, parent: 'index', weight, direction: 1 } as const
      const longer = withColumns({ ...flat, elements: [...flatElements, more] }, [extra])
      expect(indexRanks(longer)).toEqual(indexRanks(flat))
    }),
  )
})

it('a better input never lowers an arithmetic score when the other steps are held fixed', () => {
  const raise = fc.record({
    row: fc.nat(24),
    indicator: fc.nat(4),
    by: fc.double({ min: 0, max: 20, noNaN: true }),
  })
  fc.assert(
    fc.property(units, raise, (rows, { row, indicator, by }) => {
      const better = indicator === 1 ? -by : by
      const raised = rows.map((values, index) =>
        index === row % rows.length
          ? values.with(indicator, (values[indicator] ?? 0) + better)
          : values,
      )
      const [before, after] = [scoresOf(dataOf(rows), posts), scoresOf(dataOf(raised), posts)]
      expect(after.filter((score, index) => score < (before[index] ?? NaN))).toEqual([])
    }),
  )
})

const flatElements = elements
  .filter(({ level }) => level !== 2)
  .map((element) => (element.level === 1 ? { ...element, parent: 'index' } : element))

function dataOf(rows: readonly (readonly number[])[]): IndexData {
  return {
    units: rows.map((_, row) => ({ code: `u${row}`, groups: {} })),
    elements,
    columns: new Map(
      weights.map((_, k) => [
        `x${k}`,
        columnOf(
          `x${k}`,
          rows.map((row) => row[k] ?? 0),
        ),
      ]),
    ),
    others: new Map(),
  }
}

/** Values far enough above 0 that no sum falls on 0, where the noise of doubles is all there is. */
function positive(data: IndexData): IndexData {
  const columns = [...data.columns.values()]
  return withColumns(
    data,
    columns.map((column) => ({ ...column, values: column.values.map((value) => value + 100) })),
  )
}

function scoresOf(data: IndexData, method: NormalisationMethod): number[] {
  const built = aggregate(normalise(data, { method }).data, {}).data
  return [...columnAt(built, 'index').values]
}

function ranksOf(data: IndexData, method: NormalisationMethod): number[] {
  return indexRanks(normalise(data, { method }).data)
}

function indexRanks(data: IndexData): number[] {
  return [...rankColumn(columnAt(aggregate(data, {}).data, 'index')).values]
}

function columnAt(data: IndexData, code: string): Column {
  return data.columns.get(code) ?? columnOf(code, [])
}
