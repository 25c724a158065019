import { AppraisalConsistency, AppraisalQueue } from '@thang/contracts'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { getRoundSituation } from '../rounds/index.ts'
import type { OpenedRound } from '../submissions/fixtures/submissionWorld.ts'
import { detailIn, hours, useAppraisalWorld } from './fixtures/appraisalWorld.ts'
import { loadRoundAppraisal } from './roundAppraisal.ts'

const world = useAppraisalWorld()
let opened: OpenedRound
beforeEach(async () => {
  opened = await world().openSigned()
})

const give = (points: number, submission = opened.own) =>
  world().move({
    submission,
    move: 'appraise',
    decision: { as: 'points', points },
    reason: 'thiếu',
  })

const change = (statement: ReturnType<typeof sql<unknown>>) =>
  world().database.db.write(async (trx) => void (await statement.execute(trx)))

describe('the matrix', () => {
  it('has every unit at every indicator, for who follows the round', async () => {
    await give(7)
    const matrix = await world().matrix(opened.round, world().council)
    expect(matrix.units).toHaveLength(2)
    expect(matrix.indicators.map(({ node, group }) => [node, group])).toEqual([
      ['1.1', '1'],
      ['1.2', '1'],
      ['2.1', '2'],
    ])
    expect(matrix.cells).toHaveLength(6)
    expect(matrix.mayBulk).toBe(false)
    const unit = matrix.units.findIndex(({ submission }) => submission === opened.own)
    const cell = matrix.cells.find((each) => each.unit === unit && each.indicator === 1)
    expect(cell).toMatchObject({ state: 'decided', version: 1, mine: false })
    expect(cell?.scores).toEqual({ self: 30, selfReason: null, appraised: 7, final: null })
  })

  it('has for an appraiser what is theirs to decide and nothing else', async () => {
    const { person } = await world().seatAppraiser({ indicators: [{ index: 'dti', node: '2' }] })
    const { indicators, cells, mayBulk } = await world().matrix(opened.round, person)
    expect(indicators).toMatchObject([{ node: '2.1', mine: true }])
    expect(cells.every(({ mine }) => mine)).toBe(true)
    expect([cells.length, mayBulk]).toEqual([2, true])
  })

  it('leaves what was not sent unsaid', async () => {
    world().setNow(hours.filling)
    const draft = await world().open()
    await world().save({ submission: draft.own, content: { inputs: { onTime: 1, all: 2 } } })
    const { cells } = await world().matrix(draft.round)
    expect(cells.every(({ scores }) => scores.self === null)).toBe(true)
  })
})

it('what was decided about another content than the unit now has sent waits again', async () => {
  await give(7)
  await change(sql`UPDATE submissions SET state = 'returned' WHERE id = ${opened.own}`)
  expect(await world().look(opened.own, '1.2', world().council)).toMatchObject({
    state: 'waiting',
    decision: null,
  })
  await world().sign(opened.own)
  expect(await world().look(opened.own)).toMatchObject({ state: 'decided', version: 1 })
  await change(sql`UPDATE answers SET version = version + 1 WHERE submission_id = ${opened.own}`)
  const { state, version } = await world().look(opened.own)
  expect({ state, version }).toEqual({ state: 'waiting', version: 1 })
})

it('what a unit never sent brings nothing, and somebody has to say what that is', async () => {
  world().setNow(hours.filling)
  const { own } = await world().open()
  await world().save({ submission: own, content: { inputs: { onTime: 1, all: 2 } } })
  world().setNow(hours.appraisal)
  const before = await world().look(own)
  expect(before).toMatchObject({ state: 'waiting', scores: { self: null } })
  expect(before.answer.content.inputs).toEqual({})
  const accepted = detailIn(await world().move({ submission: own, move: 'accept' }))
  expect(accepted.scores).toEqual({
    self: null,
    selfReason: 'not-submitted',
    appraised: null,
    final: null,
  })
  const zero = { submission: own, move: 'appraise', base: 1, reason: 'không nộp' }
  const decided = await world().move({ ...zero, decision: { as: 'points', points: 0 } })
  expect(detailIn(decided).scores.appraised).toBe(0)
})

