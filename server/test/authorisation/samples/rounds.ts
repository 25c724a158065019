import { randomUUID } from 'node:crypto'
import type { RoundPlan } from '@thang/contracts'
import { smallPlan } from '../../../src/modules/rounds/fixtures/smallPlan.ts'
import { saveParticipantGone } from '../../../src/modules/rounds/participantQueries.ts'
import { insertRound, saveOpened } from '../../../src/modules/rounds/planQueries.ts'
import { resolveSoundPlan } from '../../../src/modules/rounds/resolvePlan.ts'
import { insertPost } from '../../peopleWorld.ts'
import type { Asked, Filling, Sample } from '../sample.ts'
import type { Site } from '../site.ts'
import { targets } from '../targets.ts'
import { standingIn } from './standing.ts'

const reason = 'theo công văn của đơn vị'
const until = '2026-12-20T10:00:00.000Z'

/** All about rounds of a unit's own, in which it is the only participant. */
export const roundSamples: readonly Sample[] = [
  listing('đang lập / planned', 'planned'),
  listing('đang mở / open', 'open'),
  asking('GET /rounds/:id', 'planned', 'đang lập / planned'),
  asking('GET /rounds/:id', 'open', 'đang mở / open'),
  asking('GET /rounds/:id/progress', 'open'),
  asking('GET /rounds/:id/answered', 'open', undefined, (_, { unit }) => ({
    query: { kind: kindOf(unit), node: 'CKMB' },
  })),
  {
    route: 'GET /rounds/candidates',
    reach: 'unit',
    fill: async (_, { unit }) => ({ query: { owner: unit, kind: kindOf(unit) } }),
  },
  asking('GET /rounds/:id/candidates', 'planned', undefined, (_, { unit }) => ({
    query: { kind: kindOf(unit) },
  })),
  {
    // It prepares a change, and is for those alone who may make it.
    route: 'POST /rounds/check-plan',
    reach: 'unit',
    fill: async (_, { unit }) => ({ body: { owner: unit, plan: planOf(unit) } }),
  },
  {
    route: 'POST /rounds',
    reach: 'unit',
    fill: async (_, { unit }) => ({ body: { owner: unit, plan: planOf(unit) } }),
  },
  asking('PUT /rounds/:id/plan', 'planned', undefined, (_, { unit }) => ({
    body: { base: 1, plan: planOf(unit) },
  })),
  asking('POST /rounds/:id/open', 'planned', undefined, () => ({ body: { base: 1 } })),
  asking('POST /rounds/:id/cancel', 'open', undefined, () => ({ body: { reason } })),
  asking('POST /rounds/:id/reopen-phase', 'open', undefined, () => ({
    body: { phase: 'self-assessment', until, reason },
  })),
  asking('POST /rounds/:id/exceptions', 'open', undefined, (_, { unit }) => ({
    body: { phase: 'self-assessment', unit, node: null, until, reason },
  })),
  {
    route: 'POST /rounds/:id/participants',
    about: 'đơn vị đã rút trở lại / a withdrawn unit comes back',
    reach: 'unit',
    fill: async (site, { unit }) => {
      const round = await roundOf(site, unit, { state: 'open' })
      await site.db.write((trx) => saveParticipantGone(trx, { round, unit, state: 'withdrawn' }))
      return { id: round, body: { unit, kind: kindOf(unit), reason } }
    },
  },
  asking('POST /rounds/:id/withdraw-participant', 'open', undefined, (_, { unit }) => ({
    body: { unit, kind: kindOf(unit), reason },
  })),
  asking('POST /rounds/:id/withdraw-indicator', 'open', undefined, (_, { unit }) => ({
    body: { kind: kindOf(unit), node: 'CKMB', reason },
  })),
  asking('POST /rounds/:id/appraisers', 'open', undefined, async ({ db }, { unit }) => {
    const post = await insertPost(db, { unit, role: 'appraiser' })
    return { body: { kind: kindOf(unit), node: 'CKMB', post, reason } }
  }),
  asking('POST /rounds/:id/deputies', 'open', undefined, (site, { unit }) => ({
    body: { unit, person: standingIn(site, unit).person, until, reason },
  })),
  {
    ...asking('POST /rounds/:id/remind', 'open', 'chưa có phiếu / without submissions', () => ({
      body: { units: null, message: null },
    })),
    conflict: 'nobody-to-remind',
  },
]

type Made = (site: Site, asked: Asked) => Omit<Filling, 'id'> | Promise<Omit<Filling, 'id'>>

/** The same request about a round of the unit that nobody else was asked about. */
function asking(
  route: string,
  state: 'planned' | 'open',
  about?: string,
  made: Made = () => ({}),
): Sample {
  return {
    route,
    reach: 'unit',
    ...(about === undefined ? {} : { about }),
    fill: async (site, asked) => ({
      ...(await made(site, asked)),
      id: await roundOf(site, asked.unit, { state }),
    }),
  }
}

function listing(about: string, state: 'planned' | 'open'): Sample {
  return {
    route: 'GET /rounds',
    about,
    reach: 'unit',
    fill: async (site, { unit }) => {
      const name = `Kỳ ${randomUUID()}`
      await roundOf(site, unit, { state, name })
      return { query: { state }, finds: name }
    },
  }
}

async function roundOf(
  site: Site,
  unit: string,
  { state, name = 'Kỳ mẫu' }: { readonly state: 'planned' | 'open'; readonly name?: string },
): Promise<number> {
  const [by, at] = [standingIn(site, unit).person, site.now()]
  return site.db.write(async (trx) => {
    const asked = { owner: unit, plan: { ...planOf(unit), name }, now: at }
    const plan = await resolveSoundPlan(trx, asked)
    const id = await insertRound(trx, { owner: unit, plan, by, at })
    if (state === 'open') await saveOpened(trx, id, at)
    return id
  })
}

/** A round in which the unit is the only participant. */
export function planOf(unit: string): RoundPlan {
  return smallPlan({
    parts: [{ kind: kindOf(unit), framework: 'service-quality-766', units: [unit] }],
  })
}

function kindOf(unit: string) {
  return unit === targets.above ? 'province' : 'department'
}
