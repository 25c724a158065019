import {
  DraftCrosswalk,
  FrameworkDraftDetail,
  type FrameworkEdit,
  TrialAnswer,
  type TrialQuestion,
  type TrialRow,
} from '@thang/contracts'
import { describe, expect, it } from 'vitest'
import { units, useWorld } from '../../../../test/peopleWorld.ts'
import { change, drafting } from './fixtures/drafting.ts'
import { ratio } from './fixtures/smallSet.ts'

const world = useWorld()
const { begin, edit, issue } = drafting(world)
const coordinator = () => world().coordinator.person

async function clone(framework: string) {
  const start = {
    from: 'framework',
    framework,
    code: 'ban-dia-phuong',
    name: { vi: 'Bản địa phương' },
  }
  const { body } = await world().post(coordinator(), '/framework-drafts', {
    body: { unit: units.province, start },
  })
  return FrameworkDraftDetail.parse(body)
}

async function attempt(id: number, question: Partial<TrialQuestion>, as = coordinator()) {
  const body = { against: null, newIndicators: 'missing', ...question }
  const answer = await world().post(as, `/framework-drafts/${id}/trial-run`, { body })
  return { ...answer, trial: answer.status === 200 ? TrialAnswer.parse(answer.body) : undefined }
}

/** Two units, the one better at 1.1, the other at 2.1. */
const invented: TrialRow[] = [
  ...ratios('Xã An', { '1.1': 1, '1.2': 0.5, '2.1': 0.2 }),
  ...ratios('Xã Bình', { '1.1': 0.3, '1.2': 0.5, '2.1': 1 }),
]

function ratios(unit: string, shares: Readonly<Record<string, number>>): TrialRow[] {
  return Object.entries(shares).flatMap(([node, share]) => [
    { unit, node, input: 'done', as: 'input' as const, value: share * 100 },
    { unit, node, input: 'all', as: 'input' as const, value: 100 },
  ])
}

