import { randomUUID } from 'node:crypto'
import { today } from '../../peopleWorld.ts'
import type { Sample } from '../sample.ts'

const basis = { number: '01/QĐ-UBND', issuedOn: today, issuer: 'UBND tỉnh' }

export const unitSamples: readonly Sample[] = [
  {
    route: 'GET /unit-events/kinds',
    reach: 'self',
    fill: async (_, { unit }) => ({ query: { unit } }),
  },
  {
    route: 'POST /unit-events/preview',
    about: 'đổi tên / a new name',
    reach: 'unit',
    fill: async (_, { unit }) => ({ body: renaming(unit) }),
  },
  {
    route: 'POST /unit-events',
    about: 'lập đơn vị trực thuộc / a unit below it',
    reach: 'unit',
    fill: async (_, { unit }) => ({ body: creatingBelow(unit) }),
  },
  {
    route: 'POST /unit-events',
    about: 'đổi tên / a new name',
    reach: 'unit',
    fill: async (_, { unit }) => ({ body: renaming(unit) }),
  },
]

function renaming(unit: string) {
  return edit({ kind: 'rename', effectiveOn: today, unit, name: newName() })
}

function creatingBelow(parent: string) {
  const create = { kind: 'other', parent, ...newName() }
  return edit({ kind: 'create', effectiveOn: today, unit: randomUUID(), create })
}

function newName() {
  const name = `Đơn vị ${randomUUID()}`
  return { name, shortName: name, nameEn: null }
}

function edit(change: object) {
  return { change, basis, note: null, posts: [] }
}
