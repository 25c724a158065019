import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { units } from '../../../test/peopleWorld.ts'
import type { OpenedRound } from '../submissions/fixtures/submissionWorld.ts'
import { detailIn, hours, type Moving, useAppraisalWorld } from './fixtures/appraisalWorld.ts'

const world = useAppraisalWorld()
let opened: OpenedRound
beforeEach(async () => {
  opened = await world().openSigned()
})

function move(name: string, more: Partial<Moving> = {}) {
  return world().move({ submission: opened.own, move: name, ...more })
}
const eight = { as: 'points', points: 8 } as const
const appraise = (more: Partial<Moving> = {}) =>
  move('appraise', { decision: eight, reason: 'thiếu kế hoạch', ...more })
const ask = (more: Partial<Moving> = {}) => move('ask', { reason: 'số nào là mới?', ...more })

/** Whose people read the newest entry of the action. */
async function auditedUnder(action: string): Promise<string | null | undefined> {
  const { rows } = await world().database.db.read((trx) =>
    sql<{ unit: string | null }>`
      SELECT unit_code AS unit FROM audit_entries WHERE action = ${action}
      ORDER BY seq DESC LIMIT 1`.execute(trx),
  )
  return rows[0]?.unit
}

describe('accept', () => {
  it('is for who appraises the indicator alone', async () => {
    expect((await move('accept', { as: world().coordinator })).refusal).toBe('forbidden')
    expect((await move('accept', { as: world().officer })).refusal).toBe('forbidden own-unit')
    expect((await move('accept', { as: world().neighbour })).refusal).toMatch(/^not_found/)
    expect((await move('accept', { as: world().inspector })).refusal).toBe('forbidden')
  })

  it('lets what the unit says stand, with its points', async () => {
    const { state, version, scores, decision, entries } = detailIn(await move('accept'))
    expect({ state, version, decision }).toEqual({
      state: 'decided',
      version: 1,
      decision: { as: 'accepted' },
    })
    expect(scores).toEqual({ self: 30, selfReason: null, appraised: 30, final: null })
    expect(entries).toMatchObject([
      { action: 'accept', from: 'waiting', to: 'decided', points: 30 },
    ])
  })

  it('is refused before the head has signed, and while the phase is ahead', async () => {
    world().setNow(hours.filling)
    expect((await move('accept')).refusal).toBe('conflict not-now')
    const { own } = await world().open()
    expect((await move('accept', { submission: own })).refusal).toBe('conflict not-now')
  })

  it('is refused on another version than the one that stands', async () => {
    await appraise()
    const { refusal, body } = await move('accept')
    expect(refusal).toBe('conflict appraisal-changed')
    expect(JSON.stringify(body)).toContain('"version":1,"state":"decided"')
  })

  it('repeated with its key is answered as the first time', async () => {
    const key = crypto.randomUUID()
    expect(await move('accept', { key })).toEqual(await move('accept', { key }))
  })
})