describe('a contested measured value', () => {
  it('is accepted with a reason alone; the unit learns of it when all is told', async () => {
    world().setNow(hours.filling)
    const { own, round } = await world().open()
    await world().measure(own, '1.2', { onTime: 4, all: 40 })
    const contest = { body: { reason: 'hệ thống đếm thiếu', proposed: null } }
    await world().post(world().officer, `/submissions/${own}/answers/1.2/contest`, contest)
    await world().sign(own)
    world().setNow(hours.appraisal)
    const accept = { submission: own, move: 'accept' }
    expect((await world().move(accept)).refusal).toBe('invalid reason-missing')
    expect((await world().move({ ...accept, reason: 'số đo đúng' })).refusal).toBeNull()
    const state = async () =>
      (await world().read(own)).answers.find(({ node }) => node === '1.2')?.contest?.state
    expect(await state()).toBe('open')
    expect((await world().look(own)).answer.contest?.state).toBe('rejected')
    const anew = { as: 'inputs', inputs: { onTime: 8, all: 40 } } as const
    const given = { submission: own, move: 'appraise', base: 1, reason: 'hệ thống đếm thiếu' }
    expect((await world().move({ ...given, decision: anew })).refusal).toBeNull()
    await world().tellPreliminary(round)
    expect(await state()).toBe('upheld')
  })
})

it('one indicator over all units shows whether like was treated alike', async () => {
  await give(7)
  const url = `/rounds/${opened.round}/appraisal/indicators/1.2?kind=department`
  const { body } = await world().get(world().appraiser, url)
  const { rows, median } = AppraisalConsistency.parse(body)
  const own = rows.find(({ submission }) => submission === opened.own)
  expect(own).toMatchObject({ reason: 'thiếu', by: { id: world().appraiser }, mine: true })
  expect(own?.content.inputs).toEqual({ onTime: 30, all: 40 })
  expect(median).toEqual({ self: 30, appraised: 7 })
})

it('the queue counts what waits for the asker', async () => {
  await give(7)
  const { person } = await world().seatAppraiser({ indicators: [{ index: 'dti', node: '1.2' }] })
  const parts = async (as: string) =>
    AppraisalQueue.parse((await world().get(as, '/appraisal')).body).parts.filter(
      ({ round }) => round.id === opened.round,
    )
  expect(await parts(person)).toMatchObject([
    { kind: 'department', counts: { waiting: 1, decided: 1 }, toConfirm: 0, notYet: 0 },
  ])
  expect(await parts(world().officer)).toEqual([])
})

describe('the face for results', () => {
  const load = () =>
    world().database.db.read(async (trx) =>
      loadRoundAppraisal(trx, await getRoundSituation(trx, opened.round)),
    )

  it('gives what stands of every answer, with what is open', async () => {
    await give(7)
    const { parts, counts } = await load()
    expect(counts).toEqual({ answers: 6, undecided: 5, asked: 0, secondReading: 0, openAppeals: 0 })
    const unit = parts[0]?.units.find(({ submission }) => submission.id === opened.own)
    expect(unit?.answers.get('1.2')).toMatchObject({
      by: 'appraisal',
      self: { inputs: { onTime: 30, all: 40 } },
      appraised: { points: 7 },
      final: { points: 7 },
      reason: 'thiếu',
    })
    expect(unit?.answers.get('2.1')?.final).toEqual({ missing: 'not-appraised', about: ['2.1'] })
  })

  it('takes the scores of an imported assessment as decided, until somebody appraises', async () => {
    await change(sql`
      INSERT INTO answer_points (submission_id, node_code, kind, seq, points, at, by_person)
      SELECT ${opened.own}, '1.2', kind, 1, points, now(), ${world().coordinator}
      FROM (VALUES ('self', 35), ('appraised', 33), ('final', 34)) AS g (kind, points)
    `)
    const of = async () => {
      const { parts } = await load()
      const unit = parts[0]?.units.find(({ submission }) => submission.id === opened.own)
      return unit?.answers.get('1.2')
    }
    expect(await of()).toMatchObject({
      by: 'import',
      state: 'decided',
      final: { points: 34 },
      scores: { self: 35, appraised: 33, final: 34 },
    })
    expect((await give(7)).refusal).toBeNull()
    expect(await of()).toMatchObject({ by: 'appraisal', final: { points: 7 } })
  })
})
