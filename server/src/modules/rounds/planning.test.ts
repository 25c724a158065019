import { RoundCandidates, RoundPlanCheck, type RoundPlan } from '@thang/contracts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { framework, roundIn, smallPlan, units, useRoundWorld } from './fixtures/roundWorld.ts'

const world = useRoundWorld()
const owner = units.province

async function check(changes: Partial<RoundPlan>) {
  const body = { owner, plan: smallPlan(changes) }
  const answer = await world().post(world().coordinator, '/rounds/check-plan', { body })
  return RoundPlanCheck.parse(answer.body)
}

/** The problems as `severity field`. */
async function problemsOf(changes: Partial<RoundPlan>) {
  const { problems } = await check(changes)
  return problems.map(({ severity, field }) => `${severity} ${field}`)
}

const [selfAssessment, ...later] = smallPlan().phases
const part = { kind: 'department' as const, framework, units: [units.industry] as string[] }

describe('looking at a plan', () => {
  it('counts deadlines by the calendar and names its version; one that is projected says so', async () => {
    const { phases, problems } = await check({})
    expect(phases[0]).toEqual({
      phase: 'self-assessment',
      opensAt: '2026-11-23T01:00:00.000Z',
      dueAt: '2026-12-07T16:59:59.999Z',
      calendars: [{ year: 2026, version: 1, status: 'decided' }],
    })
    expect(phases[1]?.calendars).toEqual([])
    expect(phases[5]?.calendars).toContainEqual({ year: 2027, version: 1, status: 'projected' })
    expect(problems).toMatchObject([{ severity: 'warning', field: 'phases.council.due' }])
    expect(problems[0]?.message.vi).toContain('lịch dự kiến năm 2027')
  })

  it('names the year that has no calendar', async () => {
    const far = { phase: 'council', opensAt: '2028-12-20T01:00:00.000Z' } as const
    const due = { by: 'working-days', days: 9, at: null } as const
    const phases = [...smallPlan().phases.slice(0, 5), { ...far, due }]
    const { problems } = await check({ phases })
    expect(problems).toMatchObject([{ severity: 'error', field: 'phases.council.due' }])
    expect(problems[0]?.message.vi).toContain('năm 2028')
  })

  it('tells of each field what is wrong with it', async () => {
    expect(await problemsOf({ periodStart: '2027-01-01' })).toContain('error periodEnd')
    expect(await problemsOf({ phases: later })).toContain('error phases.self-assessment')
    expect(await problemsOf({ parts: [{ ...part, framework: 'không-có' }] })).toContain(
      'error parts.department.framework',
    )
    expect(await problemsOf({ parts: [{ ...part, framework: 'dti-province-2021' }] })).toContain(
      'error parts.department.framework',
    )
    for (const unit of [units.elsewhere, units.province, 'không-có']) {
      expect(await problemsOf({ parts: [{ ...part, units: [unit] }] })).toContain(
        'error parts.department.units',
      )
    }
    expect(await problemsOf({ parts: [part, part] })).toContain('error parts.department')
  })

  it('warns of a deadline that is past, and of a unit in another open round of the same index', async () => {
    const due = { by: 'moment', at: '2026-11-23T04:00:00.000Z' } as const
    const phases = selfAssessment === undefined ? [] : [{ ...selfAssessment, due }, ...later]
    expect(await problemsOf({ phases })).toContain('warning phases.self-assessment.due')
    expect(await problemsOf({})).not.toContain('warning parts.department.units')
    const id = await world().open({ name: 'Kỳ đang mở' })
    const { problems } = await check({})
    expect(problems[0]).toMatchObject({ severity: 'warning', field: 'parts.department.units' })
    expect(problems[0]?.message.vi).toContain('Kỳ đang mở')
    await world().post(world().coordinator, `/rounds/${id}/cancel`, { body: { reason: 'thử' } })
  })

  it('is for who may set up such a round', async () => {
    const body = { owner, plan: smallPlan() }
    for (const path of ['/rounds/check-plan', '/rounds']) {
      expect((await world().post(world().head, path, { body })).refusal).toBe('forbidden')
      expect(
        (await world().post(world().coordinator, path, { body: { ...body, owner: null } })).refusal,
      ).toBe('forbidden')
    }
  })
})

