import type { Role } from '@thang/contracts'
import type { Database } from '../../src/platform/db/database.ts'
import { insertPerson, today } from '../peopleWorld.ts'
import { addDelegation, place } from './rows.ts'
import type { Pass, Site } from './site.ts'
import { targets } from './targets.ts'

/** Somebody of a kind who asks; null for the post they have none of. */
export interface Asker {
  readonly kind: ActorKind
  readonly person: string
  /** By which they hold, or held, a post of their own. */
  readonly holding: number | null
  readonly pass: Pass | undefined
}

/** A kind of asker, in the words of the document. */
export interface ActorKind {
  readonly id: string
  readonly title: string
  readonly make: (db: Database) => Promise<Pick<Asker, 'person' | 'holding'>>
}

const yesterday = '2026-11-22'
const own = targets.own

/** Somebody new of the kind, signed in where it is one who signs in. */
export async function makeAsker(site: Site, kind: ActorKind): Promise<Asker> {
  const made = await kind.make(site.db)
  const pass = kind === visitor ? undefined : await site.enter(made.person)
  return { kind, ...made, pass }
}

function ofRole(role: Role, title: string): ActorKind {
  // Of the set that drafts begin with, and of the one that the samples of rounds use.
  const appraised = [
    { index: 'dti', node: '1' },
    { index: 'service-quality', node: 'CKMB' },
  ]
  const indicators = role === 'appraiser' ? appraised : []
  return { id: role, title, make: (db) => place(db, { unit: own, role, indicators }) }
}

async function withoutPost(db: Database) {
  return { person: await insertPerson(db), holding: null }
}

/** Was lent a head's authority, until the day given. */
async function lentHead(db: Database, endsOn: string) {
  const { holding } = await place(db, { unit: own, role: 'head' })
  const { person } = await withoutPost(db)
  await addDelegation(db, { holding, to: person, startsOn: '2026-11-01', endsOn })
  return { person, holding: null }
}

export const nobody: ActorKind = {
  id: 'no-post',
  title: 'không có vị trí / no post',
  make: withoutPost,
}

export const visitor: ActorKind = {
  id: 'visitor',
  title: 'chưa đăng nhập / not signed in',
  make: async () => ({ person: '', holding: null }),
}

/** One of each role, in a post of the department and for it and all below. */
export const roles: readonly ActorKind[] = [
  ofRole('administrator', 'quản trị / administrator'),
  ofRole('coordinator', 'điều phối / coordinator'),
  ofRole('head', 'thủ trưởng / head'),
  ofRole('officer', 'đầu mối / officer'),
  ofRole('appraiser', 'thẩm định / appraiser'),
  ofRole('council', 'hội đồng / council'),
  ofRole('leader', 'lãnh đạo / leader'),
  ofRole('inspector', 'thanh tra / inspector'),
]

/** Who may or may no longer by a date, and who is for the whole installation. */
export const others: readonly ActorKind[] = [
  {
    id: 'everywhere-administrator',
    title: 'quản trị toàn hệ thống / administrator of everything',
    make: (db) => place(db, { unit: own, role: 'administrator', scope: null }),
  },
  {
    id: 'everywhere-inspector',
    title: 'thanh tra toàn hệ thống / inspector of everything',
    make: (db) => place(db, { unit: own, role: 'inspector', scope: null }),
  },
  {
    id: 'acting-head',
    title: 'quyền thủ trưởng / acting head',
    make: (db) => {
      const term = { kind: 'acting', startsOn: today, endsOn: '2026-12-06' } as const
      return place(db, { unit: own, role: 'head' }, term)
    },
  },
  {
    id: 'delegate',
    title: 'được thủ trưởng ủy quyền / delegate of a head',
    make: (db) => lentHead(db, today),
  },
  {
    id: 'expired-officer',
    title: 'đầu mối hết hạn hôm qua / officer until yesterday',
    make: (db) => place(db, { unit: own, role: 'officer' }, { endsOn: yesterday }),
  },
  {
    id: 'expired-delegate',
    title: 'ủy quyền hết hạn hôm qua / delegate until yesterday',
    make: (db) => lentHead(db, yesterday),
  },
  visitor,
]

export const everyone: readonly ActorKind[] = [...roles, nobody, ...others]
