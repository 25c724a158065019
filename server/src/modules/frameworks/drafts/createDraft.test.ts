import { randomUUID } from 'node:crypto'
import {
  DraftCrosswalk,
  DraftDiff,
  ErrorBody,
  FrameworkDraftDetail,
  FrameworkDraftList,
  FrameworkFileCheck,
} from '@thang/contracts'
import { findNode, listNodes } from '@thang/engine'
import { describe, expect, it } from 'vitest'
import { units, useWorld } from '../../../../test/peopleWorld.ts'
import { change, drafting } from './fixtures/drafting.ts'
import { smallSet } from './fixtures/smallSet.ts'

const world = useWorld()
const { begin, edit, issue } = drafting(world)
const coordinator = () => world().coordinator.person

const blank = {
  from: 'blank',
  code: 'bo-moi',
  index: 'dti',
  name: { vi: 'Bộ mới' },
  unitKind: 'commune',
} as const
const clone = {
  from: 'framework',
  framework: 'service-quality-766',
  code: 'phuc-vu-2027',
  name: { vi: 'Phục vụ 2027' },
} as const

function create(
  as: string,
  start: object,
  unit: string | null = units.province,
  key = randomUUID(),
) {
  return world().post(as, '/framework-drafts', { body: { unit, start }, key })
}

async function cloned(start: object = clone) {
  return FrameworkDraftDetail.parse((await create(coordinator(), start)).body)
}

describe('beginning a draft', () => {
  it('is for administrators and coordinators over the unit; national ones for those over all', async () => {
    const { admin, provinceAdmin, officer, head, inspector, stranger, nobody } = world()
    for (const who of [officer.person, head.person, inspector.person, stranger.person, nobody]) {
      expect((await create(who, blank)).refusal).toBe('forbidden')
    }
    for (const who of [admin.person, provinceAdmin.person, coordinator()]) {
      expect((await create(who, blank)).status).toBe(200)
    }
    expect((await create(provinceAdmin.person, blank, units.elsewhere)).refusal).toBe('forbidden')
    expect((await create(provinceAdmin.person, blank, null)).refusal).toBe('forbidden')
    expect((await create(admin.person, blank, null)).status).toBe(200)
  })

  it('begins blank at version 1, with what is still to be done, and says so in the audit', async () => {
    const { body } = await create(coordinator(), blank)
    const draft = FrameworkDraftDetail.parse(body)
    expect(draft).toMatchObject({
      version: 1,
      state: 'open',
      unit: { code: units.province },
      basedOn: null,
      actions: ['edit', 'issue', 'discard'],
      body: { nodes: [] },
    })
    expect(draft.findings[0]).toMatchObject({ severity: 'error', code: 'draft-empty' })
    expect(await world().audit()).toMatchObject([
      {
        action: 'framework-draft.create',
        unit: units.province,
        after: { from: 'blank', code: 'bo-moi', indicators: 0 },
      },
    ])
  })

  it('clones an issued framework: the same indicators, under its own code and without its document', async () => {
    const draft = await cloned()
    expect(draft.basedOn).toEqual({ code: clone.framework, revision: 1 })
    expect(draft.body).toMatchObject({
      code: clone.code,
      clonedFrom: clone.framework,
      legalBasis: null,
    })
    const nodes = listNodes(draft.body)
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length)
    expect(nodes[0]?.id).toMatch(/^service-quality-766\//)
  })

  it('leaves behind what the cloned version stated of the one before it', async () => {
    const first = await begin()
    const earlier = { framework: 'xa-hon', as: 'same', code: '7' } as const
    await edit(coordinator(), first.id, { base: 1, edits: [change('n1.1', { earlier })] })
    await issue(coordinator(), first.id, { base: 2 })
    const { body } = await cloned({ ...clone, framework: first.code })
    const [indicator] = body.nodes[0]?.children ?? []
    expect(indicator).toMatchObject({ id: 'n1.1', code: '1.1' })
    expect(indicator).not.toHaveProperty('earlier')
  })

  it('refuses what is cloned from nothing, and a unit that is none or no more', async () => {
    const from = { ...clone, framework: 'nothing' }
    expect((await create(coordinator(), from)).refusal).toBe('not_found')
    const { person } = world().admin
    expect((await create(person, blank, 'nowhere')).refusal).toBe('not_found')
    expect((await create(person, blank, '02')).refusal).toBe('conflict unit-ended')
  })

  it('happens once for a request key', async () => {
    const key = randomUUID()
    const first = await create(coordinator(), blank, units.province, key)
    const second = await create(coordinator(), blank, units.province, key)
    expect([second.status, second.body]).toEqual([200, first.body])
  })
})

