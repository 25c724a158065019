import { randomUUID } from 'node:crypto'
import type { UnitChange } from '@thang/contracts'
import { drawUnits, unitEventRecords } from '../../../src/modules/units/index.ts'
import { insertPerson, insertPost, today } from '../../peopleWorld.ts'
import type { Sample } from '../sample.ts'
import type { Site } from '../site.ts'

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
  {
    route: 'GET /unit-events',
    reach: 'self',
    fill: async (_, { unit }) => ({ query: { unit } }),
  },
  { route: 'GET /unit-events/due', reach: 'self', fill: async () => ({}) },
  {
    route: 'POST /unit-events/:code/withdraw',
    about: 'đổi tên / a new name',
    reach: 'unit',
    fill: async (site, { unit }) => {
      const change = { kind: 'rename', effectiveOn: today, unit, name: newName() } as const
      return { id: await recorded(site, change), body: { reason: 'ghi nhầm' } }
    },
  },
  {
    route: 'POST /unit-events/:code/posts',
    about: 'giải thể đơn vị trực thuộc / the end of a unit below it',
    reach: 'unit',
    fill: async (site, { unit: parent }) => {
      const { unit, event } = await endingBelow(site, parent)
      const post = await insertPost(site.db, { unit, role: 'officer' })
      return { id: event, body: { posts: [{ post, to: null }] }, at: unit }
    },
  },
]

interface Ending {
  readonly unit: string
  readonly event: string
}

const endings = new WeakMap<Site, Map<string, Promise<Ending>>>()

/** A unit below the other that is to end; one for all requests, which are about posts of their own. */
function endingBelow(site: Site, parent: string): Promise<Ending> {
  const made = endings.get(site) ?? new Map<string, Promise<Ending>>()
  endings.set(site, made)
  const ending = made.get(parent) ?? makeEnding(site, parent)
  made.set(parent, ending)
  return ending
}

async function makeEnding(site: Site, parent: string): Promise<Ending> {
  const unit = randomUUID()
  const create = { kind: 'other', parent, ...newName() } as const
  await recorded(site, { kind: 'create', effectiveOn: '2026-01-01', unit, create })
  const end = { kind: 'dissolve', effectiveOn: '2026-12-31', unit } as const
  const event = await recorded(site, { ...end, heirs: [] })
  await site.db.write(async (trx) => {
    await unitEventRecords.lockUnitEvents(trx)
    await drawUnits(trx, today)
  })
  return { unit, event }
}

/** An event that somebody recorded, not drawn yet; its code. */
async function recorded(site: Site, change: UnitChange): Promise<string> {
  const code = randomUUID()
  const by = await insertPerson(site.db)
  const actingPost = { post: 1, title: 'Quản trị', role: 'administrator', forPerson: null }
  const event = { ...change, event: code, legalBasis: basis.number }
  await site.db.write(async (trx) => {
    await unitEventRecords.lockUnitEvents(trx)
    await unitEventRecords.insertOfficeEvent(trx, {
      event,
      document: basis,
      note: null,
      by,
      actingPost,
      at: site.now(),
      settled: change.effectiveOn <= today,
    })
  })
  return code
}

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