describe('appraise', () => {
  it('is for who appraises the indicator alone', async () => {
    expect((await appraise({ as: world().coordinator })).refusal).toBe('forbidden')
  })

  it('gives other points with a reason, also more than the unit gave itself', async () => {
    expect(detailIn(await appraise()).scores).toMatchObject({ self: 30, appraised: 8 })
    const more = { as: 'points', points: 40 } as const
    expect(detailIn(await appraise({ base: 1, decision: more })).scores.appraised).toBe(40)
    const inputs = { as: 'inputs', inputs: { onTime: 20, all: 40 } } as const
    expect(detailIn(await appraise({ base: 2, decision: inputs })).scores.appraised).toBe(20)
    const none = { as: 'not-applicable' } as const
    expect(detailIn(await appraise({ base: 3, decision: none })).scores.appraised).toBeNull()
  })

  it('is not told by the audit to the people of the unit, as long as nobody told them', async () => {
    await appraise()
    expect(await auditedUnder('appraisal.appraise')).toBe(units.province)
  })

  it('is refused without a reason, without a decision, and beyond the indicator’s points', async () => {
    expect((await appraise({ reason: null })).refusal).toBe('invalid reason-missing')
    expect((await appraise({ decision: null })).refusal).toBe('invalid decision-missing')
    const over = { as: 'points', points: 40.5 } as const
    expect((await appraise({ decision: over })).refusal).toBe('invalid points-outside')
    const unknown = { as: 'inputs', inputs: { foo: 1 } } as const
    expect((await appraise({ decision: unknown })).refusal).toBe('invalid unknown-input')
    const half = { as: 'inputs', inputs: { onTime: 1 } } as const
    expect((await appraise({ decision: half })).refusal).toBe('invalid gives-no-points')
  })

  it('is refused once the phases are over', async () => {
    world().setNow(hours.appeal)
    expect((await appraise()).refusal).toBe('conflict not-now')
  })

  it('repeated with its key is answered as the first time', async () => {
    const key = crypto.randomUUID()
    expect(await appraise({ key })).toEqual(await appraise({ key }))
  })
})

describe('ask', () => {
  it('is for who appraises the indicator alone', async () => {
    expect((await ask({ as: world().coordinator })).refusal).toBe('forbidden')
  })

  it('asks the unit, which is told, until the end of the phase of explanations', async () => {
    const { state, explainUntil } = detailIn(await ask())
    expect({ state, explainUntil }).toEqual({
      state: 'asked',
      explainUntil: '2026-12-22T01:00:00.000Z',
    })
    const to = { unit: units.industry, roles: ['officer', 'head'] }
    expect(world().takeJobs()).toMatchObject([{ data: { kind: 'explanation-asked', to } }])
  })

  it('of what was decided already does not tell the people of the unit so by the audit', async () => {
    await ask()
    expect(await auditedUnder('appraisal.ask')).toBe(units.industry)
    await move('take-back', { base: 1 })
    await appraise({ base: 2 })
    expect((await ask({ base: 3 })).refusal).toBeNull()
    expect(await auditedUnder('appraisal.ask')).toBe(units.province)
  })

  it('is refused where it was asked already, and by a time that is past or too far', async () => {
    const explainUntil = '2027-01-22T01:00:00.000Z'
    expect((await ask({ explainUntil })).refusal).toBe('invalid until-outside')
    expect((await ask({ explainUntil: '2026-12-01T01:00:00.000Z' })).refusal).toBe(
      'invalid until-outside',
    )
    await ask()
    expect((await ask({ base: 1 })).refusal).toBe('conflict not-now')
  })

  it('keeps the answer from being decided while the unit may still explain', async () => {
    await ask({ explainUntil: '2026-12-15T01:00:00.000Z' })
    expect((await move('accept', { base: 1 })).refusal).toBe('conflict not-now')
    world().setNow('2026-12-15T01:00:01Z')
    expect(detailIn(await move('accept', { base: 1 })).state).toBe('decided')
  })

  it('repeated with its key is answered as the first time', async () => {
    const key = crypto.randomUUID()
    expect(await ask({ key })).toEqual(await ask({ key }))
  })
})

describe('take-back', () => {
  const takeBack = (more: Partial<Moving> = {}) => move('take-back', { base: 1, ...more })

  it('is for who appraises the indicator alone', async () => {
    await ask()
    expect((await takeBack({ as: world().coordinator })).refusal).toBe('forbidden')
  })

  it('asks no longer', async () => {
    await ask()
    expect(detailIn(await takeBack())).toMatchObject({ state: 'waiting', explainUntil: null })
  })

  it('is refused where nothing is asked', async () => {
    expect((await takeBack({ base: 0 })).refusal).toBe('conflict not-now')
  })

  it('repeated with its key is answered as the first time', async () => {
    await ask()
    const key = crypto.randomUUID()
    expect(await takeBack({ key })).toEqual(await takeBack({ key }))
  })
})
