import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import { vietnamDay } from '@thang/engine'
import { loadUnitRegistry } from '../units/index.ts'
import { insertHolding, type Named } from './holdingQueries.ts'
import { insertPost } from './postQueries.ts'
import { noSuchUnit } from './refusals.ts'

/**
 * The first post of an installation, when nobody is there who could create or give it: an
 * administrator's over every unit, in the unit where the person works, from that day on without end.
 * Throws `not_found` for a unit that is none.
 */
export async function createFirstPost(
  trx: WriteTrx,
  input: {
    readonly unit: string
    readonly title: string
    readonly person: Named
    readonly at: Date
  },
): Promise<readonly [Fact, Fact]> {
  const { unit, title, person, at } = input
  const named = (await loadUnitRegistry(trx)).units.get(unit)
  if (named === undefined) throw noSuchUnit(unit)
  const role = 'administrator'
  const post = await insertPost(trx, { unit, title, role, scope: null }, at)
  const startsOn = vietnamDay(at.getTime())
  const term = { kind: 'regular', startsOn, endsOn: null, legalBasis: null } as const
  await insertHolding(trx, { post, person: person.id, ...term }, at)
  const about = { subject: { kind: 'post', id: String(post) }, unit, by: null }
  const place = { title, role, unit: { code: unit, name: named.name }, scope: null }
  return [
    { action: 'post.create', ...about, after: place },
    { action: 'post.give', ...about, after: { title, person, ...term } },
  ]
}
