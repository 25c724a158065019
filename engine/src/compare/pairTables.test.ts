import { expect, it } from 'vitest'
import { type PairableTable, pairTables } from './pairTables.ts'

const old = ['A', 'B', 'C']
const merged = ['AB', 'C']

function table(boundaries: string, fields: Partial<PairableTable> = {}): PairableTable {
  const members = boundaries < '2025-07-01' ? old : merged
  return {
    kind: 'province',
    parent: null,
    boundaries,
    main: true,
    allUnits: true,
    members,
    ...fields,
  }
}

const in2022 = [table('2022-12-31')]
const new2024 = table('2025-07-01')
const old2024 = table('2024-12-31', { main: false })
const in2024 = [new2024, old2024]

it('tables with the same units are paired, in either order', () => {
  expect(pairTables(in2022, in2024)).toEqual({ from: in2022[0], to: old2024 })
  expect(pairTables(in2024, in2022)).toEqual({ from: old2024, to: in2022[0] })
})

it('of several pairs with the same units the main tables are taken', () => {
  expect(pairTables(in2024, in2024)).toEqual({ from: new2024, to: new2024 })
})

it('without the same units it is the pair on the nearest boundaries, in either order', () => {
  const other = [table('2023-12-31', { members: ['A', 'B', 'D'] })]
  expect(pairTables(other, in2024)?.to).toBe(old2024)
  expect(pairTables(in2024, other)?.from).toBe(old2024)
})

it('with a day it is the nearest table of each, in either order', () => {
  const choice = { boundaries: '2025-07-01' }
  expect(pairTables(in2022, in2024, choice)?.to).toBe(new2024)
  expect(pairTables(in2024, in2022, choice)?.from).toBe(new2024)
})

it('units known only in part are never known to be the same', () => {
  const listed = table('2022-12-31', { allUnits: false, members: merged })
  expect(pairTables([listed], in2024)?.to).toBe(old2024)
})

it('a kind that both have is found; where there is none there is no pair', () => {
  const communes = table('2025-07-01', { kind: 'commune', parent: 'AB' })
  const beside = table('2025-07-01', { main: false })
  expect(pairTables(in2024, [communes, beside])?.to).toBe(beside)
  expect(pairTables([communes, beside], in2024)?.from).toBe(beside)
  expect(pairTables(in2024, [communes])).toBeUndefined()
  expect(pairTables(in2024, [communes], { kind: 'commune' })).toBeUndefined()
})

it('parts of one unit are set beside parts of the same', () => {
  const of = (parent: string) => table('2025-07-01', { kind: 'commune', parent })
  expect(pairTables([of('X'), of('Y')], [of('Y')])?.from.parent).toBe('Y')
})
