import { expect, it } from 'vitest'
import { type ChoosableTable, chooseTable } from './chooseTable.ts'

const units = [
  unit('A', { validTo: '2025-06-30' }),
  unit('B', { validTo: '2025-06-30' }),
  unit('AB', { validFrom: '2025-07-01' }),
  unit('c1', { kind: 'commune', parent: 'AB' }),
  unit('c2', { kind: 'commune', parent: 'AB' }),
  unit('d1', { kind: 'commune', parent: 'D', validFrom: '2026-01-01' }),
]
const old = table('2024-12-31', ['A', 'B'])
const merged = table('2025-07-01', ['AB'])

it('the main table of its kind answers where nothing else is asked for', () => {
  const aside = table('2024-12-31', ['A', 'B'], { main: false })
  expect(choose([aside, merged], 'published')).toEqual({ table: merged, reexpressTo: null })
})

it('a table answers for a day on which its units are the same', () => {
  expect(choose([merged, old], '2020-01-01')).toEqual({ table: old, reexpressTo: null })
  expect(choose([merged, old], '2026-01-01')).toEqual({ table: merged, reexpressTo: null })
})

it('otherwise the latest before the day is re-expressed; a later one cannot be split', () => {
  expect(choose([old], '2025-07-01')).toEqual({ table: old, reexpressTo: '2025-07-01' })
  expect(choose([merged], '2025-06-30')).toEqual({ refused: 'cannot-split', table: merged })
})

it('a table without a framework cannot be re-expressed, and that is the reason given', () => {
  const unknown = { ...old, framework: null }
  expect(choose([unknown], '2025-07-01')).toEqual({ refused: 'framework-unknown', table: unknown })
  expect(choose([unknown, { ...old, main: false }], '2025-07-01')).toMatchObject({
    reexpressTo: '2025-07-01',
  })
})

it('units of other parents do not matter for the parts of one unit', () => {
  const communes = table('2026-06-30', ['c1', 'c2'], { kind: 'commune', parent: 'AB' })
  expect(choose([communes], '2025-12-31')).toEqual({ table: communes, reexpressTo: null })
})

it('a partial table does not answer for a day on which one of its units did not exist', () => {
  const listed = table('2026-06-30', ['AB'], { allUnits: false })
  expect(choose([listed], '2025-07-01')).toEqual({ table: listed, reexpressTo: null })
  expect(choose([listed], '2025-06-30')).toEqual({ refused: 'cannot-split', table: listed })
  const before = table('2024-12-31', ['A'], { allUnits: false })
  expect(choose([before], '2025-07-01')).toEqual({ refused: 'units-unknown', table: before })
})

it('a day on which no unit of the kind existed has no table', () => {
  const ended = unit('E', { kind: 'district', validTo: '2025-06-30' })
  const districts = table('2024-12-31', ['E'], { kind: 'district' })
  const choice = { boundaries: '2025-07-01' }
  expect(chooseTable([districts], [ended], choice)).toEqual({
    refused: 'no-units',
    table: districts,
  })
})

it('a kind without a table is refused', () => {
  expect(chooseTable([old], units, { kind: 'commune', boundaries: 'published' })).toEqual({
    refused: 'no-such-kind',
    kind: 'commune',
  })
})

function choose(tables: readonly ChoosableTable[], boundaries: string) {
  return chooseTable(tables, units, { boundaries })
}

function unit(
  code: string,
  fields: {
    kind?: string
    parent?: string
    validFrom?: string
    validTo?: string
  },
) {
  return { code, kind: 'province', parent: null, validFrom: null, validTo: null, ...fields }
}

function table(
  boundaries: string,
  members: readonly string[],
  fields: Partial<ChoosableTable> = {},
): ChoosableTable {
  return {
    kind: 'province',
    parent: null,
    boundaries,
    main: true,
    allUnits: true,
    members,
    framework: 'f',
    ...fields,
  }
}
