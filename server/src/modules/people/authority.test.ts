import { describe, expect, it } from 'vitest'
import { noon, today, units, useWorld } from '../../../test/peopleWorld.ts'
import { authorityOver, authorityToAppraise } from './authority.ts'
import { describeAuthorities } from './index.ts'

const world = useWorld()

const bound = [{ index: 'dti', node: '2' }]
const indicator = { index: 'dti', path: ['2', '2.1'] }

const appraiser = () =>
  world().place({
    unit: units.education,
    role: 'appraiser',
    scope: units.province,
    indicators: bound,
  })

async function mayAppraise(person: string, unit: string, asked = indicator) {
  return authorityToAppraise(await world().actor(person), unit, asked) !== undefined
}

describe('appraising', () => {
  it('is bound to the indicators of the post and what is below them, of that index alone', async () => {
    const { person } = await appraiser()
    const asked = (index: string, path: string[]) =>
      mayAppraise(person, units.industry, { index, path })
    expect(await asked('dti', ['2', '2.1'])).toBe(true)
    expect(await asked('dti', ['2'])).toBe(true)
    expect(await asked('dti', ['1', '1.2'])).toBe(false)
    expect(await asked('service-quality', ['2', '2.1'])).toBe(false)
  })

  it('is within the scope alone, and for appraisers alone', async () => {
    const { person } = await appraiser()
    expect(await mayAppraise(person, units.elsewhere)).toBe(false)
    expect(await mayAppraise(world().admin.person, units.industry)).toBe(false)
  })

  it('is of nobody’s own unit, nor of one above it', async () => {
    const { person } = await appraiser()
    expect(await mayAppraise(person, units.industry)).toBe(true)
    expect(await mayAppraise(person, units.education)).toBe(false)
    expect(await mayAppraise(person, units.province)).toBe(false)
  })

  it('is of no unit where the person holds any other post', async () => {
    const { person } = await appraiser()
    await world().place({ unit: units.industry, role: 'officer' }, { person })
    expect(await mayAppraise(person, units.industry)).toBe(false)
    expect(await mayAppraise(person, units.offices)).toBe(true)
  })

  it.each(['officer', 'head'] as const)(
    'is of no unit that the person’s %s’s post is for',
    async (role) => {
      const { person } = await appraiser()
      await world().place({ unit: units.offices, role, scope: units.industry }, { person })
      expect(await mayAppraise(person, units.industry)).toBe(false)
      await world().place({ unit: units.offices, role, scope: units.province }, { person })
      const { ownUnits } = await world().actor(person)
      expect(ownUnits.has(units.industry)).toBe(true)
      expect(ownUnits.has(units.elsewhere)).toBe(false)
    },
  )

  it('is of no unit at all for who is officer or head of every unit', async () => {
    const { person } = await appraiser()
    await world().place({ unit: units.offices, role: 'officer', scope: null }, { person })
    expect(await mayAppraise(person, units.industry)).toBe(false)
    expect((await world().actor(person)).ownUnits.has(units.elsewhere)).toBe(true)
  })

  it('is open in the scope of other posts of the person', async () => {
    const { person } = await appraiser()
    const coordinator = { unit: units.offices, role: 'coordinator', scope: units.province } as const
    await world().place(coordinator, { person })
    expect(await mayAppraise(person, units.industry)).toBe(true)
  })

  it('is not of one’s own unit by delegation either, nor of the giver’s', async () => {
    const giver = await appraiser()
    const { officer } = world()
    await world().database.db.write((trx) =>
      trx
        .insertInto('delegations')
        .values({
          holder_id: giver.holding,
          to_person: officer.person,
          starts_on: today,
          ends_on: today,
          reason: 'thay',
          created_at: new Date(noon),
        })
        .execute(),
    )
    expect(await mayAppraise(officer.person, units.offices)).toBe(true)
    expect(await mayAppraise(officer.person, units.industry)).toBe(false)
    expect(await mayAppraise(officer.person, units.education)).toBe(false)
    const actor = await world().actor(officer.person)
    const described = await world().database.db.read((trx) => describeAuthorities(trx, actor))
    expect(described).toContainEqual(
      expect.objectContaining({
        by: 'delegated',
        for: { id: giver.person, name: expect.any(String) },
        indicators: bound,
      }),
    )
  })
})

describe('a scope', () => {
  it('is a unit and all below it, and null is everything', async () => {
    const { provinceAdmin, admin, head } = world()
    const over = async (person: string, unit: string | null) =>
      authorityOver(await world().actor(person), ['administrator', 'head'], unit) !== undefined
    expect(await over(provinceAdmin.person, units.industry)).toBe(true)
    expect(await over(provinceAdmin.person, units.elsewhere)).toBe(false)
    expect(await over(provinceAdmin.person, null)).toBe(false)
    expect(await over(admin.person, null)).toBe(true)
    expect(await over(head.person, units.education)).toBe(false)
    expect(await over(head.person, units.province)).toBe(false)
  })
})
