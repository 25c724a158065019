import { randomUUID } from 'node:crypto'
import {
  type CorrectionMove,
  EditionRevisions,
  EditionTrace,
  type NewCorrection,
} from '@thang/contracts'
import { describe, expect, it } from 'vitest'
import { readZip } from '../../platform/workbooks/index.ts'
import { decision, situationIn, useResultWorld } from './fixtures/resultWorld.ts'

const world = useResultWorld()
const reason = 'Bỏ sót văn bản của Sở Giáo dục và Đào tạo.'

describe('a correction', () => {
  it('is looked at before: old and new values and ranks, and nothing has happened', async () => {
    const { round, other } = await world().openPublished()
    const { status, body } = await world().post(
      world().coordinator,
      `/rounds/${round}/corrections/check`,
      { body: raising(other) },
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({
      changes: [{ unit: { code: 'H44.08' }, node: '2.1', before: 10, after: 35 }],
      ranks: [
        { unit: { code: 'H44.08' }, valueBefore: 50, valueAfter: 75, rankBefore: 2, rankAfter: 1 },
        { unit: { code: 'H44.07' }, valueBefore: 60, valueAfter: 60, rankBefore: 1, rankAfter: 2 },
      ],
    })
    expect((await world().situation(round)).corrections).toEqual([])
    const asCouncil = await world().post(world().council, `/rounds/${round}/corrections/check`, {
      body: raising(other),
    })
    expect(asCouncil).toMatchObject({ refusal: 'forbidden' })
  })

  it('is proposed by who runs the round; what is published stays as it is', async () => {
    const { round, other } = await world().openPublished()
    world().takeJobs()
    const { corrections, editions } = situationIn(await propose(round, other))
    expect(corrections).toMatchObject([
      { state: 'proposed', version: 1, reason, actions: ['drop-correction'], signed: null },
    ])
    expect(editions[0]?.revision).toBe(1)
    expect(world().takeJobs()[0]?.data).toMatchObject({ kind: 'correction-proposed' })
    const { corrections: seen } = await world().situation(round, world().council)
    expect(seen[0]?.actions).toEqual(['sign-correction'])
  })

  it('is refused to others, on what is not published, beside another, and where it changes nothing', async () => {
    const { round, other } = await world().openPublished()
    expect(await propose(round, other, { as: world().council })).toMatchObject({
      refusal: 'forbidden',
    })
    const nothing = { as: 'points', points: 10 } as const
    expect(await propose(round, other, { decision: nothing })).toMatchObject({
      refusal: 'invalid corrects-nothing',
    })
    expect(await propose(round, 999_999)).toMatchObject({ refusal: 'invalid not-in-result' })
    const beyond = { as: 'points', points: 41 } as const
    expect((await propose(round, other, { decision: beyond })).status).toBe(400)
    situationIn(await propose(round, other))
    expect(await propose(round, other)).toMatchObject({ refusal: 'conflict correction-open' })
    const frozen = await world().openFrozen()
    expect(await propose(frozen.round, frozen.other)).toMatchObject({
      refusal: 'conflict not-in-this-state',
    })
  })

  it('a repeat with the same key proposes once', async () => {
    const { round, other } = await world().openPublished()
    const key = randomUUID()
    const first = await propose(round, other, { key })
    expect((await propose(round, other, { key })).body).toEqual(first.body)
    expect((await world().situation(round)).corrections).toHaveLength(1)
  })
})

describe('dropping a correction', () => {
  it('ends it; another may be proposed', async () => {
    const { round, correction, other } = await proposed()
    const { corrections } = situationIn(await move(round, correction, 'drop'))
    expect(corrections).toMatchObject([{ state: 'dropped', actions: [] }])
    expect((await propose(round, other)).status).toBe(200)
  })

  it('is for who runs the round, once, with a reason', async () => {
    const { round, correction } = await proposed()
    const asCouncil = { as: world().council, reason: 'x y z' }
    expect(await move(round, correction, 'drop', asCouncil)).toMatchObject({ refusal: 'forbidden' })
    expect(await move(round, correction, 'drop', { reason: null })).toMatchObject({
      refusal: 'invalid reason-missing',
    })
    const key = randomUUID()
    const first = await move(round, correction, 'drop', { key })
    expect((await move(round, correction, 'drop', { key })).body).toEqual(first.body)
    expect(await move(round, correction, 'drop')).toMatchObject({
      refusal: 'conflict correction-ended',
    })
  })
})

describe('signing a correction', () => {
  it('makes a new revision with old and new ranks; the one before stays readable', async () => {
    const { round, correction } = await proposed()
    world().giveFactor(world().council)
    const { editions, corrections } = situationIn(await move(round, correction, 'sign'))
    const [edition] = editions
    expect(edition?.revision).toBe(2)
    expect(corrections[0]).toMatchObject({ state: 'published', actions: [] })
    const read = async (path: string) =>
      (await world().get(world().neighbour, `/editions/${edition?.code}/${path}`)).body
    expect(await read('ranking')).toMatchObject({
      edition: { revision: 2 },
      rows: [
        { unit: { code: 'H44.08' }, rank: 1, value: 75 },
        { unit: { code: 'H44.07' }, rank: 2, value: 60 },
      ],
    })
    expect(await read('ranking?revision=1')).toMatchObject({
      edition: { revision: 1 },
      rows: [
        { unit: { code: 'H44.07' }, rank: 1, value: 60 },
        { rank: 2, value: 50 },
      ],
    })
    expect(
      await world().get(world().neighbour, `/editions/${edition?.code}/ranking?revision=3`),
    ).toMatchObject({ status: 404 })
    const { revisions } = EditionRevisions.parse(await read('revisions'))
    expect(revisions).toMatchObject([
      {
        revision: 2,
        decision: { number: '200/QĐ-UBND' },
        erratum: {
          reason,
          ranks: [
            { unit: { code: 'H44.08' }, rankBefore: 2, rankAfter: 1 },
            { unit: { code: 'H44.07' }, rankBefore: 1, rankAfter: 2 },
          ],
          answers: [{ unit: { code: 'H44.08' }, node: '2.1', before: 10, after: 35 }],
        },
      },
      { revision: 1, erratum: null },
    ])
    const paper = await world().file(world().council, `/rounds/${round}/result/decision.docx`)
    expect(wordsOf(paper.bytes)).toContain('VỀ VIỆC ĐÍNH CHÍNH KẾT QUẢ')
    expect(wordsOf(paper.bytes)).toContain('Số: 200/QĐ-UBND')
    const trace = EditionTrace.parse(await read('units/H44.08/trace'))
    expect(trace.nodes[1]?.children[0]).toMatchObject({
      scores: { self: 10, final: 35 },
      remarks: [{ by: 'council', text: reason }],
    })
    const old = EditionTrace.parse(await read('units/H44.08/trace?revision=1'))
    expect(old.nodes[1]?.children[0]).toMatchObject({ scores: { final: 10 }, remarks: [] })
    expect(JSON.stringify(await read('edition.json?revision=1'))).not.toBe(
      JSON.stringify(await read('edition.json')),
    )
  })

  it('is for council and leaders, with the second factor, number and date, and as it was looked at', async () => {
    const { round, correction } = await proposed()
    world().setNow('2026-12-26T09:00:00Z')
    expect(await move(round, correction, 'sign')).toMatchObject({
      refusal: 'forbidden factor-stale',
    })
    const { coordinator, council } = world()
    const byOffice = await move(round, correction, 'sign', { as: coordinator })
    expect(byOffice).toMatchObject({ refusal: 'forbidden' })
    world().giveFactor(council)
    expect(await move(round, correction, 'sign', { decision: null })).toMatchObject({
      refusal: 'invalid decision-incomplete',
    })
    expect(await move(round, correction, 'sign', { base: 2 })).toMatchObject({
      refusal: 'conflict correction-ended',
    })
    const key = randomUUID()
    const first = await move(round, correction, 'sign', { key })
    expect(first.status).toBe(200)
    expect((await move(round, correction, 'sign', { key })).body).toEqual(first.body)
    expect(await move(round, correction, 'drop')).toMatchObject({
      refusal: 'conflict correction-ended',
    })
  })

  it('after one more correction the units see what was corrected last', async () => {
    const { round, correction, other } = await proposed()
    world().giveFactor(world().council)
    situationIn(await move(round, correction, 'sign'))
    const again = situationIn(await propose(round, other, { decision: { as: 'accepted' } }))
    const next = again.corrections[0]?.id ?? 0
    expect(again.corrections[0]?.changes).toMatchObject([{ before: 35, after: 10 }])
    const { editions } = situationIn(await move(round, next, 'sign'))
    expect(editions[0]?.revision).toBe(3)
    const own = (await world().ownResults(world().neighbour)).find(
      (each) => each.round.id === round,
    )
    expect(own).toMatchObject({ stage: 'final', rank: 2, value: 50 })
  })
})

/** Of the other department, 35 instead of 10 points: enough to come first. */
function raising(
  submission: number,
  as: NewCorrection['changes'][number]['decision'] = { as: 'points', points: 35 },
): NewCorrection {
  return { reason, changes: [{ submission, node: '2.1', decision: as }] }
}

interface Proposing {
  readonly as?: string
  readonly key?: string
  readonly decision?: NewCorrection['changes'][number]['decision']
}

function propose(round: number, submission: number, { as, key, decision: as2 }: Proposing = {}) {
  const sent = { body: raising(submission, as2), ...(key === undefined ? {} : { key }) }
  return world().post(as ?? world().coordinator, `/rounds/${round}/corrections`, sent)
}

async function proposed() {
  const opened = await world().openPublished()
  const { corrections } = situationIn(await propose(opened.round, opened.other))
  return { ...opened, correction: corrections[0]?.id ?? 0 }
}

function move(
  round: number,
  correction: number,
  name: 'drop' | 'sign',
  { as, key, ...changes }: Partial<CorrectionMove> & { as?: string; key?: string } = {},
) {
  const usual = name === 'drop' ? world().coordinator : world().council
  const body = {
    base: 1,
    reason: name === 'drop' ? 'Không cần đính chính nữa.' : null,
    decision: name === 'sign' ? { ...decision, number: '200/QĐ-UBND' } : null,
    ...changes,
  }
  const sent = { body, ...(key === undefined ? {} : { key }) }
  return world().post(as ?? usual, `/rounds/${round}/corrections/${correction}/${name}`, sent)
}

function wordsOf(docx: Buffer): string {
  const xml = readZip(docx, 50_000_000)?.get('word/document.xml')?.toString('utf8') ?? ''
  return xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '')
}