describe('a framework file', () => {
  const file = (text: string) => ({ from: 'file', text, code: null })
  const check = async (text: string, as = coordinator()) => {
    const { body } = await world().post(as, '/framework-drafts/check-file', { body: { text } })
    return FrameworkFileCheck.parse(body)
  }

  it('that is taken out comes in again as the same draft', async () => {
    const { id, body } = await cloned()
    const { body: taken } = await world().get(coordinator(), `/framework-drafts/${id}/file`)
    const { body: again } = await create(coordinator(), file(JSON.stringify(taken)))
    expect(FrameworkDraftDetail.parse(again).body).toEqual(body)
  })

  it('is looked at before, by those who may begin a draft, and leaves nothing behind', async () => {
    const [before] = await world().audit()
    const seen = await check(JSON.stringify(smallSet()))
    expect(seen).toMatchObject({ problems: [], more: 0, body: { code: 'bo-chi-so-nho' } })
    expect(await world().audit()).toEqual([before])
    const asking = { body: { text: '{}' } }
    const { officer, inspector } = world()
    for (const who of [officer.person, inspector.person]) {
      expect((await world().post(who, '/framework-drafts/check-file', asking)).refusal).toBe(
        'forbidden',
      )
    }
  })

  it('that is no JSON is told by line and column', async () => {
    const { problems, body } = await check('{\n  "code": "x",\n  "index" "dti"\n}')
    expect(body).toBeNull()
    expect(problems).toMatchObject([
      {
        code: 'json-syntax',
        line: 3,
        column: 11,
        message: { vi: expect.stringMatching(/dòng 3, cột 11/) },
      },
    ])
  })

  it('is told by field and indicator what is wrong, in Vietnamese, and no draft is made of it', async () => {
    const text = JSON.stringify(smallSet()).replace('"maxPoints":20', '"maxPoints":"hai mươi"')
    const { refusal, body } = await create(coordinator(), file(text))
    expect(refusal).toBe('invalid file-unsound')
    expect(ErrorBody.parse(body).error.details).toMatchObject({
      more: 0,
      problems: [
        {
          node: '1.2',
          path: 'nodes["1"].children["1.2"].maxPoints',
          value: 'hai mươi',
          message: { vi: expect.stringContaining('nodes["1"].children["1.2"].maxPoints') },
        },
      ],
    })
  })

  it('with points that do not add up becomes a draft that says so', async () => {
    const { body, findings } = await check(JSON.stringify(smallSet({ maxPoints: 90 })))
    expect(body).not.toBeNull()
    expect(findings[0]).toMatchObject({ severity: 'error', code: 'draft-points-over', node: null })
  })
})

