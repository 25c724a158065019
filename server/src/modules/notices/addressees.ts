import { vietnamDay } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { loadActor, postHolders } from '../people/index.ts'
import {
  type NoticeJobData,
  roundParticipants,
  roundPolicy,
  roundRules,
  type RoundSituation,
} from '../rounds/index.ts'

/** How somebody who is told is reached. */
export type Addressee = Awaited<ReturnType<typeof postHolders.listContacts>>[number]

interface Occasion {
  readonly data: NoticeJobData
  readonly round: RoundSituation
  readonly now: Date
}

/**
 * Who is to be told: whoever holds the posts at the moment, also by delegation, and can sign in. Of people who
 * were named, those that may see the round, since they may have left meanwhile.
 */
export async function listAddressees(trx: ReadTrx, occasion: Occasion): Promise<Addressee[]> {
  const { to } = occasion.data
  if ('people' in to) return listWhoMaySee(trx, occasion, to.people)
  const today = vietnamDay(occasion.now.getTime())
  if ('round' in to)
    return postHolders.listContacts(trx, await listCoordinators(trx, occasion.round, today))
  const { unit, roles } = to
  const holders = await postHolders.listNearest(trx, { units: [unit], roles, today })
  const deputy = roles.includes('head')
    ? roundRules.deputyAt(occasion.round, unit, occasion.now)
    : undefined
  const people = holders.map(({ person }) => person)
  return postHolders.listContacts(trx, deputy === undefined ? people : [...people, deputy])
}

/** Those nearest to the unit whose round it is; of a national one, those for every unit. */
async function listCoordinators(
  trx: ReadTrx,
  { owner }: RoundSituation,
  today: string,
): Promise<string[]> {
  if (owner === null) return postHolders.listNational(trx, { role: 'coordinator', today })
  const near = await postHolders.listNearest(trx, { units: [owner], roles: ['coordinator'], today })
  if (near.length > 0) return near.map(({ person }) => person)
  return postHolders.listNational(trx, { role: 'coordinator', today })
}

async function listWhoMaySee(
  trx: ReadTrx,
  { data, round, now }: Occasion,
  people: readonly string[],
): Promise<Addressee[]> {
  const units = data.unit === undefined ? await unitsOf(trx, round) : [data.unit]
  const seeing: Addressee[] = []
  for (const contact of await postHolders.listContacts(trx, people)) {
    const { id: personId, name } = contact
    const author = { personId, name, sessionId: null, address: null, requestId: null }
    const actor = await loadActor(trx, { author, now, secondFactorAt: null })
    if (roundPolicy.maySee(actor, round, units)) seeing.push(contact)
  }
  return seeing
}

async function unitsOf(trx: ReadTrx, { id }: RoundSituation): Promise<string[]> {
  return (await roundParticipants.list(trx, [id])).map(({ unit }) => unit)
}
