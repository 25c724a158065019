import {
  AppraiserAssignment,
  DeputySubstitution,
  ExceptionGrant,
  IndicatorWithdrawal,
  NewRound,
  ParticipantChange,
  PhaseReopening,
  Reasoned,
  RoundAnswered,
  RoundAnsweredQuery,
  RoundCandidateQuery,
  RoundCandidates,
  RoundDetail,
  RoundList,
  RoundOpening,
  RoundParticipantQuery,
  RoundPlanCheck,
  RoundPlanEdit,
  RoundProgress,
  RoundQuery,
  RoundReminded,
  RoundReminder,
} from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { WriteTrx } from '../../platform/db/database.ts'
import { actorAsk } from '../../platform/http/actorAsk.ts'
import { actorRead, actorWrite, type Workspace } from '../../platform/http/actorRoutes.ts'
import { nothing } from '../../platform/http/readRoute.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { assignAppraiser } from './assignAppraiser.ts'
import { cancelRound } from './cancelRound.ts'
import { addParticipant, withdrawParticipant } from './changeParticipants.ts'
import { countAnswered } from './countAnswered.ts'
import { checkRoundPlan, createRound } from './createRound.ts'
import { editPlan } from './editPlan.ts'
import { getProgress } from './getProgress.ts'
import { getRound, listRounds } from './getRound.ts'
import { grantException, reopenPhase } from './giveTime.ts'
import { listCandidates, listCandidatesOf } from './listCandidates.ts'
import { openRound } from './openRound.ts'
import { remind } from './remind.ts'
import type { SubmissionsOfRounds } from './submissionsOfRounds.ts'
import { substituteDeputy } from './substituteDeputy.ts'
import { withdrawIndicator } from './withdrawIndicator.ts'

const byId = z.strictObject({ id: z.coerce.number().int().positive() })

/** Five thousand units of 60 letters each, and what stands between them. */
const planBytes = 2_000_000

/** The routes by which rounds are planned, opened, steered and followed. */
export function mountRounds(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  submissions: SubmissionsOfRounds,
): void {
  mountReading(app, workspace, submissions)
  mountPlanning(app, workspace)
  mountOpening(app, workspace, submissions)
  mountSteering(app, workspace)
  mountAssigning(app, workspace)
  mountReminding(app, workspace, submissions)
}

function mountReading(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  submissions: SubmissionsOfRounds,
): void {
  actorRead(app, workspace, {
    path: '/rounds',
    summary: 'Các kỳ đánh giá / rounds of assessment',
    params: nothing,
    query: RoundQuery,
    answer: RoundList,
    run: (trx, actor, { query }) => listRounds(trx, actor, query),
  })
  actorRead(app, workspace, {
    path: '/rounds/:id',
    summary: 'Một kỳ đánh giá / one round',
    params: byId,
    query: nothing,
    answer: RoundDetail,
    run: (trx, actor, { params }) => getRound(trx, actor, params.id),
  })
  actorRead(app, workspace, {
    path: '/rounds/:id/progress',
    summary: 'Tiến độ của các đơn vị / how far the units are',
    params: byId,
    query: nothing,
    answer: RoundProgress,
    run: (trx, actor, { params }) => getProgress(trx, actor, { round: params.id, submissions }),
  })
  actorRead(app, workspace, {
    path: '/rounds/:id/answered',
    summary: 'Bao nhiêu đơn vị đã trả lời một chỉ số / how many units have answered an indicator',
    params: byId,
    query: RoundAnsweredQuery,
    answer: RoundAnswered,
    run: (trx, actor, { params, query }) =>
      countAnswered(trx, actor, { ...query, round: params.id, submissions }),
  })
}