describe('reading drafts', () => {
  it('is for those who write them, the council, leaders and inspectors over the unit', async () => {
    const { id } = await begin()
    const { admin, officer, head, stranger, inspector, nobody } = world()
    const leader = await world().place({ unit: units.province, role: 'leader' })
    const council = await world().place({ unit: units.province, role: 'council' })
    const seenBy = async (who: string) => (await world().get(who, `/framework-drafts/${id}`)).status
    for (const { person } of [admin, inspector, leader, council, world().coordinator]) {
      expect(await seenBy(person)).toBe(200)
    }
    for (const who of [officer.person, head.person, stranger.person, nobody]) {
      expect(await seenBy(who)).toBe(404)
    }
    const { body } = await world().get(leader.person, `/framework-drafts/${id}`)
    expect(body).toMatchObject({ actions: [] })
  })

  it('lists those in reach by state, and where the asker may begin one', async () => {
    const { id } = await begin()
    await world().post(coordinator(), `/framework-drafts/${id}/discard`, {
      body: { reason: 'làm lại' },
    })
    const listed = async (who: string, query = '') => {
      const { body } = await world().get(who, `/framework-drafts${query}`)
      return FrameworkDraftList.parse(body)
    }
    const open = await listed(coordinator(), '?state=open')
    expect(open.drafts.map((draft) => draft.id)).not.toContain(id)
    const discarded = await listed(coordinator(), `?state=discarded&unit=${units.province}`)
    expect(discarded.drafts.map((draft) => draft.id)).toContain(id)
    expect(open.mayCreate.national).toBe(false)
    expect(open.mayCreate.units.map(({ code }) => code)).toContain(units.industry)
    expect((await listed(world().inspector.person)).mayCreate).toEqual({
      units: [],
      national: false,
    })
    const { refusal } = await world().get(world().officer.person, '/framework-drafts')
    expect(refusal).toBe('forbidden')
  })

  it('tells what a clone changed, and what became of each indicator', async () => {
    const { id, body } = await cloned()
    const indicator = listNodes(body).find(({ level }) => level === 'indicator')
    const node = String(indicator?.id)
    await edit(coordinator(), id, { base: 1, edits: [change(node, { name: { vi: 'Khác hẳn' } })] })
    const get = async (path: string) =>
      (await world().get(coordinator(), `/framework-drafts/${id}/${path}`)).body
    const { from, diff } = DraftDiff.parse(await get('diff'))
    expect(from).toMatchObject({ code: clone.framework, revision: 1 })
    expect(diff.nodes).toMatchObject([
      { state: 'changed', matchedBy: 'id', changes: [{ field: 'name' }] },
    ])
    const { entries } = DraftCrosswalk.parse(await get('crosswalk'))
    const changed = entries.filter(({ state }) => state !== 'same')
    expect(changed).toMatchObject([{ state: 'changed', reasons: ['wording'] }])
    expect(DraftDiff.parse(await get('diff?version=1')).diff.nodes).toHaveLength(1)
    expect(
      DraftDiff.parse(await get('diff?against=dti-province-2021')).diff.nodes.length,
    ).toBeGreaterThan(9)
    expect(findNode(body, indicator?.code ?? '')).toBeDefined()
  })

  it('of a draft of nothing asks what to compare with', async () => {
    const { id } = await begin()
    const { refusal } = await world().get(coordinator(), `/framework-drafts/${id}/diff`)
    expect(refusal).toBe('invalid nothing-to-compare')
  })
})

describe('discarding a draft', () => {
  const discard = (as: string, id: number, key = randomUUID()) =>
    world().post(as, `/framework-drafts/${id}/discard`, { body: { reason: 'làm lại từ đầu' }, key })

  it('ends it, and leaves it to be read', async () => {
    const { id } = await begin()
    expect((await discard(world().inspector.person, id)).refusal).toBe('forbidden')
    expect((await discard(world().officer.person, id)).refusal).toBe('not_found')
    const key = randomUUID()
    const first = await discard(coordinator(), id, key)
    expect(first.body).toMatchObject({ state: 'discarded', actions: [], body: { nodes: [{}, {}] } })
    expect((await discard(coordinator(), id, key)).body).toEqual(first.body)
    expect(await world().audit()).toMatchObject([
      { action: 'framework-draft.discard', reason: 'làm lại từ đầu', before: { indicators: 3 } },
    ])
    expect((await discard(coordinator(), id)).refusal).toBe('conflict draft-discarded')
  })
})
