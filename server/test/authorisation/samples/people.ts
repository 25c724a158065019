import { randomUUID } from 'node:crypto'
import type { Role } from '@thang/contracts'
import { insertHolding, insertPerson, insertPost, today } from '../../peopleWorld.ts'
import { addFactor, disable, emailOf, place } from '../rows.ts'
import type { Asked, Sample } from '../sample.ts'
import type { Site } from '../site.ts'
import { standingIn } from './standing.ts'

const reason = 'theo đề nghị của đơn vị'
const officer = 'một cán bộ đầu mối / an officer'

export const peopleSamples: readonly Sample[] = [
  {
    route: 'GET /people',
    reach: 'unit',
    fill: async (site, { unit }) => ({
      query: { unit },
      finds: standingIn(site, unit).person,
    }),
  },
  {
    route: 'GET /people/:id',
    about: officer,
    reach: 'unit',
    fill: async (site, { unit }) => ({ id: standingIn(site, unit).person }),
  },
  {
    route: 'GET /people/:id',
    about: 'chính mình / oneself',
    reach: 'self',
    fill: async (_, { asker }) => ({ id: asker.person }),
  },
  {
    route: 'GET /people/:id',
    about: 'người chưa có vị trí nào / somebody without a post',
    reach: 'self',
    fill: async ({ db }) => ({ id: await insertPerson(db) }),
  },
  inviteTo('officer', 'vào vị trí đầu mối / to an officer’s post'),
  inviteTo('head', 'vào vị trí thủ trưởng / to a head’s post'),
  editing(officer, 'officer'),
  editing('một thủ trưởng / a head', 'head'),
  editing('một quản trị / an administrator', 'administrator'),
  {
    route: 'PUT /people/:id',
    about: 'chính mình / oneself',
    reach: 'self',
    fresh: true,
    fill: async (_, { asker }) => ({ id: asker.person, body: profileOf(asker.person) }),
  },
  {
    route: 'POST /people/:id/invitation',
    about: officer,
    reach: 'unit',
    fill: async ({ db }, { unit }) => {
      const person = await insertPerson(db, undefined, { invited: true })
      const post = await insertPost(db, { unit, role: 'officer' })
      await insertHolding(db, { post, person })
      return { id: person, body: {} }
    },
  },
  managing('disable', officer, 'officer'),
  managing('disable', 'một quản trị / an administrator', 'administrator'),
  {
    route: 'POST /people/:id/disable',
    about: 'chính mình / oneself',
    reach: 'self',
    fresh: true,
    fill: async (_, { asker }) => ({ id: asker.person, body: { reason } }),
  },
  managing('enable', officer, 'officer'),
  managing('reset-password', officer, 'officer'),
  managing('reset-second-factor', officer, 'officer'),
  managing('end-sessions', officer, 'officer'),
]

function inviteTo(role: Role, about: string): Sample {
  const fill = async ({ db }: Site, { unit }: Asked) => {
    const post = {
      id: await insertPost(db, { unit, role }),
      kind: 'regular',
      startsOn: today,
      endsOn: null,
      legalBasis: null,
    }
    return { body: { ...profileOf(randomUUID()), post } }
  }
  return { route: 'POST /people', about, reach: 'unit', fill }
}

function editing(about: string, role: Role): Sample {
  const fill = async ({ db }: Site, { unit }: Asked) => {
    const { person } = await place(db, { unit, role })
    return { id: person, body: profileOf(person) }
  }
  return { route: 'PUT /people/:id', about, reach: 'unit', fill }
}

function managing(verb: string, about: string, role: Role): Sample {
  const fill = async (site: Site, { unit }: Asked) => {
    const { person } = await place(site.db, { unit, role })
    if (verb === 'enable') await disable(site, person)
    if (verb === 'reset-second-factor') await addFactor(site, person, 'confirmed')
    return { id: person, body: { reason } }
  }
  return { route: `POST /people/:id/${verb}`, about, reach: 'unit', fill }
}

/** What a person is called after a change. */
export function profileOf(person: string) {
  return { name: 'Trần Thị Bình', email: emailOf(person), phone: null, language: 'vi' }
}
