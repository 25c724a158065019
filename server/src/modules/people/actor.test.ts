import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { units, useWorld, type World } from '../../../test/peopleWorld.ts'

const world = useWorld()

const days = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'] as const
const aDay = fc.constantFrom(...days)
const aPeriod = fc.tuple(aDay, aDay).map(([one, other]) => [one, other].toSorted())
const aHolding = fc.record({
  person: fc.nat(2),
  unit: fc.constantFrom(units.province, units.industry, units.elsewhere),
  everywhere: fc.boolean(),
  period: aPeriod,
  open: fc.boolean(),
  revoked: fc.boolean(),
  closed: fc.boolean(),
})
const aDelegation = fc.record({
  holding: fc.nat(5),
  to: fc.nat(2),
  period: aPeriod,
  revoked: fc.boolean(),
})
type Holding = Parameters<Parameters<typeof aHolding.map>[0]>[0]
type Delegation = Parameters<Parameters<typeof aDelegation.map>[0]>[0]

describe('what a person may do on a day', () => {
  it('is what they hold then and were lent by who holds it then: counted one by one', async () => {
    const some = {
      holdings: fc.array(aHolding, { minLength: 1, maxLength: 6 }),
      delegations: fc.array(aDelegation, { maxLength: 6 }),
      disabled: fc.option(fc.nat(2)),
      on: aDay,
    }
    await fc.assert(
      fc.asyncProperty(fc.record(some), async (made) => {
        const { people, posts } = await store(world(), made)
        world().setNow(`${made.on}T16:59:59.999Z`)
        for (const [index, id] of people.entries()) {
          if (made.disabled === index) continue
          const { authorities } = await world().actor(id)
          const seen = authorities.map(({ post, by, forPerson, units: covered }) =>
            [
              posts.indexOf(post),
              by,
              forPerson === null ? null : people.indexOf(forPerson),
              covered === null ? null : covered.has(units.industry),
            ].join(' '),
          )
          expect(seen.toSorted()).toEqual(expected(made, index).toSorted())
        }
      }),
      { numRuns: 40 },
    )
  })
})

interface Made {
  readonly holdings: readonly Holding[]
  readonly delegations: readonly Delegation[]
  readonly disabled: number | null
  readonly on: string
}

/** The same as a list of rules, without a database. */
function expected({ holdings, delegations, disabled, on }: Made, person: number): string[] {
  const within = ([first = '', last = '']: string[], open = false) =>
    first <= on && (open || on <= last)
  const holds = (holding: Holding) =>
    !holding.revoked && !holding.closed && within(holding.period, holding.open)
  const scope = ({ unit, everywhere }: Holding) =>
    everywhere ? null : unit === units.province || unit === units.industry
  const own = holdings.flatMap((holding, index) =>
    holding.person === person && holds(holding)
      ? [[index, 'regular', null, scope(holding)].join(' ')]
      : [],
  )
  const lent = delegations.flatMap((delegation) => {
    const index = delegation.holding % holdings.length
    const holding = holdings[index]
    if (holding === undefined || delegation.to !== person || delegation.revoked) return []
    if (!holds(holding) || !within(delegation.period) || holding.person === disabled) return []
    return [[index, 'delegated', holding.person, scope(holding)].join(' ')]
  })
  return [...own, ...lent]
}

async function store({ database, ...on }: World, { holdings, delegations, disabled }: Made) {
  const people = [await on.addPerson(), await on.addPerson(), await on.addPerson()]
  const at = new Date('2026-01-01T00:00:00Z')
  const made: { post: number; holding: number }[] = []
  for (const { person, unit, everywhere, period, open } of holdings) {
    const scope = everywhere ? null : unit
    const term = { startsOn: period[0] ?? '', endsOn: open ? null : (period[1] ?? '') }
    const post = await on.addPost({ unit, role: 'officer', scope })
    const holding = await on.addHolding({ post, person: people[person] ?? '', ...term })
    made.push({ post, holding })
  }
  await database.db.write(async (trx) => {
    for (const [index, { revoked, closed }] of holdings.entries()) {
      const { post = 0, holding = 0 } = made[index] ?? {}
      if (closed)
        await trx.updateTable('posts').set({ closed_at: at }).where('id', '=', post).execute()
      if (!revoked) continue
      await trx
        .updateTable('post_holders')
        .set({ revoked_at: at })
        .where('id', '=', holding)
        .execute()
    }
    for (const { holding, to, period, revoked } of delegations) {
      const row = {
        holder_id: made[holding % holdings.length]?.holding ?? 0,
        to_person: people[to] ?? '',
        starts_on: period[0] ?? '',
        ends_on: period[1] ?? '',
        reason: 'thay',
        created_at: at,
        revoked_at: revoked ? at : null,
      }
      await trx.insertInto('delegations').values(row).execute()
    }
    if (disabled === null) return
    const id = people[disabled] ?? ''
    await trx.updateTable('people').set({ disabled_at: at }).where('id', '=', id).execute()
  })
  return { people, posts: made.map(({ post }) => post) }
}
