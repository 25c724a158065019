import {
  AnnotatedWorkbook,
  DraftCrosswalk,
  DraftCrosswalkQuery,
  DraftDiff,
  DraftDiffQuery,
  DraftIssue,
  DraftRestore,
  DraftSave,
  DraftSaved,
  DraftVersionList,
  FrameworkDraftDetail,
  FrameworkDraftList,
  FrameworkDraftQuery,
  FrameworkFileCheck,
  FrameworkFileText,
  FrameworkWorkbook,
  FrameworkWorkbookCheck,
  NewFrameworkDraft,
  Reasoned,
  TrialAnswer,
  TrialQuestion,
} from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { actorAsk } from '../../../platform/http/actorAsk.ts'
import { actorRead, actorWrite, type Workspace } from '../../../platform/http/actorRoutes.ts'
import { nothing } from '../../../platform/http/readRoute.ts'
import type { Actor } from '../../people/index.ts'
import { mountAnnexOffice } from '../annexOffice/routes.ts'
import { mountDraftComparisons } from '../comparison/routes.ts'
import { mountDraftFiles } from '../fileRoutes.ts'
import { checkFile } from './checkFile.ts'
import { checkWorkbook, markWorkbook } from './checkWorkbook.ts'
import { crosswalkDraft, diffDraft } from './compareDraft.ts'
import { createDraft } from './createDraft.ts'
import { discardDraft } from './discardDraft.ts'
import { getDraft, getDraftSeen, getVersions, listDrafts } from './getDraft.ts'
import { issueDraft } from './issueDraft.ts'
import { restoreVersion, saveDraft } from './saveDraft.ts'
import { type FindPublishedAnswers, tryDraft } from './tryDraft.ts'

/** A letter of Vietnamese may be three bytes, and a line end two more where JSON stands in JSON. */
const setBytes = 4_000_000

const byId = z.strictObject({ id: z.coerce.number().int().positive() })

/** The routes by which frameworks are written, compared, tried and issued. */
export function mountFrameworkDrafts(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  { publishedAnswers }: { readonly publishedAnswers: FindPublishedAnswers },
): void {
  mountReading(app, workspace)
  mountDraftFiles(app, workspace)
  mountDraftComparisons(app, workspace)
  mountAnnexOffice(app, workspace)
  mountComparing(app, workspace, publishedAnswers)
  mountChecking(app, workspace)
  mountBeginning(app, workspace)
  mountSaving(app, workspace)
  mountEnding(app, workspace)
}

function mountReading(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/framework-drafts',
    summary: 'Bản dự thảo bộ chỉ số / drafts of frameworks',
    params: nothing,
    query: FrameworkDraftQuery,
    answer: FrameworkDraftList,
    run: (trx, actor, { query }) => listDrafts(trx, actor, query),
  })
  actorRead(app, workspace, {
    path: '/framework-drafts/:id',
    summary: 'Một bản dự thảo / one draft',
    params: byId,
    query: nothing,
    answer: FrameworkDraftDetail,
    run: (trx, actor, { params }) => getDraft(trx, actor, params.id),
  })
  actorRead(app, workspace, {
    path: '/framework-drafts/:id/versions',
    summary: 'Các lần lưu / every version it has had',
    params: byId,
    query: nothing,
    answer: DraftVersionList,
    run: (trx, actor, { params }) => getVersions(trx, actor, params.id),
  })
  actorRead(app, workspace, {
    path: '/framework-drafts/:id/file',
    summary: 'Tải tệp bộ chỉ số (JSON) / the draft as a framework file',
    params: byId,
    query: nothing,
    answer: z.string(),
    file: { name: 'bo-chi-so.json', type: 'application/json; charset=utf-8' },
    run: async (trx, actor, { params }) => {
      const { body } = await getDraftSeen(trx, actor, params.id)
      return `${JSON.stringify(body, null, 2)}\n`
    },
  })
}

