import {
  AnswerComment,
  AnswerHistory,
  AnswerSave,
  AnswerSaved,
  Citation,
  Done,
  EvidenceUses,
  NewCitation,
  NewComment,
  NewContest,
} from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { actorRead, actorWrite, type Workspace } from '../../platform/http/actorRoutes.ts'
import { nothing } from '../../platform/http/readRoute.ts'
import type { Actor } from '../people/index.ts'
import { addComment } from './addComment.ts'
import { citeEvidence, removeCitation } from './citeEvidence.ts'
import { contestMeasured, takeBackContest } from './contestMeasured.ts'
import { getHistory } from './getHistory.ts'
import { listEvidenceUses } from './listEvidenceUses.ts'
import { saveAnswer } from './saveAnswer.ts'

const Id = z.coerce.number().int().positive()
const byId = z.strictObject({ id: Id })
const byNode = z.strictObject({ id: Id, node: z.string().min(1).max(80) })
const byCitation = byNode.extend({ citation: Id })

/** What is done at one indicator of a submission. */
export function mountAnswers(app: FastifyInstance, workspace: Workspace<Actor>): void {
  mountSaving(app, workspace)
  mountTalking(app, workspace)
  mountCiting(app, workspace)
  mountContesting(app, workspace)
}

function placeOf({ id, node }: z.infer<typeof byNode>) {
  return { submission: id, node }
}

function mountSaving(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorWrite(app, workspace, {
    method: 'PUT',
    path: '/submissions/:id/answers/:node',
    summary: 'Lưu một trả lời / save an answer',
    params: byNode,
    body: AnswerSave,
    answer: AnswerSaved,
    run: (trx, actor, { params, body }) => saveAnswer(trx, actor, { ...body, ...placeOf(params) }),
  })
  actorRead(app, workspace, {
    path: '/submissions/:id/answers/:node/history',
    summary: 'Các lần lưu và trao đổi / every version, and what was said about it',
    params: byNode,
    query: nothing,
    answer: AnswerHistory,
    run: (trx, actor, { params }) => getHistory(trx, actor, placeOf(params)),
  })
}

function mountTalking(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/submissions/:id/answers/:node/comments',
    summary: 'Trao đổi về một chỉ số / say something about an answer',
    params: byNode,
    body: NewComment,
    answer: AnswerComment,
    run: (trx, actor, { params, body }) => addComment(trx, actor, { ...body, ...placeOf(params) }),
  })
}

function mountCiting(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/evidence/:id/uses',
    summary: 'Nơi dùng tài liệu / where a document is used',
    params: byId,
    query: nothing,
    answer: EvidenceUses,
    run: (trx, actor, { params }) => listEvidenceUses(trx, actor, params.id),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/submissions/:id/answers/:node/citations',
    summary: 'Dẫn tài liệu kiểm chứng / cite evidence',
    params: byNode,
    body: NewCitation,
    answer: Citation,
    run: (trx, actor, { params, body }) =>
      citeEvidence(trx, actor, { ...body, ...placeOf(params) }),
  })
  actorWrite(app, workspace, {
    method: 'DELETE',
    path: '/submissions/:id/answers/:node/citations/:citation',
    summary: 'Bỏ dẫn tài liệu / take a citation back',
    params: byCitation,
    body: nothing,
    answer: Done,
    run: (trx, actor, { params }) =>
      removeCitation(trx, actor, { ...placeOf(params), citation: params.citation }),
  })
}

function mountContesting(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/submissions/:id/answers/:node/contest',
    summary: 'Nêu ý kiến về số đo / contest a measured value',
    params: byNode,
    body: NewContest,
    answer: Done,
    run: (trx, actor, { params, body }) =>
      contestMeasured(trx, actor, { ...body, ...placeOf(params) }),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/submissions/:id/answers/:node/contest/take-back',
    summary: 'Rút ý kiến về số đo / take it back',
    params: byNode,
    body: nothing,
    answer: Done,
    run: (trx, actor, { params }) => takeBackContest(trx, actor, placeOf(params)),
  })
}
