import { randomUUID } from 'node:crypto'
import { DraftVersionList, EditedMeanwhile, ErrorBody } from '@thang/contracts'
import { findNode } from '@thang/engine'
import { describe, expect, it } from 'vitest'
import { units, useWorld } from '../../../../test/peopleWorld.ts'
import { change, drafting } from './fixtures/drafting.ts'
import { ratio, smallSet } from './fixtures/smallSet.ts'

const world = useWorld()
const { begin, put, edit, read } = drafting(world)
const other = () => world().provinceAdmin.person
const coordinator = () => world().coordinator.person

const renamed = change('n1.1', { name: { vi: 'Tên mới' } })
const lighter = change('n2.1', { maxPoints: 35 })

function meanwhileOf(body: unknown) {
  return EditedMeanwhile.parse(ErrorBody.parse(body).error.details)
}

describe('saving a draft', () => {
  it('is for administrators and coordinators over its unit; officers do not know of it', async () => {
    const { id } = await begin()
    const { officer, head, stranger, inspector, nobody } = world()
    const leader = await world().place({ unit: units.province, role: 'leader' })
    const sent = { base: 1, edits: [renamed] }
    for (const who of [officer.person, head.person, stranger.person, nobody]) {
      expect((await edit(who, id, sent)).refusal).toBe('not_found')
    }
    for (const who of [inspector.person, leader.person]) {
      expect((await edit(who, id, sent)).refusal).toBe('forbidden')
    }
    expect((await edit(coordinator(), id, sent)).status).toBe(200)
    expect((await edit(other(), id, { base: 2, edits: [lighter] })).status).toBe(200)
  })

  it('makes a new version, keeps the earlier one, and tells the audit what changed, not the whole', async () => {
    const { id } = await begin()
    const { saved } = await edit(coordinator(), id, { base: 1, edits: [renamed] })
    expect(saved).toMatchObject({ version: 2, merged: [], body: null })
    expect(await read(id)).toMatchObject({
      version: 2,
      body: { nodes: [{ children: [{ name: { vi: 'Tên mới' } }, {}] }, {}] },
    })
    const { body } = await world().get(coordinator(), `/framework-drafts/${id}/versions`)
    expect(DraftVersionList.parse(body).versions).toMatchObject([
      { version: 2, how: 'saved' },
      { version: 1, how: 'created' },
    ])
    expect(await world().audit()).toMatchObject([
      {
        action: 'framework-draft.save',
        unit: units.province,
        role: 'coordinator',
        before: { version: 1 },
        after: { version: 2, changed: { count: 1, first: ['1.1'] } },
      },
    ])
  })

  it('tells what is wrong with it, and keeps it all the same', async () => {
    const { id } = await begin()
    const { saved } = await edit(coordinator(), id, { base: 1, edits: [lighter] })
    expect(saved?.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'draft-points-short', node: '2', message: { vi: expect.stringMatching(/5/) } },
    ])
    const empty = change('n1.1', { name: { vi: '' } })
    expect((await edit(coordinator(), id, { base: 2, edits: [empty] })).status).toBe(200)
  })

  it('is refused for a draft that was discarded', async () => {
    const { id } = await begin()
    await world().post(coordinator(), `/framework-drafts/${id}/discard`, {
      body: { reason: 'làm lại' },
    })
    const refused = await edit(coordinator(), id, { base: 1, edits: [renamed] })
    expect(refused.refusal).toBe('conflict draft-discarded')
  })

  it('happens once for a request key', async () => {
    const { id } = await begin()
    const key = randomUUID()
    const first = await put(coordinator(), id, { base: 1, edits: [renamed] }, key)
    const second = await put(coordinator(), id, { base: 1, edits: [renamed] }, key)
    expect([second.status, second.body]).toEqual([200, first.body])
    expect((await read(id)).version).toBe(2)
  })

  it('gives identities to nodes that come without, and the editor the body to go on with', async () => {
    const { id } = await begin()
    const { id: _, ...bare } = ratio('2.2', 5)
    const { saved } = await edit(coordinator(), id, {
      base: 1,
      edits: [{ edit: 'add-node', node: bare, parent: 'n2', at: 9 }],
    })
    expect(saved?.body && findNode(saved.body, '2.2')?.id).toBe('bo-chi-so-nho/2.2')
  })

  it('refuses an edit of a node that is not there, and saves nothing of it', async () => {
    const { id } = await begin()
    const refused = await edit(coordinator(), id, { base: 1, edits: [renamed, change('x', {})] })
    expect(refused.refusal).toBe('conflict edits-refused')
    expect((await read(id)).version).toBe(1)
  })
})

