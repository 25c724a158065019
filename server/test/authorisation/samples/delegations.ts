import { insertPerson, today } from '../../peopleWorld.ts'
import { addDelegation, place } from '../rows.ts'
import type { Sample } from '../sample.ts'
import { targets } from '../targets.ts'

const reason = 'đi công tác'

/** For two days, to somebody. */
function lending(holding: number, to: string) {
  return { holding, to, startsOn: today, endsOn: '2026-11-24', reason }
}

export const delegationSamples: readonly Sample[] = [
  {
    route: 'POST /delegations',
    about: 'vị trí của chính mình / one’s own post',
    reach: 'self',
    fresh: true,
    fill: async ({ db }, { asker: { holding } }) => {
      if (holding === null) return undefined
      const { person } = await place(db, { unit: targets.own, role: 'officer' })
      return { body: lending(holding, person) }
    },
  },
  {
    route: 'POST /delegations',
    about: 'vị trí của người khác / somebody else’s post',
    reach: 'unit',
    fill: async ({ db }, { unit }) => {
      const { holding } = await place(db, { unit, role: 'officer' })
      const { person } = await place(db, { unit, role: 'officer' })
      return { body: lending(holding, person) }
    },
  },
  {
    route: 'POST /delegations/:id/revoke',
    about: 'mình đã ủy quyền / given by oneself',
    reach: 'self',
    fresh: true,
    fill: async ({ db }, { asker: { holding } }) => {
      if (holding === null) return undefined
      const id = await addDelegation(db, { holding, to: await insertPerson(db) })
      return { id, body: { reason } }
    },
  },
  {
    route: 'POST /delegations/:id/revoke',
    about: 'mình được ủy quyền / received by oneself',
    reach: 'self',
    fresh: true,
    fill: async ({ db }, { asker }) => {
      if (asker.person === '') return { id: 1, body: { reason } }
      const { holding } = await place(db, { unit: targets.own, role: 'officer' })
      const id = await addDelegation(db, { holding, to: asker.person })
      return { id, body: { reason } }
    },
  },
  {
    route: 'POST /delegations/:id/revoke',
    about: 'giữa hai người khác / between two others',
    reach: 'unit',
    fill: async ({ db }, { unit }) => {
      const { holding } = await place(db, { unit, role: 'officer' })
      const id = await addDelegation(db, { holding, to: await insertPerson(db) })
      return { id, body: { reason } }
    },
  },
]
