import { expect, it } from 'vitest'
import { ranking } from '../../test/inventedData.ts'
import { maximumPoints, shownColumns } from './rankingColumns.ts'

const [column] = ranking.columns
if (column === undefined) throw new Error('the invented ranking has a column')
const wider = { ...ranking, columns: [column, { ...column, code: '2', known: 0 }] }

it('a column in which nothing is known is left out and named', () => {
  const { groups, empty } = shownColumns(wider, false)
  expect(groups.map(({ code }) => code)).toEqual(['1'])
  expect(empty.groups.map(({ code }) => code)).toEqual(['2'])
})

it('all columns are shown when asked for', () => {
  expect(shownColumns(wider, true).groups.map(({ code }) => code)).toEqual(['1', '2'])
})

it('a column known by ranks alone is shown', () => {
  const rows = ranking.rows.map((row) => ({
    ...row,
    groups: row.groups.map((group) => ({ ...group, value: null, rank: 3 })),
  }))
  expect(shownColumns({ ...ranking, rows }, false).groups).toHaveLength(1)
})

it('an index without a known value has no column for it', () => {
  const unknown = { ...ranking, known: { ranks: 0, values: 0, total: 3 } }
  expect(shownColumns(unknown, false)).toMatchObject({ rank: false, value: false })
})

it('raw inputs have the decimals of the most exact one', () => {
  const rows = ranking.rows.map((row, place) => ({
    ...row,
    inputs: [[1.25, 2, null][place] ?? null],
  }))
  expect(shownColumns({ ...ranking, rows }, false).inputs).toMatchObject([
    { place: 0, decimals: 2 },
  ])
})

it('a table in points has a maximum, a table of shares has none', () => {
  expect(maximumPoints(ranking)).toBeNull()
  const inPoints = { ...column, inPoints: true, maxPoints: 60 }
  expect(maximumPoints({ columns: [inPoints, { ...inPoints, maxPoints: 40 }] })).toBe(100)
})