describe('a plan', () => {
  it('with an error is not saved, and the refusal holds every problem', async () => {
    const body = { owner, plan: smallPlan({ parts: [{ ...part, units: ['không-có'] }] }) }
    const answer = await world().post(world().coordinator, '/rounds', { body })
    expect(answer.refusal).toBe('invalid plan-unsound')
    expect(answer.body).toMatchObject({
      error: { details: { found: [{ field: 'parts.department.units' }] } },
    })
  })

  it('is given back as it was saved, to who may edit it, and hidden from the units until it is opened', async () => {
    const id = await world().plan()
    const { plan } = roundIn(await world().get(world().coordinator, `/rounds/${id}`))
    const sent = smallPlan()
    expect(plan?.phases).toEqual(sent.phases)
    expect(plan?.parts[0]?.units.toSorted()).toEqual(sent.parts[0]?.units.toSorted())
    expect(roundIn(await world().get(world().inspector, `/rounds/${id}`)).plan).toBeNull()
    expect((await world().get(world().head, `/rounds/${id}`)).refusal).toBe('not_found')
  })

  it('of the second of two editors is refused, with who changed it, and nothing of the first is lost', async () => {
    const id = await world().plan()
    const edit = (as: string, name: string) =>
      world().put(as, `/rounds/${id}/plan`, { body: { base: 1, plan: smallPlan({ name }) } })
    const answers = await Promise.all([
      edit(world().coordinator, 'Kế hoạch một'),
      edit(world().colleague, 'Kế hoạch hai'),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const saved = answers.find(({ status }) => status === 200)
    const refused = answers.find(({ status }) => status === 409)
    expect(refused?.refusal).toBe('conflict plan-changed')
    expect(refused?.body).toMatchObject({ error: { details: { version: 2 } } })
    const { name } = roundIn(await world().get(world().coordinator, `/rounds/${id}`))
    expect(saved?.body).toMatchObject({ name })
  })

  it('that was changed since it was looked at is not opened', async () => {
    const id = await world().plan()
    const add = { unit: units.offices, kind: 'department', reason: null }
    const added = roundIn(
      await world().post(world().colleague, `/rounds/${id}/participants`, { body: add }),
    )
    expect(added).toMatchObject({ version: 2, state: 'planned' })
    const opening = (base: number) =>
      world().post(world().coordinator, `/rounds/${id}/open`, { body: { base } })
    expect((await opening(1)).refusal).toBe('conflict plan-changed')
    expect((await opening(2)).status).toBe(200)
  })

  it('keeps one unit in each part', async () => {
    const id = await world().plan({ parts: [part] })
    const body = { unit: units.industry, kind: 'department', reason: null }
    const answer = await world().post(world().coordinator, `/rounds/${id}/withdraw-participant`, {
      body,
    })
    expect(answer.refusal).toBe('conflict last-participant')
  })

  it('whose deadline is past when it is to be opened is refused', async () => {
    const id = await world().plan()
    world().setNow('2026-12-07T17:00:00.000Z')
    const answer = await world().post(world().coordinator, `/rounds/${id}/open`, {
      body: { base: 1 },
    })
    world().setNow('2026-11-23T05:00:00Z')
    expect(answer.refusal).toBe('conflict deadline-past')
  })

  it('whose deadline moved with a new calendar is saved again before it is opened', async () => {
    const id = await world().plan()
    await world().database.db.write((trx) =>
      sql`INSERT INTO calendars (year, version, body, decided_by, reason, created_by, created_at)
          SELECT year, 2, jsonb_set(body, '{swaps}', (body->'swaps') || jsonb_build_array(jsonb_build_object(
            'off', '2026-12-01', 'worked', '2026-12-12', 'document', body->'documents'->0->>'number',
            'confidence', 'verified'))), decided_by, 'hoán đổi', ${world().coordinator}, now()
          FROM calendars WHERE year = 2026`.execute(trx),
    )
    const opening = (base: number) =>
      world().post(world().coordinator, `/rounds/${id}/open`, { body: { base } })
    const refused = await opening(1)
    expect(refused.refusal).toBe('conflict plan-outdated')
    expect(JSON.stringify(refused.body)).toContain('08/12/2026')
    const body = { base: 1, plan: smallPlan() }
    roundIn(await world().put(world().coordinator, `/rounds/${id}/plan`, { body }))
    expect((await opening(2)).status).toBe(200)
  })
})

it('an opened plan never changes, whoever asks the database', async () => {
  const id = await world().open()
  for (const statement of [
    sql`DELETE FROM round_phases WHERE round_id = ${id}`,
    sql`DELETE FROM round_participants WHERE round_id = ${id}`,
    sql`UPDATE round_phases SET due_at = now() WHERE round_id = ${id}`,
    sql`DELETE FROM round_steps WHERE round_id = ${id}`,
  ]) {
    const change = world().database.db.write((trx) => statement.execute(trx))
    await expect(change).rejects.toThrow(/stands since|permission denied/)
  }
})

describe('what a round can be made of', () => {
  it('is units of the kind below the owner, and the frameworks that were issued for it', async () => {
    const url = `/rounds/candidates?owner=${owner}&kind=department`
    const found = RoundCandidates.parse((await world().get(world().coordinator, url)).body)
    const codes = found.units.map(({ unit }) => unit.code)
    expect(codes).toEqual(expect.arrayContaining([units.industry, units.education]))
    expect(new Set(found.units.map(({ unit }) => unit.kind))).toEqual(new Set(['department']))
    const sets = found.frameworks.map(({ code }) => code)
    expect(sets).toEqual(expect.arrayContaining([framework, 'service-quality-766']))
    expect(sets).not.toContain('dti-province-2021')
    expect((await world().get(world().head, url)).refusal).toBe('forbidden')
  })

  it('leaves out who is in the round already', async () => {
    const id = await world().plan()
    const url = `/rounds/${id}/candidates?kind=department`
    const found = RoundCandidates.parse((await world().get(world().coordinator, url)).body)
    const codes = found.units.map(({ unit }) => unit.code)
    expect(codes).toContain(units.offices)
    expect(codes).not.toContain(units.industry)
    expect((await world().get(world().stranger, url)).refusal).toBe('not_found')
  })
})
