import type { Database } from '../platform/db/database.ts'
import { performWrite } from '../platform/write/performWrite.ts'
import { canGiuocSeat } from './canGiuoc.ts'
import { index, sets } from './frameworks.ts'
import { issueSet } from './issueSet.ts'
import {
  appraiserOf,
  appraisingDepartments,
  beginning,
  type CentralKey,
  centralPerson,
  centralSeats,
  headOf,
  officerOf,
  type Seat,
  unitSeats,
} from './people.ts'
import { departments, formerProvince, lastDayBefore, reform } from './provinces.ts'
import { insertPeople, insertSeats } from './seatQueries.ts'
import type { Cast } from './stage.ts'
import { vietnam } from './stage.ts'
import type { Story } from './story.ts'

const centralKeys: readonly CentralKey[] = [
  'administrator',
  'coordinator',
  'council',
  'leader',
  'inspector',
  'team',
]

/** The administrator is there first; by them the departments, then everybody else gets a post. */
export async function prepareStage(story: Story, loadCast: () => Promise<Cast>): Promise<Cast> {
  story.at(vietnam(beginning))
  const administrator = centralPerson('administrator')
  await seat(story.db, {
    people: [administrator],
    at: story.now(),
    seats: [
      {
        person: administrator.id,
        unit: formerProvince,
        title: 'Quản trị hệ thống',
        role: 'administrator',
        scope: null,
        startsOn: beginning,
        endsOn: null,
        nodes: [],
      },
    ],
  })
  for (const department of departments) await createDepartment(story, department)
  const cast = await loadCast()
  const people = centralKeys.slice(1).map(centralPerson)
  const run = centralSeats().filter(({ nodes }) => nodes.length === 0)
  await seat(story.db, { people, seats: run, at: story.now() })
  for (const set of sets.filter(({ year }) => year === 2023)) await issueSet(story, set, beginning)
  await seatEverybody(story, cast)
  return cast
}

async function seatEverybody(story: Story, cast: Cast): Promise<void> {
  const { communes, districts, newCommunes } = cast
  const former = { startsOn: beginning, endsOn: lastDayBefore }
  const lasting = { startsOn: beginning, endsOn: null }
  const seats: Seat[] = [
    ...[...communes, ...districts].flatMap((unit) => unitSeats(unit, former)),
    ...cast.departments.flatMap((unit) => unitSeats(unit, lasting)),
    ...newCommunes.flatMap((unit) => unitSeats(unit, { startsOn: reform, endsOn: null })),
    ...centralSeats().filter(({ nodes }) => nodes.length > 0),
    canGiuocSeat,
  ]
  const units = [...communes, ...districts, ...cast.departments, ...newCommunes]
  const people = [
    ...units.flatMap(({ code }) => [officerOf(code), headOf(code)]),
    ...appraisingDepartments.map(appraiserOf),
  ]
  await seat(story.db, { people, seats, at: story.now() })
}

interface Seating {
  readonly people: Parameters<typeof insertPeople>[1]
  readonly seats: readonly Seat[]
  readonly at: Date
}

/** People and posts in one go, with one entry of the audit; nobody signed in for it. */
function seat(db: Database, { people, seats, at }: Seating): Promise<void> {
  const author = { personId: null, name: 'Thang', sessionId: null, address: null, requestId: null }
  const request = { author, at, route: 'demonstration', key: null, input: null }
  const jobs = { add: async () => undefined }
  return performWrite({ db, jobs }, request, async (trx) => {
    await insertPeople(trx, people, at)
    await insertSeats(trx, seats, { index, at })
    const fact = {
      action: 'demonstration.seat',
      subject: { kind: 'instance', id: 'demonstration' },
      unit: null,
      by: null,
      after: { people: people.length, posts: seats.length },
    }
    return { answer: undefined, facts: [fact] }
  })
}

/** Departments are created as an office would, by a document that says what it is. */
async function createDepartment(
  { as }: Story,
  { code, name, nameEn }: (typeof departments)[number],
): Promise<void> {
  await as(centralPerson('administrator').id).recordUnitEvent({
    change: {
      kind: 'create',
      effectiveOn: '2016-01-01',
      unit: code,
      create: { name, shortName: name, nameEn, kind: 'department', parent: formerProvince },
    },
    basis: { number: '00/MINH-HOA', issuedOn: '2016-01-01', issuer: 'Dữ liệu minh họa' },
    note: 'Đơn vị giả định của bản trình diễn',
    posts: [],
  })
}
