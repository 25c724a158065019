import type { RegisteredUnitKind, RoundCandidates } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { listStoredFrameworks } from '../frameworks/index.ts'
import { type Actor, peoplePolicy } from '../people/index.ts'
import { loadUnitRegistry, referTo } from '../units/index.ts'
import { getRoundSeen } from './beginStep.ts'
import { isFor } from './planParts.ts'
import { listUnitsBelow } from './planUnitQueries.ts'
import { mayFollow } from './policy.ts'

interface Asked {
  readonly kind: RegisteredUnitKind
  readonly on?: string
}

/** What may take part in a round that somebody is about to set up. */
export async function listCandidates(
  trx: ReadTrx,
  actor: Actor,
  { owner = null, ...asked }: Asked & { readonly owner?: string | null },
): Promise<RoundCandidates> {
  permitFollow(actor, owner)
  return findCandidates(trx, owner, { on: actor.today, ...asked })
}

/** What may still be added to a round. */
export async function listCandidatesOf(
  trx: ReadTrx,
  actor: Actor,
  { round: id, ...asked }: Asked & { readonly round: number },
): Promise<RoundCandidates> {
  const { round, participants } = await getRoundSeen(trx, actor, id)
  permitFollow(actor, round.owner)
  const found = await findCandidates(trx, round.owner, { on: actor.today, ...asked })
  const inIt = new Set(participants.flatMap(({ unit, state }) => (state === 'active' ? unit : [])))
  return { ...found, units: found.units.filter(({ unit }) => !inIt.has(unit.code)) }
}

/** Who follows the rounds of a unit may look at what they are made of. */
function permitFollow(actor: Actor, owner: string | null): void {
  peoplePolicy.permit(
    mayFollow(actor, owner),
    'Anh/chị không xem được danh sách này của đơn vị. Hãy nhờ cơ quan điều phối của đơn vị.',
    { unit: owner },
  )
}

async function findCandidates(
  trx: ReadTrx,
  owner: string | null,
  { kind, on }: Asked & { readonly on: string },
): Promise<RoundCandidates> {
  const registry = await loadUnitRegistry(trx)
  const units = (await listUnitsBelow(trx, owner, on)).filter((unit) => unit.kind === kind)
  const stored = await listStoredFrameworks(trx)
  return {
    on,
    units: units.map(({ code, parent }) => ({
      unit: referTo(registry, code, on),
      parent: parent === null ? null : referTo(registry, parent, on),
    })),
    frameworks: stored
      .filter((each) => isFor(each, kind))
      .toSorted((a, b) => b.id - a.id)
      .map(({ revision, framework: { code, name, index, periods } }) => ({
        code,
        revision,
        name,
        index,
        periods,
      })),
  }
}
