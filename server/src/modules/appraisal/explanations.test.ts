import { EvidenceDocument } from '@thang/contracts'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../../../test/actorGate.ts'
import { units } from '../../../test/peopleWorld.ts'
import type { OpenedRound } from '../submissions/fixtures/submissionWorld.ts'
import { detailIn, hours, unitSideIn, useAppraisalWorld } from './fixtures/appraisalWorld.ts'

const world = useAppraisalWorld()
let opened: OpenedRound
beforeEach(async () => {
  opened = await world().openSigned()
})

interface Explaining {
  readonly as?: string
  readonly base?: number
  readonly text?: string
  readonly documents?: readonly number[]
  readonly key?: string
}

function explain({ as, base = 1, text = 'số mới nhất', documents = [], key }: Explaining = {}) {
  const citations = documents.map((document) => ({ document, file: null, pages: null }))
  const body = { base, text, citations }
  return world().post(as ?? world().officer, `/submissions/${opened.own}/appraisal/1.2/explain`, {
    body,
    ...(key === undefined ? {} : { key }),
  })
}

const ask = (explainUntil: string | null = null): Promise<Answer> =>
  world().move({ submission: opened.own, move: 'ask', reason: 'số nào là mới?', explainUntil })

describe('explain', () => {
  it('is for the unit’s officers and heads alone', async () => {
    await ask()
    expect((await explain({ as: world().appraiser })).refusal).toBe('forbidden')
    expect((await explain({ as: world().coordinator })).refusal).toBe('forbidden')
    expect((await explain({ as: world().neighbour })).refusal).toMatch(/^not_found/)
  })

  it('answers the question with documents, and who asked is told', async () => {
    await ask()
    world().takeJobs()
    const summary = 'Báo cáo bổ sung'
    const data = { number: null, issuedOn: null, issuer: null, signer: null, summary }
    const made = await world().post(world().officer, '/evidence', {
      body: { unit: units.industry, ...data, visibility: 'internal' },
    })
    const document = EvidenceDocument.parse(made.body).id
    const side = unitSideIn(await explain({ documents: [document] }))
    const answer = side.answers.find(({ node }) => node === '1.2')
    expect(answer).toMatchObject({ state: 'explained', version: 2, mayExplain: false })
    expect(world().takeJobs()).toMatchObject([
      { data: { kind: 'explanation-given', to: { people: [world().appraiser] } } },
    ])
    const { entries, state, answer: said } = await world().look(opened.own)
    expect(state).toBe('explained')
    expect(entries[0]).toMatchObject({ action: 'explain', text: 'số mới nhất' })
    expect(entries[0]?.citations[0]?.document.summary).toBe(summary)
    expect(said.citations).toHaveLength(1)
  })

  it('is refused where nothing is asked, after its deadline, and on another version', async () => {
    expect((await explain({ base: 0 })).refusal).toBe('conflict not-now')
    await ask('2026-12-15T01:00:00.000Z')
    expect((await explain({ base: 0 })).refusal).toBe('conflict appraisal-changed')
    world().setNow('2026-12-15T01:00:00.001Z')
    expect((await explain()).refusal).toBe('conflict not-now')
  })

  it('may come later where who runs the round gave the unit more time', async () => {
    await ask('2026-12-19T01:00:00.000Z')
    world().setNow('2026-12-20T01:00:00Z')
    expect((await explain()).refusal).toBe('conflict not-now')
    const more = { phase: 'explanation', unit: units.industry, node: null, reason: 'bão lũ' }
    const until = '2026-12-24T01:00:00.000Z'
    const url = `/rounds/${opened.round}/exceptions`
    expect(
      (await world().post(world().coordinator, url, { body: { ...more, until } })).refusal,
    ).toBeNull()
    const { answers } = await world().unitSide(opened.own)
    expect(answers.find(({ node }) => node === '1.2')?.explainUntil).toBe(until)
    expect((await explain()).refusal).toBeNull()
  })

  it('repeated with its key is answered as the first time', async () => {
    await ask()
    const key = crypto.randomUUID()
    expect(await explain({ key })).toEqual(await explain({ key }))
  })

  it('leaves the answer to be decided by who asked', async () => {
    await ask()
    await explain()
    const decided = await world().move({ submission: opened.own, move: 'accept', base: 2 })
    expect(detailIn(decided).state).toBe('decided')
  })
})

describe('what a unit sees before the preliminary result is told', () => {
  it('is the question, with its deadline', async () => {
    await ask()
    const { answers, preliminaryAt } = await world().unitSide(opened.own)
    expect(preliminaryAt).toBeNull()
    expect(answers.find(({ node }) => node === '1.2')).toMatchObject({
      state: 'asked',
      question: 'số nào là mới?',
      mayExplain: true,
      explainUntil: '2026-12-22T01:00:00.000Z',
    })
  })

  it('is nothing of what was decided, as if nobody had decided', async () => {
    const untouched = await world().unitSide(opened.own)
    const decision = { as: 'points', points: 7 } as const
    await world().move({ submission: opened.own, move: 'appraise', decision, reason: 'thiếu' })
    expect(await world().unitSide(opened.own)).toEqual(untouched)
  })

  it('nor is that what was asked about had been decided before', async () => {
    await world().move({ submission: opened.own, move: 'accept' })
    await world().move({ submission: opened.own, move: 'ask', base: 1, reason: 'hỏi thêm' })
    const { answers } = await world().unitSide(opened.own)
    const entries = answers.find(({ node }) => node === '1.2')?.entries
    expect(entries).toMatchObject([{ action: 'ask', from: 'waiting', to: 'asked' }])
  })
})

describe('what a unit sees once it was told', () => {
  beforeEach(async () => {
    const decision = { as: 'points', points: 7 } as const
    await world().move({ submission: opened.own, move: 'appraise', decision, reason: 'thiếu' })
    await world().tellPreliminary(opened.round)
    world().setNow(hours.appeal)
  })

  it('is what it got, and why', async () => {
    const { answers, preliminaryAt } = await world().unitSide(opened.own)
    expect(preliminaryAt).not.toBeNull()
    const answer = answers.find(({ node }) => node === '1.2')
    expect(answer?.scores).toEqual({ self: 30, selfReason: null, appraised: 7, final: 7 })
    expect(answer?.entries).toMatchObject([{ action: 'appraise', points: 7, text: 'thiếu' }])
  })

  it('is nothing of another unit', async () => {
    const url = `/submissions/${opened.own}/appraisal`
    expect((await world().get(world().neighbour, url)).refusal).toMatch(/^not_found/)
    expect((await world().get(world().neighbour, `${url}/1.2`)).refusal).toMatch(/^not_found/)
    const matrix = `/rounds/${opened.round}/appraisal?kind=department`
    expect((await world().get(world().neighbour, matrix)).refusal).toMatch(/^not_found/)
    const consistency = `/rounds/${opened.round}/appraisal/indicators/1.2?kind=department`
    expect((await world().get(world().neighbour, consistency)).refusal).toMatch(/^not_found/)
    const appeals = await world().get(world().neighbour, `/rounds/${opened.round}/appeals`)
    expect(appeals.body).toEqual({ appeals: [] })
  })
})
