import { describe, expect, it } from 'vitest'
import { foldSteps, type RoundStepFact } from './foldSteps.ts'
import { roundIn, units, useRoundWorld } from './fixtures/roundWorld.ts'
import { roundParticipants } from './index.ts'
import {
  appraiserOf,
  deputyAt,
  getRoundSituation,
  isWithdrawn,
  listRoundSituations,
} from './situation.ts'

function step(changes: Partial<RoundStepFact>): RoundStepFact {
  const nothing = { unit: null, kind: null, node: null, phase: null, until: null }
  return { action: 'remind', ...nothing, person: null, post: null, at: 10, ...changes }
}

const kind = 'department'

describe('what follows from the history', () => {
  it('is more time from the moment it was given, for all or for one', () => {
    const { extensions } = foldSteps([
      step({ action: 'reopen-phase', phase: 'approval', until: 30 }),
      step({ action: 'grant-exception', phase: 'appeal', until: 40, unit: 'a', node: '1', at: 20 }),
    ])
    expect(extensions).toEqual([
      { phase: 'approval', unit: null, node: null, from: 10, until: 30 },
      { phase: 'appeal', unit: 'a', node: '1', from: 20, until: 40 },
    ])
  })

  it('is the last appraiser named for an indicator, and for one below another the deepest', () => {
    const assign = (node: string, post: number) =>
      step({ action: 'assign-appraiser', kind, node, post })
    const folded = foldSteps([assign('1', 5), assign('1.1', 6), assign('1', 7)])
    expect(appraiserOf(folded, kind, ['1.1', '1'])).toBe(6)
    expect(appraiserOf(folded, kind, ['1.2', '1'])).toBe(7)
    expect(appraiserOf(folded, 'commune', ['1.1', '1'])).toBeUndefined()
    expect(appraiserOf(folded, kind, ['2.1', '2'])).toBeUndefined()
  })

  it('is the last deputy of a unit, from then to the very moment of the end', () => {
    const name = (person: string, at: number, until: number) =>
      step({ action: 'substitute-deputy', unit: 'a', person, at, until })
    const folded = foldSteps([name('Lan', 10, 50), name('Hoa', 20, 30)])
    const at = (moment: number) => deputyAt(folded, 'a', new Date(moment))
    expect([19, 20, 30, 31].map(at)).toEqual([undefined, 'Hoa', 'Hoa', undefined])
    expect(deputyAt(folded, 'b', new Date(25))).toBeUndefined()
  })

  it('is that a group takes all below it out, for its kind of unit alone', () => {
    const folded = foldSteps([step({ action: 'withdraw-indicator', kind, node: '1' })])
    expect(isWithdrawn(folded, kind, ['1.1', '1'])).toBe(true)
    expect(isWithdrawn(folded, kind, ['2.1', '2'])).toBe(false)
    expect(isWithdrawn(folded, 'commune', ['1.1', '1'])).toBe(false)
  })
})

describe('the situation of a round', () => {
  const world = useRoundWorld()

  it('holds its windows to the millisecond, what was given since, and who left', async () => {
    const id = await world().open()
    const until = '2026-12-15T10:00:00.123Z'
    const send = async (path: string, body: object) =>
      roundIn(await world().post(world().coordinator, `/rounds/${id}/${path}`, { body }))
    const reason = 'theo công văn'
    await send('reopen-phase', { phase: 'approval', until, reason })
    await send('withdraw-participant', { unit: units.education, kind, reason })
    const situation = await world().database.db.read((trx) => getRoundSituation(trx, id))
    expect(situation).toMatchObject({ state: 'open', owner: units.province, period: '2026' })
    expect(situation.windows[0]).toEqual({
      phase: 'self-assessment',
      opensAt: Date.parse('2026-11-23T01:00:00.000Z'),
      dueAt: Date.parse('2026-12-07T16:59:59.999Z'),
    })
    expect(situation.extensions).toMatchObject([{ until: Date.parse(until) }])
    expect([...situation.gone]).toEqual([[units.education, 'withdrawn']])
    const open = await world().database.db.read((trx) =>
      listRoundSituations(trx, { state: 'open' }),
    )
    expect(open).toContainEqual(situation)
  })

  it('is refused of a round that is not there', async () => {
    const asked = world().database.db.read((trx) => getRoundSituation(trx, 999_999))
    await expect(asked).rejects.toMatchObject({ code: 'not_found' })
  })

  it('of a unit that ended tells who carries on, and doing it again does nothing', async () => {
    const id = await world().open()
    const { db } = world().database
    const [row] = await db.read((trx) => roundParticipants.listOpen(trx, [units.industry]))
    if (row === undefined) throw new Error('the unit is in no open round')
    const participant = { ...row, round: id }
    const succeed = () =>
      db.write((trx) => roundParticipants.succeed(trx, participant, [units.offices]))
    expect([await succeed(), await succeed()]).toEqual([true, false])
    const { gone } = await db.read((trx) => getRoundSituation(trx, id))
    expect([...gone]).toEqual([[units.industry, 'succeeded']])
    const found = await db.read((trx) => roundParticipants.find(trx, id, units.offices))
    expect(found).toMatchObject({ kind, state: 'active' })
  })
})
