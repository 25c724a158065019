import { randomUUID } from 'node:crypto'
import { insertPerson } from '../../peopleWorld.ts'
import type { Asker } from '../actors.ts'
import { addFactor, addPassword, emailOf, password } from '../rows.ts'
import type { Filling, Sample } from '../sample.ts'
import type { Site } from '../site.ts'
import { profileOf } from './people.ts'

export const ownAccountSamples: readonly Sample[] = [
  own('GET /session', async () => ({})),
  own('DELETE /session', async () => ({})),
  own('GET /sessions', async (_, { pass }) => ({ finds: pass?.session ?? '' })),
  own('DELETE /sessions', async () => ({})),
  {
    ...own('DELETE /sessions/:id', async (site, { person }) => ({
      id: (await site.enter(person)).session,
    })),
    about: 'của mình / one’s own',
  },
  {
    ...own('DELETE /sessions/:id', async (site) => ({
      id: (await site.enter(await insertPerson(site.db))).session,
    })),
    about: 'của người khác / somebody else’s',
  },
  own('POST /session/password', async (site, { person }) => {
    await addPassword(site, person)
    return { body: { current: password, next: 'đàn trâu về chuồng lúc chiều tà' } }
  }),
  own('PUT /profile', async (_, { person }) => ({ body: profileOf(person) })),
  {
    ...own('PUT /profile', async (site, { person }) => {
      await addPassword(site, person)
      const email = `moi-${emailOf(person)}`
      return { body: { ...profileOf(person), email, currentPassword: password } }
    }),
    about: 'xin đổi địa chỉ thư / asking for another e-mail address',
  },
  own('POST /session/totp', async () => ({ body: {} })),
  own('POST /session/totp/confirm', code('begun')),
  { ...own('POST /session/totp/remove', code('confirmed')), conflict: 'second-factor-required' },
  own('POST /session/second-factor', code('confirmed')),
  own('POST /session/recovery-codes', code('confirmed')),
]

type Fill = (site: Site, asker: Asker) => Promise<Filling>

/** Somebody who is not signed in has nothing of their own that could be made ready. */
function own(route: string, fill: Fill): Sample {
  return {
    route,
    reach: 'self',
    fresh: true,
    fill: async (site, { asker }) =>
      asker.pass === undefined ? { id: randomUUID(), body: {} } : fill(site, asker),
  }
}

function code(state: 'begun' | 'confirmed'): Fill {
  return async (site, { person }) => ({ body: { code: await addFactor(site, person, state) } })
}
