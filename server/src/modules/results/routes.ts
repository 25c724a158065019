import {
  CorrectionCheck,
  CorrectionMove,
  NewCorrection,
  OwnResults,
  ResultDecision,
  ResultMove,
  ResultPublication,
  ResultSituation,
} from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { WriteTrx } from '../../platform/db/database.ts'
import { FileBytes, fileTypes, writeDocx, writePdf } from '../../platform/documents/index.ts'
import { actorAsk } from '../../platform/http/actorAsk.ts'
import { actorRead, actorWrite, type Workspace } from '../../platform/http/actorRoutes.ts'
import { nothing } from '../../platform/http/readRoute.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import {
  checkCorrection,
  dropCorrection,
  proposeCorrection,
  signCorrection,
} from './corrections/correct.ts'
import { getDecision, saveDecision } from './decision.ts'
import { getDecisionPaper } from './decisionPaper.ts'
import { getResult } from './getResult.ts'
import { listOwnResults } from './ownResults.ts'
import { publishResult } from './publishResult.ts'
import { closeRound, returnResult, signResult, tellPreliminary } from './stepResult.ts'

const Id = z.coerce.number().int().positive()
const byId = z.strictObject({ id: Id })
const byCorrection = z.strictObject({ id: Id, correction: Id })

/** Two thousand changes with their inputs. */
const correctionBytes = 4_000_000

/** The routes by which the result of a round is told, frozen, signed, published and corrected. */
export function mountResults(app: FastifyInstance, workspace: Workspace<Actor>): void {
  mountReading(app, workspace)
  mountSteps(app, workspace)
  mountDecision(app, workspace)
  mountPublishing(app, workspace)
  mountCorrections(app, workspace)
}

function mountReading(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/rounds/:id/result',
    summary: 'Kết quả của kỳ / how far the result of a round is',
    params: byId,
    query: nothing,
    answer: ResultSituation,
    run: (trx, actor, { params }) => getResult(trx, actor, params.id),
  })
  actorRead(app, workspace, {
    path: '/results',
    summary: 'Kết quả của đơn vị mình / what one’s own units were told',
    params: nothing,
    query: nothing,
    answer: OwnResults,
    run: (trx, actor) => listOwnResults(trx, actor),
  })
}

function mountSteps(app: FastifyInstance, workspace: Workspace<Actor>): void {
  const steps = [
    [
      'tell-preliminary',
      'Thông báo kết quả sơ bộ / tell units their preliminary result',
      tellPreliminary,
    ],
    ['close', 'Chốt kết quả / freeze the result', closeRound],
    ['return-result', 'Trả lại kết quả đã chốt / give the frozen result back', returnResult],
    ['sign', 'Ký kết quả / sign the frozen result', signResult],
  ] as const
  for (const [name, summary, take] of steps) {
    actorWrite(app, workspace, {
      method: 'POST',
      path: `/rounds/:id/result/${name}`,
      summary,
      params: byId,
      body: ResultMove,
      answer: ResultSituation,
      run: (trx, actor, { params, body }) =>
        shown(trx, actor, take(trx, actor, { ...body, round: params.id })),
    })
  }
}

function mountDecision(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/rounds/:id/result/decision',
    summary: 'Thể thức quyết định công bố / what the decision says',
    params: byId,
    query: nothing,
    answer: ResultDecision,
    run: (trx, actor, { params }) => getDecision(trx, actor, params.id),
  })
  actorWrite(app, workspace, {
    method: 'PUT',
    path: '/rounds/:id/result/decision',
    summary: 'Ghi thể thức quyết định công bố / give what the decision says',
    params: byId,
    body: ResultDecision,
    answer: ResultDecision,
    run: (trx, actor, { params, body }) =>
      saveDecision(trx, actor, { round: params.id, decision: body }),
  })
  for (const [type, write] of [
    ['docx', writeDocx],
    ['pdf', writePdf],
  ] as const) {
    actorRead(app, workspace, {
      path: `/rounds/:id/result/decision.${type}`,
      summary: `Quyết định công bố kèm bảng xếp hạng, ${type} / the decision with its annex`,
      params: byId,
      query: nothing,
      answer: FileBytes,
      file: { name: `quyet-dinh-cong-bo.${type}`, type: fileTypes[type] },
      run: async (trx, actor, { params }) => write(await getDecisionPaper(trx, actor, params.id)),
    })
  }
}

function mountPublishing(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/result/publish',
    summary: 'Công bố kết quả / publish the signed result',
    params: byId,
    body: ResultPublication,
    answer: ResultSituation,
    run: (trx, actor, { params, body }) =>
      shown(trx, actor, publishResult(trx, actor, { ...body, round: params.id })),
  })
}

function mountCorrections(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorAsk(app, workspace, {
    path: '/rounds/:id/corrections/check',
    summary: 'Xem trước một đính chính / what a correction would change',
    params: byId,
    body: NewCorrection,
    bodyLimit: correctionBytes,
    answer: CorrectionCheck,
    run: (trx, actor, { params, body }) =>
      checkCorrection(trx, actor, { ...body, round: params.id }),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/corrections',
    summary: 'Đề nghị đính chính / propose a correction',
    params: byId,
    body: NewCorrection,
    bodyLimit: correctionBytes,
    answer: ResultSituation,
    run: (trx, actor, { params, body }) =>
      shown(trx, actor, proposeCorrection(trx, actor, { ...body, round: params.id })),
  })
  for (const [name, summary, take] of [
    ['drop', 'Bỏ đề nghị đính chính / give a correction up', dropCorrection],
    ['sign', 'Ký đính chính / sign a correction', signCorrection],
  ] as const) {
    actorWrite(app, workspace, {
      method: 'POST',
      path: `/rounds/:id/corrections/:correction/${name}`,
      summary,
      params: byCorrection,
      body: CorrectionMove,
      answer: ResultSituation,
      run: (trx, actor, { params, body }) =>
        shown(
          trx,
          actor,
          take(trx, actor, { ...body, round: params.id, correction: params.correction }),
        ),
    })
  }
}

/** The round as it is after the step. */
async function shown(
  trx: WriteTrx,
  actor: Actor,
  step: Promise<Outcome<number>>,
): Promise<Outcome<ResultSituation>> {
  const outcome = await step
  return { ...outcome, answer: await getResult(trx, actor, outcome.answer) }
}
