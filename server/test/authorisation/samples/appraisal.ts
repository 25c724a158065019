import { sql } from 'kysely'
import { insertAppeal } from '../../../src/modules/appraisal/appealQueries.ts'
import {
  type AppraisalToSave,
  saveAppraisals,
} from '../../../src/modules/appraisal/appraisalQueries.ts'
import { insertRound, saveOpened } from '../../../src/modules/rounds/planQueries.ts'
import { resolveSoundPlan } from '../../../src/modules/rounds/resolvePlan.ts'
import { insertStep } from '../../../src/modules/rounds/stepQueries.ts'
import { insertSubmissions } from '../../../src/modules/submissions/submissionQueries.ts'
import type { WriteTrx } from '../../../src/platform/db/database.ts'
import type { Asked, Filling, Sample } from '../sample.ts'
import type { Site } from '../site.ts'
import { targets } from '../targets.ts'
import { planOf } from './rounds.ts'
import { standingIn } from './standing.ts'

/** An indicator of the set that the samples of rounds use, which the appraiser here appraises. */
const node = '1.1'
const reason = 'theo công văn của đơn vị'
const move = { base: 0, reason, decision: null, explainUntil: null }
const points = { as: 'points', points: 1 } as const

/** All about the appraisal of a unit in a round of its own, in which every phase is open. */
export const appraisalSamples: readonly Sample[] = [
  { route: 'GET /appraisal', reach: 'self', fill: async () => ({}) },
  ofRound('GET /rounds/:id/appraisal', (unit) => ({ query: { kind: kindOf(unit) } })),
  ofRound('GET /rounds/:id/appraisal/indicators/:node', (unit) => ({
    query: { kind: kindOf(unit) },
  })),
  ofRound('POST /rounds/:id/appraisal/thresholds', () => ({
    body: { thresholds: { self: 0.3, peers: null, lastYear: null }, reason },
  })),
  ofRound('POST /rounds/:id/appraisal/many', (_, { submission }) => ({
    body: {
      action: 'accept',
      reason: null,
      decision: null,
      explainUntil: null,
      answers: [{ submission, node, base: 0 }],
    },
  })),
  ofAnswer('GET /submissions/:id/appraisal/:node'),
  ofAnswer('GET /submissions/:id/appraisal'),
  ofAnswer('POST /submissions/:id/appraisal/:node/accept', { body: move }),
  ofAnswer('POST /submissions/:id/appraisal/:node/appraise', {
    body: { ...move, decision: points },
  }),
  ofAnswer('POST /submissions/:id/appraisal/:node/ask', { body: move }),
  ofAnswer('POST /submissions/:id/appraisal/:node/take-back', {
    state: 'asked',
    body: { ...move, base: 1 },
  }),
  ofAnswer('POST /submissions/:id/appraisal/:node/confirm', {
    state: 'second-reading',
    body: { ...move, base: 1 },
  }),
  ofAnswer('POST /submissions/:id/appraisal/:node/send-back', {
    state: 'second-reading',
    body: { ...move, base: 1 },
  }),
  ofAnswer('POST /submissions/:id/appraisal/:node/explain', {
    state: 'asked',
    body: { base: 1, text: 'số mới nhất', citations: [] },
  }),
  ofAnswer('POST /submissions/:id/appraisal/:node/appeals', {
    state: 'decided',
    body: { reason: 'đã có đủ tài liệu', proposedPoints: null, citations: [] },
  }),
  {
    route: 'GET /rounds/:id/appeals',
    reach: 'unit',
    fill: async (site, asked) => {
      const { round, appeal } = await makeAppeal(site, asked)
      return { id: round, finds: `"id":${appeal},"node"` }
    },
  },
  ofAppeal('take-back'),
  ofAppeal('uphold'),
  ofAppeal('reject'),
]

interface Made {
  readonly round: number
  readonly submission: number
}

