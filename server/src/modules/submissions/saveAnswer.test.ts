import { AnswerConflict, AnswerHistory, AnswerLocked, ErrorBody } from '@thang/contracts'
import { beforeEach, describe, expect, it } from 'vitest'
import { changeOf } from './saveAnswer.ts'
import { type OpenedRound, useSubmissionWorld, versionIn } from './fixtures/submissionWorld.ts'

const world = useSubmissionWorld()
let opened: OpenedRound
beforeEach(async () => {
  world().setNow('2026-11-23T05:00:00Z')
  opened = await world().open()
})

const inputs = { onTime: 40, all: 50 }

function detailsIn(body: unknown): unknown {
  return ErrorBody.parse(body).error.details
}

describe('a save', () => {
  it('is refused for who may not write, and says nothing to who may not know', async () => {
    const submission = opened.own
    expect((await world().save({ submission, as: world().neighbour })).status).toBe(404)
    expect((await world().save({ submission, as: world().coordinator })).refusal).toBe('forbidden')
  })

  it('is kept as the next version, and the audit holds what changed', async () => {
    const submission = opened.own
    expect(versionIn(await world().save({ submission, content: { inputs } }))).toBe(1)
    const content = { inputs: { ...inputs, onTime: 41 } }
    const as = world().head
    expect(versionIn(await world().save({ submission, base: 1, content, as }))).toBe(2)
    const { answers } = await world().read(submission)
    const answer = answers.find(({ node }) => node === '1.2')
    expect(answer).toMatchObject({ version: 2, origin: 'reported', content, lock: null })
    const { body } = await world().get(as, `/submissions/${submission}/answers/1.2/history`)
    const { versions } = AnswerHistory.parse(body)
    expect(versions.map(({ version, how }) => [version, how])).toEqual([
      [2, 'typed'],
      [1, 'typed'],
    ])
  })

  it('on a version that somebody else changed keeps nothing, and says what it is now', async () => {
    const submission = opened.own
    await world().save({ submission, content: { inputs } })
    const late = await world().save({
      submission,
      content: { explanation: 'khác' },
      as: world().head,
    })
    expect(late.refusal).toBe('conflict answer-changed')
    const { current } = AnswerConflict.parse(detailsIn(late.body))
    expect(current).toMatchObject({ version: 1, content: { inputs } })
    const { answers } = await world().read(submission)
    expect(answers.find(({ node }) => node === '1.2')?.content.explanation).toBeNull()
  })

  it('of a submission that was sent is refused with the state and what can be done instead', async () => {
    const submission = opened.own
    await send(submission)
    const { refusal, body } = await world().save({ submission, content: { inputs } })
    expect(refusal).toBe('conflict answer-locked')
    const { lock } = AnswerLocked.parse(detailsIn(body))
    expect(lock).toMatchObject({ because: 'state', state: 'submitted' })
  })

  it('repeated with its key is answered as the first time and makes no other version', async () => {
    const saving = { submission: opened.own, content: { inputs }, key: crypto.randomUUID() }
    const first = await world().save(saving)
    await world().save({ submission: opened.own, base: 1, content: {}, as: world().colleague })
    expect(await world().save(saving)).toEqual(first)
    const answer = (await world().read(opened.own)).answers.find(({ node }) => node === '1.2')
    expect(answer?.version).toBe(2)
  })

  it('of what cannot be an input is refused; of a number out of bounds it is kept and found', async () => {
    const submission = opened.own
    const unknown = await world().save({ submission, content: { inputs: { other: 1 } } })
    expect(unknown.refusal).toBe('invalid unknown-input')
    const text = await world().save({ submission, content: { inputs: { all: 'nhiều' } } })
    expect(text.refusal).toBe('invalid wrong-kind')
    await world().save({ submission, content: { inputs: { onTime: -1, all: 5 } } })
    const { findings } = await world().read(submission)
    expect(findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        code: 'input-wrong',
        node: '1.2',
        input: 'onTime',
      }),
    )
  })

  it('of an indicator that is not asked for is answered as if there were none', async () => {
    const submission = opened.own
    expect((await world().save({ submission, node: '2.2' })).status).toBe(404)
    expect((await world().save({ submission, node: '9' })).status).toBe(404)
  })

  it('of a measured value is refused: it is contested instead', async () => {
    const submission = opened.own
    await world().measure(submission, '1.2', inputs)
    const { body } = await world().save({ submission, base: 1, content: {} })
    expect(AnswerLocked.parse(detailsIn(body)).lock).toEqual({ because: 'measured' })
  })
})

async function send(submission: number): Promise<void> {
  const { refusal } = await world().post(world().officer, `/submissions/${submission}/submit`, {
    body: { base: 1, reason: null },
  })
  expect(refusal).toBeNull()
}

it('what changed of an answer is told by input', () => {
  const before = { inputs: { a: 1, b: 2 }, notApplicable: null, explanation: 'x' }
  const after = { inputs: { a: 1, b: 3 }, notApplicable: null, explanation: null }
  expect(changeOf(before, after)).toEqual({
    before: { 'inputs.b': 2, explanation: 'x' },
    after: { 'inputs.b': 3 },
  })
  expect(changeOf(undefined, after).before).toEqual({})
})
