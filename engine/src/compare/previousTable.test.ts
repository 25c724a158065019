import { expect, it } from 'vitest'
import { findPreviousTable, type TableIdentity } from './previousTable.ts'

function table(year: number, fields: Partial<TableIdentity> = {}): TableIdentity {
  const periodEnd = `${year}-12-31`
  return {
    index: 'dti',
    periodEnd,
    kind: 'province',
    parent: null,
    boundaries: periodEnd,
    allUnits: true,
    ...fields,
  }
}

it('is the latest earlier one of the same index, kind and parent', () => {
  const tables = [
    table(2020),
    table(2021),
    table(2022),
    table(2021, { kind: 'ministry' }),
    table(2022, { index: 'other' }),
  ]
  expect(findPreviousTable(tables, table(2022))).toBe(tables[1])
  expect(findPreviousTable(tables, table(2020))).toBeUndefined()
})

it('of two tables of one period it is the one on the nearer boundaries', () => {
  const old = table(2024)
  const reformed = table(2024, { boundaries: '2025-07-01' })
  expect(findPreviousTable([reformed, old], table(2025))).toBe(reformed)
  expect(findPreviousTable([reformed, old], table(2025, { boundaries: '2025-01-31' }))).toBe(old)
})

it('a full table is not compared with one of which only some units are known', () => {
  expect(findPreviousTable([table(2021, { allUnits: false })], table(2022))).toBeUndefined()
})
