import type { RoundPlan } from '@thang/contracts'
import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { addDelegation } from '../../../test/authorisation/rows.ts'
import { units } from '../../../test/peopleWorld.ts'
import { begin, invented, mergerOf } from '../../../test/unitEvents.ts'
import type { OpenedRound } from '../submissions/fixtures/submissionWorld.ts'
import { followUnits } from '../submissions/index.ts'
import { hours, useAppraisalWorld } from './fixtures/appraisalWorld.ts'

const world = useAppraisalWorld()
const mergedOn = '2026-11-25'
let admin: string

beforeEach(async () => {
  world().setNow(hours.filling)
  admin = (await world().place({ unit: units.province, role: 'administrator', scope: null })).person
})

async function record(change: object) {
  const basis = { number: '12/NQ-HĐND', issuedOn: '2026-11-20', issuer: 'HĐND tỉnh' }
  const body = { change, basis, note: null, posts: [] }
  expect((await world().post(admin, '/unit-events', { body })).refusal).toBeNull()
}

/** A commune, there since the beginning of the year. */
async function commune(): Promise<string> {
  const { unit, name } = invented()
  await record({ kind: 'create', effectiveOn: '2026-01-01', unit, create: begin(name) })
  return unit
}

function openFor(communes: string[]): Promise<OpenedRound> {
  const parts: RoundPlan['parts'] = [{ kind: 'commune', framework: 'bo-xa', units: communes }]
  return world().open({ parts })
}

/** The two merge into one in mid-round, and what follows from it was done. */
async function merge(from: readonly string[]): Promise<string> {
  world().setNow(`${mergedOn}T05:00:00Z`)
  const into = invented()
  await record(mergerOf(from, mergedOn, into))
  const now = new Date(`${mergedOn}T05:01:00Z`)
  const jobs = { add: async () => undefined }
  await followUnits({ db: world().database.db, clock: () => now, jobs })
  world().setNow(hours.appraisal)
  return into.unit
}

const accept = (submission: number, as: string) => world().move({ submission, move: 'accept', as })

/** Who appraises for the whole province, and holds another post in the unit beside. */
async function appraiserFrom(unit: string): Promise<string> {
  const seat = await world().seatAppraiser()
  const { person } = await world().place({ unit, role: 'officer' })
  await world().database.db.write((trx) =>
    sql`UPDATE post_holders SET person_id = ${seat.person} WHERE person_id = ${person}`.execute(
      trx,
    ),
  )
  return seat.person
}

it('an appraiser does not touch the unit they work in, nor look at it', async () => {
  const [own, other] = [await commune(), await commune()]
  const as = await appraiserFrom(own)
  const { submissionOf, round } = await openFor([own, other])
  const [mine, theirs] = [await submissionOf(own), await submissionOf(other)]
  await world().sign(mine)
  await world().sign(theirs)
  world().setNow(hours.appraisal)
  expect((await accept(mine, as)).refusal).toBe('forbidden own-unit')
  expect((await world().get(as, `/submissions/${mine}/appraisal/1.2`)).refusal).toBe(
    'forbidden own-unit',
  )
  expect((await accept(theirs, as)).refusal).toBeNull()
  const { body } = await world().get(as, `/rounds/${round}/appraisal?kind=commune`)
  const text = JSON.stringify(body)
  expect(text).toContain(`"submission":${mine},"state":"approved","own":true`)
  const answers = [{ submission: mine, node: '1.2', base: 0 }]
  const many = { action: 'accept', reason: null, decision: null, explainUntil: null, answers }
  const bulk = await world().post(as, `/rounds/${round}/appraisal/many`, { body: many })
  expect(bulk.body).toMatchObject({ done: 0, left: [{ why: { because: 'own-unit' } }] })
})

it('nor what their unit became by a merger, while they still work for what it was', async () => {
  const [first, second] = [await commune(), await commune()]
  const { submissionOf } = await openFor([first, second])
  const heir = await submissionOf(await merge([first, second]))
  const as = await appraiserFrom(first)
  await world().sign(heir)
  expect((await accept(heir, as)).refusal).toBe('forbidden own-unit')
  expect((await accept(heir, world().appraiser)).refusal).toBeNull()
})

it('nor what their unit came from, which had signed before the merger', async () => {
  const [first, second] = [await commune(), await commune()]
  const { submissionOf } = await openFor([first, second])
  const old = await submissionOf(first)
  await world().sign(old)
  const as = await appraiserFrom(await merge([first, second]))
  expect((await accept(old, as)).refusal).toBe('forbidden own-unit')
  expect((await world().look(old, '1.2', world().appraiser)).refused).toMatchObject({
    because: 'withdrawn',
  })
})

const lend = (holding: number, to: string) =>
  addDelegation(world().database.db, { holding, to, endsOn: '2026-12-20' })

it('nor does a lent authority help: not for the unit of who has it, nor for that of who lent it', async () => {
  const [ofLender, ofDelegate, other] = [await commune(), await commune(), await commune()]
  const seat = await world().seatAppraiser()
  const lender = await world().place({ unit: ofLender, role: 'officer' })
  await world().database.db.write((trx) =>
    sql`UPDATE post_holders SET person_id = ${seat.person} WHERE id = ${lender.holding}`.execute(
      trx,
    ),
  )
  const { person: delegate } = await world().place({ unit: ofDelegate, role: 'officer' })
  await lend(seat.holding, delegate)
  const { submissionOf } = await openFor([ofLender, ofDelegate, other])
  const submissions = await Promise.all([ofLender, ofDelegate, other].map(submissionOf))
  for (const submission of submissions) await world().sign(submission)
  world().setNow(hours.appraisal)
  const answered = await Promise.all(submissions.map((each) => accept(each, delegate)))
  expect(answered.map(({ refusal }) => refusal)).toEqual([
    // To the delegate there is no such submission: the one authority over it does not hold there.
    expect.stringMatching(/^(not_found|forbidden)/),
    'forbidden own-unit',
    null,
  ])
})

it('nor of a unit whose officer lent them that post', async () => {
  const own = await commune()
  const officer = await world().place({ unit: own, role: 'officer' })
  const seat = await world().seatAppraiser()
  await lend(officer.holding, seat.person)
  const { submissionOf } = await openFor([own])
  const submission = await submissionOf(own)
  await world().sign(submission)
  world().setNow(hours.appraisal)
  expect((await accept(submission, seat.person)).refusal).toBe('forbidden own-unit')
})
