import type { Edition } from '@thang/contracts'
import { expect, it } from 'vitest'
import { made } from '../../test/inventedPublication.ts'
import { kindChoices, siblingsOf } from './rankingSiblings.ts'

function of(period: string, kind: Edition['tables'][number]['kind']): Edition {
  const tables = made.tables.map((table) => ({ ...table, kind }))
  return { ...made, code: `xa-${period}-${kind}`, period, periodEnd: `${period}-12-31`, tables }
}

const communes = of('2026', 'commune')
const departments = of('2026', 'department')
const earlier = of('2025', 'commune')
const editions = [departments, earlier, of('2025', 'department'), communes]
const shown = { edition: communes, kind: 'commune' } as const

it('a period stands once, for the kind that is shown', () => {
  expect(siblingsOf(shown, editions)).toEqual([communes, earlier])
})

it('a period without the kind leads to what it has', () => {
  const only = of('2024', 'department')
  expect(siblingsOf(shown, [...editions, only])).toEqual([communes, earlier, only])
})

it('the other kinds of the period are the tables of its other editions', () => {
  expect(kindChoices(shown, editions)).toEqual([
    { kind: 'department', edition: departments.code, main: true },
    { kind: 'commune', edition: communes.code, main: true },
  ])
})
