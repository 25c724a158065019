import {
  SubmissionBackground,
  SubmissionDetail,
  SubmissionList,
  SubmissionQuery,
  SubmissionVersions,
} from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { actorRead, type Workspace } from '../../platform/http/actorRoutes.ts'
import { nothing } from '../../platform/http/readRoute.ts'
import type { Actor } from '../people/index.ts'
import { mountAnswers } from './answerRoutes.ts'
import { getBackground } from './background/getBackground.ts'
import { mountAnswerFiles } from './files/routes.ts'
import { getSubmission } from './getSubmission.ts'
import { getSubmissionVersions } from './getSubmissionVersions.ts'
import { listSubmissions } from './listSubmissions.ts'
import { mountMoves } from './moveRoutes.ts'

const byId = z.strictObject({ id: z.coerce.number().int().positive() })

/** The routes by which units answer, send and sign; no cache keeps any of it. */
export function mountSubmissions(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/submissions',
    summary: 'Phiếu tự đánh giá / submissions',
    params: nothing,
    query: SubmissionQuery,
    answer: SubmissionList,
    run: (trx, actor, { query }) => listSubmissions(trx, actor, query),
  })
  actorRead(app, workspace, {
    path: '/submissions/:id',
    summary: 'Một phiếu tự đánh giá / one submission',
    params: byId,
    query: nothing,
    answer: SubmissionDetail,
    run: (trx, actor, { params }) => getSubmission(trx, actor, params.id),
  })
  actorRead(app, workspace, {
    path: '/submissions/:id/versions',
    summary: 'Phiếu có gì mới / whether anything in a submission is newer',
    unattended: true,
    params: byId,
    query: nothing,
    answer: SubmissionVersions,
    run: (trx, actor, { params }) => getSubmissionVersions(trx, actor, params.id),
  })
  actorRead(app, workspace, {
    path: '/submissions/:id/background',
    summary: 'Số liệu kỳ trước và trung vị / what was before, and what others had',
    params: byId,
    query: nothing,
    answer: SubmissionBackground,
    run: (trx, actor, { params }) => getBackground(trx, actor, params.id),
  })
  mountAnswers(app, workspace)
  mountMoves(app, workspace)
  mountAnswerFiles(app, workspace)
}
