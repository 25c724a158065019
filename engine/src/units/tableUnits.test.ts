import { expect, it } from 'vitest'
import { missing } from '../figure.ts'
import { smallFramework } from '../framework/fixtures/smallFramework.ts'
import { successorsInScope, unitsInScope } from './tableUnits.ts'
import { unitFigures } from './unitFigures.ts'

const units = [
  unit('x1', 'X', null, '2025-06-30'),
  unit('x2', 'X', null, '2025-06-30'),
  unit('x12', 'X', '2025-07-01', null),
  unit('y1', 'Y', null, null),
]
const lineage = [
  { predecessor: 'x1', successor: 'x12', effectiveOn: '2025-07-01', share: 1 },
  { predecessor: 'x2', successor: 'x12', effectiveOn: '2025-07-01', share: 1 },
]

it('the parts of one unit are its own only; without a parent it is the whole country', () => {
  expect(codes({ kind: 'commune', parent: 'X' })).toEqual(['x12'])
  expect(codes({ kind: 'commune', parent: null })).toEqual(['x12', 'y1'])
})

it('parts are formed from parts, and parts of other units stay out', () => {
  const scope = { kind: 'commune', parent: 'X' }
  const days = { scope, earlier: '2024-12-31', on: '2025-07-01' }
  expect(successorsInScope(units, lineage, days)).toEqual([
    { unit: 'x12', predecessors: ['x1', 'x2'] },
  ])
})

it('figures to re-express are those of the index, the groups and the views', () => {
  const published = new Map([
    ['A ', 0.5],
    ['A 1', 0.6],
  ])
  const valueAt = (code: string, node: string | null) =>
    published.get(`${code} ${node ?? ''}`) ?? missing('not-published')
  expect(unitFigures(smallFramework(), ['A'], valueAt)).toEqual([
    { unit: 'A', value: 0.5, nodes: { '1': 0.6, '2': missing('not-published') } },
  ])
})

function codes(scope: { kind: string; parent: string | null }): string[] {
  return unitsInScope(units, scope, '2025-07-01').map((one) => one.code)
}

function unit(code: string, parent: string, validFrom: string | null, validTo: string | null) {
  return { code, kind: 'commune', parent, validFrom, validTo }
}