function mountComparing(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  publishedAnswers: FindPublishedAnswers,
): void {
  actorRead(app, workspace, {
    path: '/framework-drafts/:id/diff',
    summary: 'Thay đổi so với bản khác / what it changes in another version',
    params: byId,
    query: DraftDiffQuery,
    answer: DraftDiff,
    run: (trx, actor, { params, query }) => diffDraft(trx, actor, { ...query, draft: params.id }),
  })
  actorRead(app, workspace, {
    path: '/framework-drafts/:id/crosswalk',
    summary: 'Đối chiếu chỉ số / what became of each indicator',
    params: byId,
    query: DraftCrosswalkQuery,
    answer: DraftCrosswalk,
    run: (trx, actor, { params, query }) =>
      crosswalkDraft(trx, actor, { ...query, draft: params.id }),
  })
  actorAsk(app, workspace, {
    path: '/framework-drafts/:id/trial-run',
    summary: 'Chạy thử trên số liệu / try it on answers',
    params: byId,
    body: TrialQuestion,
    answer: TrialAnswer,
    run: (trx, actor, { params, body: question }) =>
      tryDraft(trx, actor, { draft: params.id, question, publishedAnswers }),
  })
}

function mountChecking(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorAsk(app, workspace, {
    path: '/framework-drafts/check-file',
    summary: 'Xem thử tệp bộ chỉ số / look at a framework file',
    params: nothing,
    body: FrameworkFileText,
    answer: FrameworkFileCheck,
    run: async (_, actor, { body }) => checkFile(actor, body),
  })
  actorAsk(app, workspace, {
    path: '/framework-drafts/check-workbook',
    summary: 'Xem thử tệp Excel / look at an Excel workbook',
    params: nothing,
    body: FrameworkWorkbook,
    answer: FrameworkWorkbookCheck,
    bodyLimit: 8_100_000,
    run: (_, actor, { body }) => checkWorkbook(actor, body),
  })
  actorAsk(app, workspace, {
    path: '/framework-drafts/annotated-workbook',
    summary: 'Tệp Excel có đánh dấu ô lỗi / the workbook with its mistakes marked',
    params: nothing,
    body: FrameworkWorkbook,
    answer: AnnotatedWorkbook,
    bodyLimit: 8_100_000,
    run: (_, actor, { body }) => markWorkbook(actor, body),
  })
}

function mountBeginning(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/framework-drafts',
    summary: 'Tạo bản dự thảo / begin a draft',
    params: nothing,
    body: NewFrameworkDraft,
    answer: FrameworkDraftDetail,
    bodyLimit: setBytes,
    run: async (trx, actor, { body }) => {
      const { answer, facts } = await createDraft(trx, actor, body)
      return { answer: await getDraft(trx, actor, answer), facts }
    },
  })
}

function mountSaving(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorWrite(app, workspace, {
    method: 'PUT',
    path: '/framework-drafts/:id',
    summary: 'Lưu bản dự thảo / save a draft',
    params: byId,
    body: DraftSave,
    answer: DraftSaved,
    bodyLimit: setBytes,
    run: (trx, actor, { params, body: save }) => saveDraft(trx, actor, { draft: params.id, save }),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/framework-drafts/:id/restore',
    summary: 'Lấy lại lần lưu trước / bring an earlier version back',
    params: byId,
    body: DraftRestore,
    answer: FrameworkDraftDetail,
    run: async (trx, actor, { params, body }) => {
      const { answer, facts } = await restoreVersion(trx, actor, { ...body, draft: params.id })
      return { answer: await getDraft(trx, actor, answer), facts }
    },
  })
}

function mountEnding(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/framework-drafts/:id/issue',
    summary: 'Ban hành / issue',
    params: byId,
    body: DraftIssue,
    answer: FrameworkDraftDetail,
    run: async (trx, actor, { params, body: terms }) => {
      const { answer, facts } = await issueDraft(trx, actor, { draft: params.id, terms })
      return { answer: await getDraft(trx, actor, answer), facts }
    },
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/framework-drafts/:id/discard',
    summary: 'Bỏ bản dự thảo / discard a draft',
    params: byId,
    body: Reasoned,
    answer: FrameworkDraftDetail,
    run: async (trx, actor, { params, body }) => {
      const { answer, facts } = await discardDraft(trx, actor, { ...body, draft: params.id })
      return { answer: await getDraft(trx, actor, answer), facts }
    },
  })
}