describe('trying a draft', () => {
  it('alone scores a pasted table by its own codes and says which columns it does not read', async () => {
    const { id } = await begin()
    const rows: TrialRow[] = [
      ...invented,
      { unit: 'Xã An', node: '9.9', input: null, as: 'points', value: 3 },
      { unit: 'Xã An', node: '1.1', input: 'else', as: 'input', value: 3 },
    ]
    const { trial } = await attempt(id, { answers: { from: 'rows', rows } })
    expect(trial?.rows).toMatchObject([
      { unit: 'Xã An', reference: null, before: null, after: { value: 58, rank: 2 } },
      { unit: 'Xã Bình', before: null, after: { value: 62, rank: 1 } },
    ])
    expect(trial?.unread).toEqual([
      { node: '9.9', input: null },
      { node: '1.1', input: 'else' },
    ])
  })

  it('beside an issued version shows who would rise and fall, and by which indicator', async () => {
    const first = await begin()
    await issue(coordinator(), first.id)
    const { id } = await clone('bo-chi-so-nho')
    const edits = [
      change('n1', { maxPoints: 80 }),
      change('n1.1', { maxPoints: 60 }),
      change('n2', { maxPoints: 20 }),
      change('n2.1', { maxPoints: 20 }),
    ]
    await edit(coordinator(), id, { base: 1, edits })
    const { trial } = await attempt(id, {
      answers: { from: 'rows', rows: invented },
      against: 'bo-chi-so-nho',
    })
    expect(trial).toMatchObject({ risen: 1, fallen: 1, unread: [] })
    expect(trial?.rows).toMatchObject([
      {
        before: { value: 58, rank: 2 },
        after: { value: 74, rank: 1 },
        valueChange: 16,
        rankChange: 1,
        effects: [
          { after: '1.1', effect: 20 },
          { after: '2.1', effect: -4 },
        ],
      },
      { rankChange: -1, valueChange: 48 - 62 },
    ])
  })

  it('says what has no earlier answers, compares over what both have, and takes answers for what is new', async () => {
    const first = await begin()
    await issue(coordinator(), first.id)
    const { id } = await clone('bo-chi-so-nho')
    const edits: FrameworkEdit[] = [
      { edit: 'remove-node', node: 'n1.2' },
      { edit: 'add-node', node: ratio('1.3', 20), parent: 'n1', at: 1 },
    ]
    await edit(coordinator(), id, { base: 1, edits })
    const asked = { answers: { from: 'rows', rows: invented }, against: 'bo-chi-so-nho' } as const
    const missing = await attempt(id, asked)
    // Of An 40 of 40 is stretched to 60 of 60, and 8; of Bình 12 to 18, and 40.
    expect(missing.trial).toMatchObject({ newNodes: ['1.3'], droppedNodes: ['1.2'] })
    expect(missing.trial?.rows[0]).toMatchObject({
      before: { value: 58, rank: 2 },
      after: { value: null, valueReason: 'component-missing' },
      comparable: { before: { value: 68, rank: 1 }, after: { value: 68, rank: 1 }, rankChange: 0 },
      unanswered: { nodes: ['1.3'], points: 20 },
    })
    const leftOut = await attempt(id, { ...asked, newIndicators: 'left-out' })
    expect(leftOut.trial?.rows).toMatchObject([
      { before: { value: 68, rank: 1 }, after: { value: 68 }, rankChange: 0 },
      { before: { value: 58, rank: 2 }, after: { value: 58 } },
    ])
    const given = [...ratios('Xã An', { '1.3': 0 }), ...ratios('Xã Bình', { '1.3': 1, '9': 1 })]
    const filled = await attempt(id, { ...asked, newIndicators: 'given', given })
    expect(filled.trial?.rows.map(({ after }) => after.value)).toEqual([48, 72])
    expect(filled.trial?.unread).toMatchObject([{ node: '9', input: 'done' }, { node: '9' }])
  })

  it('carries answers by what is stated of the earlier version', async () => {
    const first = await begin()
    await issue(coordinator(), first.id)
    const { id } = await clone('bo-chi-so-nho')
    const stated = (code: string) => ({ framework: 'bo-chi-so-nho', as: 'same', code }) as const
    const edits = [
      change('n1.1', { earlier: stated('1.2') }),
      change('n1.2', { earlier: stated('1.1') }),
    ]
    await edit(coordinator(), id, { base: 1, edits })
    const { trial } = await attempt(id, {
      answers: { from: 'rows', rows: invented },
      against: 'bo-chi-so-nho',
    })
    // Of An 20 of 40, 20 of 20 and 8 of 40; of Bình 20, 6 and 40.
    expect(trial?.rows.map(({ after }) => after.value)).toEqual([48, 66])
    expect(trial?.rows[0]?.effects).toMatchObject([
      { before: '1.1', after: '1.2', state: 'same', effect: -20 },
      { before: '1.2', after: '1.1', state: 'same', effect: 10 },
    ])
    const crosswalk = await world().get(coordinator(), `/framework-drafts/${id}/crosswalk`)
    expect(DraftCrosswalk.parse(crosswalk.body).entries).toMatchObject([
      { after: { code: '1.1' }, before: { code: '1.2' }, state: 'same', matchedBy: 'stated' },
      { after: { code: '1.2' }, before: { code: '1.1' }, comparable: true },
      { after: { code: '2.1' }, matchedBy: 'id' },
    ])
  })

  it('on published figures gives what was published, and another ranking once points are moved', async () => {
    const framework = 'service-quality-766'
    const { id, body } = await clone(framework)
    const answers = { from: 'edition', edition: 'service-quality-2026-10-10', kind: null } as const
    const same = await attempt(id, { answers, against: framework })
    expect(same.trial).toMatchObject({ risen: 0, fallen: 0, unread: [] })
    const hanoi = same.trial?.rows.find(({ unit }) => unit === '01')
    expect(hanoi).toMatchObject({
      reference: { name: 'Hà Nội' },
      after: { value: 55.23, rank: 34 },
      valueChange: 0,
      effects: [],
    })
    const [first, second] = body.nodes.map((node) => node.id ?? node.code)
    const moved = {
      base: 1,
      edits: [change(first ?? '', { maxPoints: 4 }), change(second ?? '', { maxPoints: 34 })],
    }
    await edit(coordinator(), id, moved)
    const other = await attempt(id, { answers, against: framework })
    expect(other.trial?.risen).toBeGreaterThan(0)
    expect(other.trial?.fallen).toBeGreaterThan(0)
  })

  it('on published inputs works the points out by the rule; what is not known stays missing with its reason', async () => {
    const framework = 'service-quality-766'
    const { id, body } = await clone(framework)
    const edition = 'service-quality-phu-tho-2026-q3'
    const answers = { from: 'edition', edition, kind: 'commune' } as const
    const inWard = async () => {
      const { trial } = await attempt(id, { answers, against: framework })
      return trial?.rows.find(({ unit }) => unit === 'H44.100')
    }
    expect((await inWard())?.after).toMatchObject({ value: null, valueReason: 'component-missing' })
    const others = body.nodes.filter(({ code }) => code !== 'TDGQ')
    const edits = others.map((node) => ({ edit: 'remove-node' as const, node: String(node.id) }))
    await edit(coordinator(), id, {
      base: 1,
      edits: [...edits, { edit: 'change-framework', fields: { maxPoints: 20 } }],
    })
    // 5,830 of 6,684 dossiers on time, of 20 points: as the ministry published it.
    expect(await inWard()).toMatchObject({ before: { value: null }, after: { value: 17.44 } })
  })

  it('says which edition there is none of', async () => {
    const { id } = await begin()
    const answers = { from: 'edition', edition: 'nothing', kind: null } as const
    expect((await attempt(id, { answers })).refusal).toBe('not_found')
    const pasted = { answers: { from: 'rows', rows: invented } as const, against: 'nothing' }
    expect((await attempt(id, pasted)).refusal).toBe('not_found')
  })

  it('is for whoever reads the draft, and leaves nothing behind', async () => {
    const { id } = await begin()
    const [before] = await world().audit()
    const answers = { from: 'rows', rows: invented } as const
    expect((await attempt(id, { answers }, world().officer.person)).refusal).toBe('not_found')
    expect((await attempt(id, { answers }, world().inspector.person)).status).toBe(200)
    expect((await world().audit(2))[1]).toEqual(before)
  })
})
