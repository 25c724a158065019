import { randomUUID } from 'node:crypto'
import type { ResultDecision } from '@thang/contracts'
import { engineVersion } from '@thang/engine'
import { buildCorrection } from '../../../src/modules/results/corrections/buildCorrection.ts'
import { insertCorrection } from '../../../src/modules/results/corrections/queries.ts'
import { hashOfParts } from '../../../src/modules/results/freezePart.ts'
import { loadStanding } from '../../../src/modules/results/loadStanding.ts'
import { makeParts, prepareParts } from '../../../src/modules/results/makeParts.ts'
import {
  type FrozenPart,
  insertResult,
  insertSignature,
  publishParts,
  type ResultStage,
} from '../../../src/modules/results/resultQueries.ts'
import { saveState } from '../../../src/modules/rounds/planQueries.ts'
import { getRoundSituation } from '../../../src/modules/rounds/situation.ts'
import type { WriteTrx } from '../../../src/platform/db/database.ts'
import { today } from '../../peopleWorld.ts'
import type { Filling, Sample } from '../sample.ts'
import type { Site } from '../site.ts'
import { standingIn } from './standing.ts'
import { submissionOf } from './submissions.ts'

/** An indicator of the set that the samples of rounds use. */
const node = '1.1'
const reason = 'theo kết luận của hội đồng'
const decision: ResultDecision = {
  parent: null,
  issuer: null,
  place: null,
  capacity: null,
  signer: null,
  receivers: [],
  number: '1/QĐ-SCT',
  date: today,
}

/** All about the result of a unit's own round, in which it is the only participant. */
export const resultSamples: readonly Sample[] = [
  { route: 'GET /results', reach: 'self', fill: async () => ({}) },
  asking('GET /rounds/:id/result', 'told'),
  asking('GET /rounds/:id/result/decision', 'told'),
  asking('GET /rounds/:id/result/decision.docx', 'told'),
  asking('GET /rounds/:id/result/decision.pdf', 'told'),
  asking('PUT /rounds/:id/result/decision', 'told', () => ({ body: decision })),
  asking('POST /rounds/:id/result/tell-preliminary', 'told', onResult),
  {
    ...asking('POST /rounds/:id/result/close', 'told', onResult),
    about: 'còn chỉ số chưa thẩm định / with answers to appraise',
    conflict: 'not-ready',
  },
  asking('POST /rounds/:id/result/return-result', 'frozen', onResult),
  asking('POST /rounds/:id/result/sign', 'frozen', onResult),
  asking('POST /rounds/:id/result/publish', 'signed', ({ result }) => ({
    body: { result, decision, titles: [] },
  })),
  // It prepares a change, and is for those alone who may make it.
  asking('POST /rounds/:id/corrections/check', 'published', (made) => ({
    body: correcting(made),
  })),
  asking('POST /rounds/:id/corrections', 'published', (made) => ({ body: correcting(made) })),
  asking('POST /rounds/:id/corrections/:correction/drop', 'corrected', onCorrection),
  asking('POST /rounds/:id/corrections/:correction/sign', 'corrected', onCorrection),
]

type Stage = 'told' | 'frozen' | 'signed' | 'published' | 'corrected'

interface Made {
  readonly round: number
  readonly submission: number
  readonly result: number
  readonly correction: number
}

function onResult({ result }: Made): Omit<Filling, 'id'> {
  return { body: { result, reason } }
}

function onCorrection({ correction }: Made): Omit<Filling, 'id'> {
  return { more: { correction: String(correction) }, body: { base: 1, reason, decision } }
}

function correcting({ submission }: Pick<Made, 'submission'>) {
  return { reason, changes: [{ submission, node, decision: { as: 'points' as const, points: 1 } }] }
}

function asking(
  route: string,
  stage: Stage,
  fill: (made: Made) => Omit<Filling, 'id'> = () => ({}),
): Sample {
  return {
    route,
    reach: 'unit',
    fill: async (site, { unit }) => {
      const made = await resultOf(site, unit, stage)
      return { id: made.round, ...fill(made) }
    },
  }
}

/** A round of the unit whose result is as far as the stage. */
async function resultOf(site: Site, unit: string, stage: Stage): Promise<Made> {
  const submission = await submissionOf(site, unit, 'approved')
  const [by, at] = [standingIn(site, unit).person, site.now()]
  return site.db.write(async (trx) => {
    const { round } = await trx
      .selectFrom('submissions')
      .select('round_id as round')
      .where('id', '=', submission)
      .executeTakeFirstOrThrow()
    const making: Making = { trx, round, by, at }
    const parts = await partsOf(making)
    const final = stage !== 'told'
    const result = await keep(making, final ? 'final' : 'preliminary', parts)
    const made = { round, submission, result, correction: 0 }
    if (!final) return made
    await saveState(trx, round, { from: 'open', to: 'closed' })
    if (stage === 'frozen') return made
    const hash = hashOfParts(parts)
    await insertSignature(trx, { result, hash, at, by, forPerson: null })
    if (stage === 'signed') return made
    const titles = Object.fromEntries(parts.map(({ kind }) => [kind, { vi: 'Kết quả mẫu' }]))
    const issued = { number: '1/QĐ-SCT', date: today, issuer: null }
    await publishParts(trx, { result, at, decision: issued, titles })
    await saveState(trx, round, { from: 'closed', to: 'published' })
    return stage === 'published' ? made : { ...made, correction: await propose(making, submission) }
  })
}

interface Making {
  readonly trx: WriteTrx
  readonly round: number
  readonly by: string
  readonly at: Date
}

async function partsOf({ trx, round: id }: Making): Promise<FrozenPart[]> {
  const round = await getRoundSituation(trx, id)
  const standing = await loadStanding(trx, round)
  const prepared = await prepareParts(trx, round, { standing, today })
  // Several samples are made at a time, and none may wait for the code of another.
  const parts = prepared.parts.map(({ about, ...part }) => ({
    ...part,
    about: { ...about, code: `mau-${randomUUID()}` },
  }))
  return makeParts(trx, { ...prepared, parts }, null)
}

function keep(
  { trx, round, by, at }: Making,
  stage: ResultStage,
  parts: readonly FrozenPart[],
): Promise<number> {
  const hash = hashOfParts(parts)
  return insertResult(trx, { round, stage, engine: engineVersion, hash, at, by, parts })
}

async function propose(making: Making, submission: number): Promise<number> {
  const { trx, round: id, at, by } = making
  const round = await getRoundSituation(trx, id)
  const { parts, changes, ranks } = await buildCorrection(trx, round, correcting({ submission }))
  const result = await keep(making, 'correction', parts)
  const made = await insertCorrection(trx, { round: id, result, reason, changes, ranks, at, by })
  if (made === undefined) throw new Error('another correction is open')
  return made
}
