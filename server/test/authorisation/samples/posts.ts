import { Role } from '@thang/contracts'
import { insertPerson, insertPost, today } from '../../peopleWorld.ts'
import { place } from '../rows.ts'
import type { Asked, Sample } from '../sample.ts'
import type { Site } from '../site.ts'
import { standingIn } from './standing.ts'

const reason = 'theo quyết định của đơn vị'
export const postOf: Record<Role, string> = {
  administrator: 'vị trí quản trị / an administrator’s post',
  coordinator: 'vị trí điều phối / a coordinator’s post',
  officer: 'vị trí đầu mối / an officer’s post',
  head: 'vị trí thủ trưởng / a head’s post',
  appraiser: 'vị trí thẩm định / an appraiser’s post',
  council: 'vị trí hội đồng / a council member’s post',
  leader: 'vị trí lãnh đạo / a leader’s post',
  inspector: 'vị trí thanh tra / an inspector’s post',
}
const kinds = ['officer', 'head', 'administrator'] as const
const indicators = [{ index: 'dti', node: '1' }]

export const postSamples: readonly Sample[] = [
  {
    route: 'GET /posts',
    reach: 'unit',
    fill: async (site, { unit }) => ({
      query: { unit },
      finds: standingIn(site, unit).person,
    }),
  },
  {
    route: 'GET /posts/:id',
    reach: 'unit',
    fill: async (site, { unit }) => ({ id: standingIn(site, unit).post }),
  },
  ...Role.options.map((role) => creating(role)),
  {
    route: 'POST /posts',
    about: 'vị trí quản trị mọi đơn vị / an administrator’s post for every unit',
    reach: 'unit',
    fill: async (_, { unit }) => ({ body: newPost(unit, 'administrator', null) }),
  },
  ...kinds.map((role) => closing(role)),
  {
    route: 'PUT /posts/:id/indicators',
    reach: 'unit',
    fill: async ({ db }, { unit }) => {
      const id = await insertPost(db, { unit, role: 'appraiser' })
      return { id, body: { indicators, reason } }
    },
  },
  ...kinds.map((role) => giving(role)),
  {
    route: 'POST /posts/:id/holders',
    about: 'cho chính mình, vị trí đầu mối / to oneself, an officer’s post',
    reach: 'unit',
    fresh: true,
    fill: async ({ db }, { asker, unit }) => {
      const id = await insertPost(db, { unit, role: 'officer' })
      return { id, body: holdingOf(asker.person) }
    },
  },
  ...kinds.map((role) => ending(role)),
  {
    route: 'POST /holdings/:id/end',
    about: 'vị trí của chính mình / one’s own post',
    reach: 'self',
    fresh: true,
    fill: async (_, { asker: { holding: id } }) =>
      id === null ? undefined : { id, body: { endsOn: null, reason } },
  },
]

function newPost(unit: string, role: Role, scope: string | null) {
  const bound = role === 'appraiser' ? indicators : []
  return { unit, title: `Vị trí mới ${role}`, role, scope, indicators: bound }
}

function holdingOf(person: string) {
  return { person, kind: 'regular', startsOn: today, endsOn: null, legalBasis: null }
}

function creating(role: Role): Sample {
  const fill = async (_: Site, { unit }: Asked) => ({ body: newPost(unit, role, unit) })
  return { route: 'POST /posts', about: postOf[role], reach: 'unit', fill }
}

function closing(role: (typeof kinds)[number]): Sample {
  const fill = async ({ db }: Site, { unit }: Asked) => {
    const { post } = await place(db, { unit, role })
    return { id: post, body: { reason } }
  }
  return { route: 'POST /posts/:id/close', about: postOf[role], reach: 'unit', fill }
}

/** To somebody whom everyone sees who could give it. */
function giving(role: (typeof kinds)[number]): Sample {
  const fill = async ({ db }: Site, { unit }: Asked) => {
    const id = await insertPost(db, { unit, role })
    return { id, body: holdingOf(await insertPerson(db)) }
  }
  return { route: 'POST /posts/:id/holders', about: postOf[role], reach: 'unit', fill }
}

function ending(role: (typeof kinds)[number]): Sample {
  const fill = async ({ db }: Site, { unit }: Asked) => {
    const { holding } = await place(db, { unit, role })
    return { id: holding, body: { endsOn: null, reason } }
  }
  return { route: 'POST /holdings/:id/end', about: postOf[role], reach: 'unit', fill }
}