function mountPlanning(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/rounds/candidates',
    summary: 'Đơn vị và bộ chỉ số chọn được cho một kỳ mới / what a new round can be made of',
    params: nothing,
    query: RoundCandidateQuery,
    answer: RoundCandidates,
    run: (trx, actor, { query }) => listCandidates(trx, actor, query),
  })
  actorRead(app, workspace, {
    path: '/rounds/:id/candidates',
    summary: 'Đơn vị còn thêm được vào kỳ / units that can be added to the round',
    params: byId,
    query: RoundParticipantQuery,
    answer: RoundCandidates,
    run: (trx, actor, { params, query }) =>
      listCandidatesOf(trx, actor, { ...query, round: params.id }),
  })
  actorAsk(app, workspace, {
    path: '/rounds/check-plan',
    summary: 'Kiểm tra kế hoạch, tính hạn / look at a plan, count its deadlines',
    params: nothing,
    body: NewRound,
    bodyLimit: planBytes,
    answer: RoundPlanCheck,
    run: (trx, actor, { body }) => checkRoundPlan(trx, actor, body),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds',
    summary: 'Lập kỳ đánh giá / set up a round',
    params: nothing,
    body: NewRound,
    bodyLimit: planBytes,
    answer: RoundDetail,
    run: (trx, actor, { body }) => shown(trx, actor, createRound(trx, actor, body)),
  })
  actorWrite(app, workspace, {
    method: 'PUT',
    path: '/rounds/:id/plan',
    summary: 'Sửa kế hoạch / edit the plan',
    params: byId,
    body: RoundPlanEdit,
    bodyLimit: planBytes,
    answer: RoundDetail,
    run: (trx, actor, { params, body }) =>
      shown(trx, actor, editPlan(trx, actor, { ...body, round: params.id })),
  })
}

function mountOpening(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  submissions: SubmissionsOfRounds,
): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/open',
    summary: 'Mở kỳ đánh giá / open the round',
    params: byId,
    body: RoundOpening,
    answer: RoundDetail,
    run: (trx, actor, { params, body }) =>
      shown(trx, actor, openRound(trx, actor, { ...body, round: params.id, submissions })),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/cancel',
    summary: 'Hủy kỳ đánh giá / cancel the round',
    params: byId,
    body: Reasoned,
    answer: RoundDetail,
    run: (trx, actor, { params, body }) =>
      shown(trx, actor, cancelRound(trx, actor, { ...body, round: params.id })),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/participants',
    summary: 'Thêm đơn vị vào kỳ / let a unit take part',
    params: byId,
    body: ParticipantChange,
    answer: RoundDetail,
    run: (trx, actor, { params, body }) =>
      shown(trx, actor, addParticipant(trx, actor, { ...body, round: params.id, submissions })),
  })
}

function mountSteering(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/withdraw-participant',
    summary: 'Rút đơn vị khỏi kỳ / take a unit out of the round',
    params: byId,
    body: ParticipantChange,
    answer: RoundDetail,
    run: (trx, actor, { params, body }) =>
      shown(trx, actor, withdrawParticipant(trx, actor, { ...body, round: params.id })),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/reopen-phase',
    summary: 'Mở lại giai đoạn cho mọi đơn vị / more time for every unit',
    params: byId,
    body: PhaseReopening,
    answer: RoundDetail,
    run: (trx, actor, { params, body }) =>
      shown(trx, actor, reopenPhase(trx, actor, { ...body, round: params.id })),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/exceptions',
    summary: 'Gia hạn cho một đơn vị / more time for one unit',
    params: byId,
    body: ExceptionGrant,
    answer: RoundDetail,
    run: (trx, actor, { params, body }) =>
      shown(trx, actor, grantException(trx, actor, { ...body, round: params.id })),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/withdraw-indicator',
    summary: 'Rút chỉ số khỏi kỳ / take an indicator out of the round',
    params: byId,
    body: IndicatorWithdrawal,
    answer: RoundDetail,
    run: (trx, actor, { params, body }) =>
      shown(trx, actor, withdrawIndicator(trx, actor, { ...body, round: params.id })),
  })
}

function mountAssigning(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/appraisers',
    summary: 'Phân công thẩm định / say who appraises',
    params: byId,
    body: AppraiserAssignment,
    answer: RoundDetail,
    run: (trx, actor, { params, body }) =>
      shown(trx, actor, assignAppraiser(trx, actor, { ...body, round: params.id })),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/deputies',
    summary: 'Giao người duyệt thay thủ trưởng / name who decides instead of a head',
    params: byId,
    body: DeputySubstitution,
    answer: RoundDetail,
    run: (trx, actor, { params, body }) =>
      shown(trx, actor, substituteDeputy(trx, actor, { ...body, round: params.id })),
  })
}

function mountReminding(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  submissions: SubmissionsOfRounds,
): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/remind',
    summary: 'Nhắc các đơn vị / remind units',
    params: byId,
    body: RoundReminder,
    answer: RoundReminded,
    run: (trx, actor, { params, body }) =>
      remind(trx, actor, { ...body, round: params.id, submissions }),
  })
}

/** The outcome with the round as it is now for an answer. */
async function shown(
  trx: WriteTrx,
  actor: Actor,
  done: Promise<Outcome<number>>,
): Promise<Outcome<RoundDetail>> {
  const { answer, ...outcome } = await done
  return { ...outcome, answer: await getRound(trx, actor, answer) }
}
