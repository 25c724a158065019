import {
  AppraisalBulk,
  AppraisalBulkDone,
  AppraisalConsistency,
  AppraisalDetail,
  AppraisalMatrix,
  AppraisalMove,
  AppraisalQueue,
  ExplanationGiven,
  MatrixQuery,
  RoundDetail,
  ThresholdSetting,
  UnitAppraisal,
} from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { actorRead, actorWrite, type Workspace } from '../../platform/http/actorRoutes.ts'
import { nothing } from '../../platform/http/readRoute.ts'
import type { Actor } from '../people/index.ts'
import { roundSteps } from '../rounds/index.ts'
import { mountAppeals } from './appealRoutes.ts'
import { appraiseMany } from './appraiseMany.ts'
import { getAppraisal } from './getAppraisal.ts'
import { getConsistency } from './getConsistency.ts'
import { getMatrix } from './getMatrix.ts'
import { getQueue } from './getQueue.ts'
import { getUnitAppraisal } from './getUnitAppraisal.ts'
import { giveExplanation } from './giveExplanation.ts'
import type { Move } from './judgeMove.ts'
import { moveAppraisal } from './moveAppraisal.ts'
import { setThresholds } from './setThresholds.ts'

const Id = z.coerce.number().int().positive()
const byId = z.strictObject({ id: Id })
const byNode = z.strictObject({ id: Id, node: z.string().min(1).max(80) })

/** Twenty thousand answers, some ninety bytes each. */
const bulkBytes = 3_000_000

/** The routes by which answers are appraised, explained and appealed against. */
export function mountAppraisal(app: FastifyInstance, workspace: Workspace<Actor>): void {
  mountOverview(app, workspace)
  mountMany(app, workspace)
  mountAnswer(app, workspace)
  mountUnitSide(app, workspace)
  mountAppeals(app, workspace)
}

function mountOverview(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/appraisal',
    summary: 'Việc thẩm định chờ tôi / what waits to be appraised',
    params: nothing,
    query: nothing,
    answer: AppraisalQueue,
    run: (trx, actor) => getQueue(trx, actor),
  })
  actorRead(app, workspace, {
    path: '/rounds/:id/appraisal',
    summary: 'Bảng thẩm định đơn vị × chỉ số / units × indicators of a round',
    params: byId,
    query: MatrixQuery,
    answer: AppraisalMatrix,
    run: (trx, actor, { params, query }) => getMatrix(trx, actor, { ...query, round: params.id }),
  })
  actorRead(app, workspace, {
    path: '/rounds/:id/appraisal/indicators/:node',
    summary: 'Một chỉ số ở mọi đơn vị / one indicator over all units',
    params: byNode,
    query: MatrixQuery,
    answer: AppraisalConsistency,
    run: (trx, actor, { params, query }) =>
      getConsistency(trx, actor, { ...query, round: params.id, node: params.node }),
  })
}

function mountMany(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/appraisal/thresholds',
    summary: 'Đặt ngưỡng đọc lại / say what is read by a second reader',
    params: byId,
    body: ThresholdSetting,
    answer: RoundDetail,
    run: async (trx, actor, { params, body }) => {
      const done = await setThresholds(trx, actor, { ...body, round: params.id })
      return { ...done, answer: await roundSteps.getRound(trx, actor, done.answer) }
    },
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/appraisal/many',
    summary: 'Thẩm định nhiều trả lời một lần / one action on many answers',
    params: byId,
    body: AppraisalBulk,
    bodyLimit: bulkBytes,
    answer: AppraisalBulkDone,
    run: (trx, actor, { params, body }) => appraiseMany(trx, actor, { ...body, round: params.id }),
  })
}

const moves: readonly { readonly move: Move; readonly summary: string }[] = [
  { move: 'accept', summary: 'Chấp nhận điểm đơn vị / what the unit says stands' },
  { move: 'appraise', summary: 'Chấm khác đơn vị / other inputs or points' },
  { move: 'ask', summary: 'Yêu cầu giải trình / ask the unit to explain' },
  { move: 'take-back', summary: 'Rút yêu cầu giải trình / take the question back' },
  { move: 'confirm', summary: 'Người thứ hai xác nhận / a second reader agrees' },
  { move: 'send-back', summary: 'Người thứ hai trả lại / a second reader does not agree' },
]

function mountAnswer(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/submissions/:id/appraisal/:node',
    summary: 'Thẩm định một trả lời / the appraisal of one answer',
    params: byNode,
    query: nothing,
    answer: AppraisalDetail,
    run: (trx, actor, { params: { id, node } }) =>
      getAppraisal(trx, actor, { submission: id, node }),
  })
  for (const { move, summary } of moves) {
    actorWrite(app, workspace, {
      method: 'POST',
      path: `/submissions/:id/appraisal/:node/${move}`,
      summary,
      params: byNode,
      body: AppraisalMove,
      answer: AppraisalDetail,
      run: async (trx, actor, { params: { id, node }, body }) => {
        const done = await moveAppraisal(trx, actor, { ...body, submission: id, node, move })
        return { ...done, answer: await getAppraisal(trx, actor, done.answer) }
      },
    })
  }
}

function mountUnitSide(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/submissions/:id/appraisal',
    summary: 'Thẩm định phiếu của đơn vị / what a unit sees of its appraisal',
    params: byId,
    query: nothing,
    answer: UnitAppraisal,
    run: (trx, actor, { params }) => getUnitAppraisal(trx, actor, params.id),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/submissions/:id/appraisal/:node/explain',
    summary: 'Giải trình / answer the question',
    params: byNode,
    body: ExplanationGiven,
    answer: UnitAppraisal,
    run: async (trx, actor, { params: { id, node }, body }) => {
      const done = await giveExplanation(trx, actor, { ...body, submission: id, node })
      return { ...done, answer: await getUnitAppraisal(trx, actor, done.answer) }
    },
  })
}
