import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { units, useWorld } from '../../../test/peopleWorld.ts'

const world = useWorld()

const bound = [{ index: 'dti', node: '1' }]

function change(as: string, post: number, indicators: object[] = bound, key = randomUUID()) {
  const body = { indicators, reason: 'phân công lại' }
  return world().put(as, `/posts/${post}/indicators`, { body, key })
}

const appraiser = () =>
  world().place({ unit: units.education, role: 'appraiser', scope: units.province })

describe('changing the indicators of a post', () => {
  it('is for administrators and coordinators over it, not for the appraiser', async () => {
    const { coordinator, inspector, head, stranger } = world()
    const { post, person } = await appraiser()
    expect((await change(person, post)).refusal).toBe('forbidden')
    expect((await change(inspector.person, post)).refusal).toBe('forbidden')
    expect((await change(head.person, post)).refusal).toBe('not_found')
    expect((await change(stranger.person, post)).refusal).toBe('not_found')
    expect((await change(coordinator.person, post)).status).toBe(200)
  })

  it('binds the appraiser to these alone, and keeps before and after in the audit', async () => {
    const { post, person } = await appraiser()
    await change(world().coordinator.person, post)
    const next = [{ index: 'dti', node: '2' }]
    const { body } = await change(world().coordinator.person, post, [...next, ...next])
    expect(body).toMatchObject({ indicators: next })
    expect((await world().actor(person)).authorities).toMatchObject([{ indicators: next }])
    expect(await world().audit()).toMatchObject([
      {
        action: 'post.indicators',
        unit: units.education,
        reason: 'phân công lại',
        before: { indicators: bound },
        after: { indicators: next },
      },
    ])
    expect((await change(world().coordinator.person, post, [])).body).toMatchObject({
      indicators: [],
    })
  })

  it('is refused for another role, for what no framework has, and for a closed post', async () => {
    const { coordinator, officer } = world()
    const other = await change(coordinator.person, officer.post)
    expect(other.refusal).toBe('invalid indicators-of-appraisers-only')
    const { post } = await appraiser()
    const unknown = await change(coordinator.person, post, [{ index: 'dti', node: 'x.9' }])
    expect(unknown.refusal).toBe('invalid unknown-indicators')
    await world().post(coordinator.person, `/posts/${post}/close`, { body: { reason: 'đóng lại' } })
    expect((await change(coordinator.person, post)).refusal).toBe('conflict post-closed')
  })

  it('happens once for a request key', async () => {
    const { post } = await appraiser()
    const key = randomUUID()
    const first = await change(world().coordinator.person, post, bound, key)
    const second = await change(world().coordinator.person, post, bound, key)
    expect([second.status, second.body]).toEqual([200, first.body])
  })
})