describe('two editors at once', () => {
  it('edits of other nodes are put together, and the second is given both', async () => {
    const { id } = await begin()
    await edit(other(), id, { base: 1, edits: [lighter] })
    const { saved } = await edit(coordinator(), id, { base: 1, edits: [renamed] })
    expect(saved).toMatchObject({ version: 3, merged: [{ version: 2 }] })
    const { body } = await read(id)
    expect(saved?.body).toEqual(body)
    expect(findNode(body, '1.1')?.name.vi).toBe('Tên mới')
    expect(findNode(body, '2.1')?.maxPoints).toBe(35)
  })

  it('the second to change a node is told who changed what, and nothing of either is lost', async () => {
    const { id } = await begin()
    await edit(other(), id, { base: 1, edits: [change('n1.1', { maxPoints: 30 })] })
    const refused = await edit(coordinator(), id, { base: 1, edits: [renamed, lighter] })
    expect(refused.refusal).toBe('conflict edited-meanwhile')
    expect(meanwhileOf(refused.body)).toMatchObject({
      version: 2,
      saves: [{ version: 2, savedBy: { id: other() } }],
      nodes: ['n1.1'],
      theirs: {
        nodes: [
          { after: { code: '1.1' }, changes: [{ field: 'maxPoints', before: 40, after: 30 }] },
        ],
      },
    })
    const { body, version } = await read(id)
    expect([version, findNode(body, '1.1')?.maxPoints]).toEqual([2, 30])
    const again = await edit(coordinator(), id, { base: 2, edits: [renamed, lighter] })
    expect(again.status).toBe(200)
  })

  it('a file put in place of the draft is told as such, never put over what another saved, and taken back', async () => {
    const { id, body } = await begin()
    const file = { ...body, name: { vi: 'Từ Excel' }, nodes: body.nodes.slice(0, 1) }
    const sent = { base: 1, body: file, imported: true }
    expect((await put(coordinator(), id, sent)).status).toBe(200)
    expect((await put(other(), id, sent)).refusal).toBe('conflict edited-meanwhile')
    const address = `/framework-drafts/${id}`
    const { body: listed } = await world().get(coordinator(), `${address}/versions`)
    expect(DraftVersionList.parse(listed).versions[0]).toMatchObject({
      version: 2,
      how: 'imported',
    })
    await world().post(coordinator(), `${address}/restore`, { body: { base: 2, version: 1 } })
    expect((await read(id)).body).toEqual(body)
  })

  it('a whole body is never put over what another saved', async () => {
    const { id } = await begin()
    await edit(other(), id, { base: 1, edits: [lighter] })
    const refused = await put(coordinator(), id, { base: 1, body: smallSet() })
    expect(refused.refusal).toBe('conflict edited-meanwhile')
    expect(meanwhileOf(refused.body).nodes).toEqual([])
    expect((await put(coordinator(), id, { base: 2, body: smallSet() })).status).toBe(200)
  })

  it('of two saves at the very same moment one comes after the other', async () => {
    const { id } = await begin()
    const answers = await Promise.all([
      edit(other(), id, { base: 1, edits: [lighter] }),
      edit(coordinator(), id, { base: 1, edits: [renamed] }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const { body, version } = await read(id)
    expect(version).toBe(3)
    expect([findNode(body, '1.1')?.name.vi, findNode(body, '2.1')?.maxPoints]).toEqual([
      'Tên mới',
      35,
    ])
  })
})

describe('bringing a version back', () => {
  const restore = (as: string, id: number, base: number, version: number) =>
    world().post(as, `/framework-drafts/${id}/restore`, { body: { base, version } })

  it('makes a new version of it, and the one between stays', async () => {
    const { id } = await begin()
    await edit(coordinator(), id, { base: 1, edits: [renamed] })
    expect((await restore(world().inspector.person, id, 2, 1)).refusal).toBe('forbidden')
    expect((await restore(coordinator(), id, 2, 1)).body).toMatchObject({ version: 3 })
    expect(findNode((await read(id)).body, '1.1')?.name.vi).toBe('Chỉ số 1.1')
    await restore(coordinator(), id, 3, 2)
    expect(findNode((await read(id)).body, '1.1')?.name.vi).toBe('Tên mới')
    expect(await world().audit()).toMatchObject([
      { action: 'framework-draft.restore', after: { version: 4, restored: 2 } },
    ])
  })

  it('is refused where another saved meanwhile, and for a version that never was', async () => {
    const { id } = await begin()
    await edit(other(), id, { base: 1, edits: [renamed] })
    expect((await restore(coordinator(), id, 1, 1)).refusal).toBe('conflict edited-meanwhile')
    expect((await restore(coordinator(), id, 2, 9)).refusal).toBe('not_found')
  })
})
