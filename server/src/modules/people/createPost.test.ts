import { randomUUID } from 'node:crypto'
import { Post } from '@thang/contracts'
import { describe, expect, it } from 'vitest'
import { units, useWorld } from '../../../test/peopleWorld.ts'

const world = useWorld()

function newPost(changes: object = {}) {
  const { industry } = units
  return {
    unit: industry,
    title: 'Cán bộ đầu mối',
    role: 'officer',
    scope: industry,
    indicators: [],
    ...changes,
  }
}

async function create(as: string, changes: object = {}) {
  const { status, refusal, body } = await world().post(as, '/posts', { body: newPost(changes) })
  return { status, refusal, post: status === 200 ? Post.parse(body) : undefined }
}

describe('creating a post', () => {
  it('is for those who appoint to its role over its unit', async () => {
    const { admin, provinceAdmin, coordinator, head, officer, inspector, stranger, nobody } =
      world()
    const allowed = async (who: string, role: string) =>
      (await create(who, { role })).status === 200
    const roles = [
      'administrator',
      'coordinator',
      'officer',
      'head',
      'appraiser',
      'council',
      'leader',
      'inspector',
    ]
    const table = async (who: string) => {
      const seen: string[] = []
      for (const role of roles) if (await allowed(who, role)) seen.push(role)
      return seen
    }
    expect(await table(admin.person)).toEqual(roles)
    expect(await table(provinceAdmin.person)).toEqual(roles)
    expect(await table(coordinator.person)).toEqual(['officer', 'head', 'appraiser'])
    expect(await table(head.person)).toEqual(['officer'])
    for (const who of [officer.person, inspector.person, stranger.person, nobody]) {
      expect(await table(who)).toEqual([])
    }
  })

  it('puts the post there with the right actions, and says so in the audit', async () => {
    const { post } = await create(world().head.person)
    expect(post).toMatchObject({ closed: false, holders: [], actions: ['give', 'close'] })
    expect(await world().audit()).toMatchObject([
      {
        action: 'post.create',
        outcome: 'done',
        unit: units.industry,
        role: 'head',
        person: world().head.person,
        after: { title: 'Cán bộ đầu mối', scope: { code: units.industry, name: 'Sở Công Thương' } },
      },
    ])
  })

  it('refuses a scope beyond that of who creates it, and leaves an audit row of the unit', async () => {
    const beyond = { role: 'leader', unit: units.province, scope: null }
    expect((await create(world().provinceAdmin.person, beyond)).refusal).toBe('forbidden')
    expect(await world().audit()).toMatchObject([{ outcome: 'refused', unit: units.province }])
    expect((await create(world().head.person, { scope: units.province })).refusal).toBe('forbidden')
    expect((await create(world().admin.person, beyond)).status).toBe(200)
  })

  it('refuses a unit that is none and one that is no more', async () => {
    const at = (unit: string) => create(world().admin.person, { unit, scope: unit })
    expect((await at('nowhere')).refusal).toBe('not_found')
    expect((await at('02')).refusal).toBe('conflict unit-ended')
  })

  it('binds only appraisers, and only to what an issued framework has', async () => {
    const { person } = world().coordinator
    const bound = (role: string, index: string, node: string) =>
      create(person, { role, indicators: [{ index, node }] })
    expect((await bound('officer', 'dti', '1')).refusal).toBe(
      'invalid indicators-of-appraisers-only',
    )
    expect((await bound('appraiser', 'dti', 'nothing')).refusal).toBe('invalid unknown-indicators')
    expect((await bound('appraiser', 'nothing', '1')).refusal).toBe('invalid unknown-indicators')
    const { post } = await bound('appraiser', 'dti', '1')
    expect(post?.indicators).toEqual([{ index: 'dti', node: '1' }])
  })

  it('happens once for a request key', async () => {
    const asking = { body: newPost({ title: 'Một lần' }), key: randomUUID() }
    const first = await world().post(world().head.person, '/posts', asking)
    const second = await world().post(world().head.person, '/posts', asking)
    expect(second.body).toEqual(first.body)
    const { body } = await world().get(world().head.person, '/posts?q=mot%20lan')
    expect(body).toMatchObject({ posts: [{ title: 'Một lần' }] })
  })
})