function ofRound(
  route: string,
  made: (unit: string, about: Made) => Pick<Filling, 'query' | 'body'>,
): Sample {
  return {
    route,
    reach: 'unit',
    fill: async (site, { unit }) => {
      const about = await makeSigned(site, unit, 'waiting')
      return { id: about.round, more: { node }, ...made(unit, about) }
    },
  }
}

function ofAnswer(
  route: string,
  { state = 'waiting', body }: { readonly state?: AppraisedState; readonly body?: object } = {},
): Sample {
  return {
    route,
    reach: 'unit',
    fill: async (site, { unit }) => {
      const { submission } = await makeSigned(site, unit, state)
      return { id: submission, more: { node }, ...(body === undefined ? {} : { body }) }
    },
  }
}

function ofAppeal(action: 'take-back' | 'uphold' | 'reject'): Sample {
  return {
    route: `POST /appeals/:id/${action}`,
    reach: 'unit',
    fill: async (site, asked) => {
      const { appeal } = await makeAppeal(site, asked)
      const decision = action === 'uphold' ? points : null
      return { id: appeal, body: { base: 1, reason, decision } }
    },
  }
}

async function makeAppeal(site: Site, { unit }: Asked): Promise<Made & { appeal: number }> {
  const made = await makeSigned(site, unit, 'decided')
  const by = standingIn(site, unit).person
  const row = { submission: made.submission, node, reason, proposedPoints: null, forPerson: null }
  const appeal = await site.db.write((trx) => insertAppeal(trx, { ...row, at: site.now(), by }))
  return { ...made, appeal: appeal ?? 0 }
}

type AppraisedState = 'waiting' | 'asked' | 'second-reading' | 'decided'

/** A signed submission of the unit, whose answer stands in the state; the preliminary result was told. */
function makeSigned(site: Site, unit: string, state: AppraisedState): Promise<Made> {
  const [by, at] = [standingIn(site, unit).person, site.now()]
  return site.db.write(async (trx) => {
    const asked = { owner: unit, plan: { ...planOf(unit), phases: allOpen }, now: at }
    const plan = await resolveSoundPlan(trx, asked)
    const round = await insertRound(trx, { owner: unit, plan, by, at })
    await saveOpened(trx, round, at)
    await insertStep(trx, { round, action: 'tell-preliminary', at, by })
    await insertSubmissions(trx, { round, units: [unit], at })
    const { rows } = await sql<{ id: number }>`
      UPDATE submissions SET state = 'approved' WHERE round_id = ${round} RETURNING id
    `.execute(trx)
    const submission = rows[0]?.id ?? 0
    if (state !== 'waiting') await appraise(trx, { submission, state, by, at, unit })
    return { round, submission }
  })
}

async function appraise(
  trx: WriteTrx,
  about: { submission: number; state: AppraisedState; by: string; at: Date; unit: string },
): Promise<void> {
  const { submission, state, by, at, unit } = about
  const asked = state === 'asked'
  const row: AppraisalToSave = {
    submission,
    node,
    base: 0,
    action: asked ? 'ask' : 'appraise',
    from: 'waiting',
    state,
    decision: asked ? null : points,
    reason: asked ? null : reason,
    decidedBy: asked ? null : by,
    decidedFor: null,
    flags: [],
    askedBy: asked ? by : null,
    explainUntil: asked ? new Date('2026-12-20T01:00:00Z') : null,
    text: reason,
    decided: asked ? null : points,
    points: asked ? null : 1,
    forPerson: null,
    unit,
  }
  await saveAppraisals(trx, [row], { at, by })
}

/** Every phase is open from before to long after the hour at which all is asked. */
const allOpen = (
  ['self-assessment', 'approval', 'appraisal', 'explanation', 'appeal', 'council'] as const
).map((phase, place) => ({
  phase,
  opensAt: '2026-11-20T01:00:00.000Z',
  due: { by: 'moment' as const, at: `2026-12-2${place}T01:00:00.000Z` },
}))

function kindOf(unit: string) {
  return unit === targets.above ? 'province' : 'department'
}
