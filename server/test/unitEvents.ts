import type { UnitChange, UnitEdit, UnitPreview } from '@thang/contracts'
import { UnitPreview as Preview, UnitStory, UnitTree } from '@thang/contracts'
import { sql } from 'kysely'
import { settleDueEvents } from '../src/modules/unitEvents/index.ts'
import type { Answer } from './actorGate.ts'
import { units, type World } from './peopleWorld.ts'

const basis = { number: '12/NQ-HĐND', issuedOn: '2026-06-15', issuer: 'HĐND tỉnh Phú Thọ' }

/** A unit that nobody has made yet. */
export interface Invented {
  readonly unit: string
  readonly name: string
}

let count = 0

/** Names and codes that no unit has. */
export function invented(word = 'Xã'): Invented {
  count += 1
  return { unit: `X${count}`, name: `${word} Mới ${count}` }
}

export function named(name: string) {
  return { name, shortName: name.replace(/^\S+ /, ''), nameEn: null }
}

export function begin(name: string, parent: string | null = units.province) {
  return { kind: 'commune', parent, ...named(name) } as const
}

/** All of these go into a new unit. */
export function mergerOf(from: readonly string[], effectiveOn: string, into = invented()) {
  return {
    kind: 'merge',
    effectiveOn,
    from: from.map((unit) => ({ unit, share: 1 })),
    into: { unit: into.unit, create: begin(into.name) },
  } satisfies UnitChange
}

export interface Recording {
  readonly posts?: UnitEdit['posts']
  readonly key?: string
}

/** What a test does to units through the routes, as an administrator where nobody is named. */
export interface UnitActs {
  readonly record: (as: string, change: UnitChange, recording?: Recording) => Promise<Answer>
  /** The code of the event recorded last. */
  readonly lastEvent: () => Promise<string>
  readonly preview: (change: UnitChange, posts?: UnitEdit['posts']) => Promise<UnitPreview>
  /** A commune, there since the beginning of the year. */
  readonly commune: (parent?: string) => Promise<string>
  readonly treeOn: (on: string) => Promise<Map<string, UnitTree['units'][number]>>
  readonly storyOf: (unit: string) => Promise<UnitStory>
  /** It is that hour, and the schedule has done its work. */
  readonly settleAt: (instant: string) => Promise<void>
}

export function useUnits(world: () => World): UnitActs {
  const { record, preview } = recordingIn(world)
  return {
    record,
    preview,
    lastEvent: async () => {
      const { rows } = await world().database.db.read((trx) =>
        sql<{ code: string }>`
          SELECT code FROM unit_events WHERE origin = 'office' ORDER BY seq DESC LIMIT 1
        `.execute(trx),
      )
      return rows[0]?.code ?? ''
    },
    commune: async (parent = units.province) => {
      const { unit, name } = invented()
      const create = begin(name, parent)
      const change = { kind: 'create', effectiveOn: '2026-01-01', unit, create } as const
      const { refusal } = await record(world().admin.person, change)
      if (refusal !== null) throw new Error(refusal)
      return unit
    },
    treeOn: async (on) => {
      const { body } = await world().get(world().admin.person, `/units/tree?on=${on}`)
      return new Map(UnitTree.parse(body).units.map((unit) => [unit.code, unit]))
    },
    storyOf: async (unit) => {
      const { body } = await world().get(world().admin.person, `/units/${unit}/history`)
      return UnitStory.parse(body)
    },
    settleAt: async (instant) => {
      world().setNow(instant)
      await settleDueEvents({ db: world().database.db, clock: () => new Date(instant) })
    },
  }
}

function recordingIn(world: () => World): Pick<UnitActs, 'record' | 'preview'> {
  const edit = (change: UnitChange, posts: UnitEdit['posts'] = []) => {
    return { change, basis, note: null, posts }
  }
  return {
    record: (as, change, { posts, key } = {}) => {
      const asking = { body: edit(change, posts), ...(key === undefined ? {} : { key }) }
      return world().post(as, '/unit-events', asking)
    },
    preview: async (change, posts) => {
      const { admin, post } = world()
      const { body } = await post(admin.person, '/unit-events/preview', {
        body: edit(change, posts),
      })
      return Preview.parse(body)
    },
  }
}
