import { AppealList, AppealMove, NewAppeal, UnitAppraisal } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { actorRead, actorWrite, type Workspace } from '../../platform/http/actorRoutes.ts'
import { nothing } from '../../platform/http/readRoute.ts'
import type { Actor } from '../people/index.ts'
import { getUnitAppraisal } from './getUnitAppraisal.ts'
import { listAppeals } from './listAppeals.ts'
import { lodgeAppeal } from './lodgeAppeal.ts'
import { type AskedAppealMove, moveAppeal } from './moveAppeal.ts'

const Id = z.coerce.number().int().positive()
const byId = z.strictObject({ id: Id })
const byNode = z.strictObject({ id: Id, node: z.string().min(1).max(80) })

const moves: readonly { readonly action: AskedAppealMove['action']; readonly summary: string }[] = [
  { action: 'take-back', summary: 'Rút đề nghị phúc tra / take an appeal back' },
  { action: 'uphold', summary: 'Chấp nhận phúc tra / decide for other points' },
  { action: 'reject', summary: 'Bác phúc tra / the points stay' },
]

/** The routes of appeals against preliminary points. */
export function mountAppeals(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/rounds/:id/appeals',
    summary: 'Đề nghị phúc tra của kỳ / the appeals of a round',
    params: byId,
    query: nothing,
    answer: AppealList,
    run: (trx, actor, { params }) => listAppeals(trx, actor, params.id),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/submissions/:id/appraisal/:node/appeals',
    summary: 'Đề nghị phúc tra / contest preliminary points',
    params: byNode,
    body: NewAppeal,
    answer: UnitAppraisal,
    run: async (trx, actor, { params: { id, node }, body }) => {
      const done = await lodgeAppeal(trx, actor, { ...body, submission: id, node })
      return { ...done, answer: await getUnitAppraisal(trx, actor, done.answer) }
    },
  })
  for (const { action, summary } of moves) {
    actorWrite(app, workspace, {
      method: 'POST',
      path: `/appeals/:id/${action}`,
      summary,
      params: byId,
      body: AppealMove,
      answer: AppealList,
      run: async (trx, actor, { params, body }) => {
        const done = await moveAppeal(trx, actor, { ...body, appeal: params.id, action })
        return { ...done, answer: await listAppeals(trx, actor, done.answer) }
      },
    })
  }
}
