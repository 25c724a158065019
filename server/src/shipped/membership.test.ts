import { expect, it } from 'vitest'
import { membershipOf } from './membership.ts'
import type { ShippedTable, ShippedUnit } from './shippedData.ts'

const units = [
  unit('a', { parent: 'X' }),
  unit('b', { parent: 'X', validTo: '2025-06-30' }),
  unit('c', { parent: 'Y' }),
]

it('all units of the kind and parent on the day belong to a table of all', () => {
  expect(membershipOf(table({ parent: 'X', unitCount: 1 }), units)).toEqual({
    members: ['a'],
    allUnits: true,
  })
  expect(membershipOf(table({ parent: null, unitCount: 2 }), units).members).toEqual(['a', 'c'])
})

it('those with figures or inputs belong to a table of listed units', () => {
  const rows = { membership: 'listed', figures: [row('c')], inputs: [row('a'), row('c')] } as const
  expect(membershipOf(table({ ...rows, unitCount: 3 }), units)).toEqual({
    members: ['c', 'a'],
    allUnits: false,
  })
})

it('of a table whose number of units is not known nobody can say that all are there', () => {
  expect(membershipOf(table({ parent: 'X', unitCount: null }), units).allUnits).toBe(false)
})

function unit(code: string, fields: Partial<ShippedUnit>): ShippedUnit {
  return {
    code,
    gsoCode: null,
    portalCode: null,
    kind: 'commune',
    name: code,
    shortName: code,
    nameEn: null,
    region: null,
    parent: null,
    area: null,
    validFrom: null,
    validTo: null,
    aliases: [],
    source: 's',
    ...fields,
  }
}

function table(fields: Partial<ShippedTable>): ShippedTable {
  return {
    kind: 'commune',
    boundaries: '2026-01-01',
    framework: null,
    unitCount: 1,
    membership: 'all',
    parent: null,
    main: true,
    title: { vi: 'Xã' },
    figures: [],
    statistics: [],
    inputs: [],
    ...fields,
  }
}

function row(code: string) {
  return {
    unit: code,
    node: '1',
    input: 'n',
    value: 1,
    source: 's',
    valueConfidence: null,
    valueSource: null,
    rank: null,
    rankConfidence: null,
    rankSource: null,
    note: null,
  }
}
