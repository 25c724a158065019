import {
  AnnotatedWorkbook,
  AnswerFile,
  AnswerFileCheck,
  AnswerFileTake,
  AnswerImport,
  AnswerImportList,
  AssessmentFile,
  AssessmentFileTake,
  ImportUndo,
  MeasuredFile,
  MeasuredFileTake,
} from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { FileBytes, fileTypes } from '../../../platform/documents/index.ts'
import { actorAsk } from '../../../platform/http/actorAsk.ts'
import { actorRead, actorWrite, type Workspace } from '../../../platform/http/actorRoutes.ts'
import { nothing } from '../../../platform/http/readRoute.ts'
import type { Actor } from '../../people/index.ts'
import { checkAssessment, checkMeasured, takeAssessment, takeMeasured } from './roundFiles.ts'
import { getImports, getRoundImports } from './showImports.ts'
import { takeWorkbook } from './takeWorkbook.ts'
import { undoRoundImport, undoWorkbook } from './undoImport.ts'
import { annotateAnswers, checkWorkbook, getWorkbook } from './workbookFiles.ts'

const Id = z.coerce.number().int().positive()
const byId = z.strictObject({ id: Id })
const byImport = byId.extend({ import: Id })
/** A file of 5 MB in base64, and what stands beside it. */
const bodyLimit = 8_100_000

/** The files by which answers come in: workbooks of units, and tables that the coordinator takes. */
export function mountAnswerFiles(app: FastifyInstance, workspace: Workspace<Actor>): void {
  mountWorkbookReading(app, workspace)
  mountWorkbookTaking(app, workspace)
  mountRoundAsking(app, workspace)
  mountRoundTaking(app, workspace)
}

function mountWorkbookReading(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/submissions/:id/workbook',
    summary: 'Phiếu dưới dạng Excel / the submission as a workbook',
    params: byId,
    query: nothing,
    answer: FileBytes,
    file: { name: 'phieu.xlsx', type: fileTypes.xlsx },
    run: (trx, actor, { params }) => getWorkbook(trx, actor, params.id),
  })
  actorRead(app, workspace, {
    path: '/submissions/:id/imports',
    summary: 'Các tệp đã nhận vào phiếu / files taken into a submission',
    params: byId,
    query: nothing,
    answer: AnswerImportList,
    run: (trx, actor, { params }) => getImports(trx, actor, params.id),
  })
  actorAsk(app, workspace, {
    path: '/submissions/:id/workbook/check',
    summary: 'Xem thử tệp Excel của phiếu / look at a workbook of a submission',
    params: byId,
    body: AnswerFile,
    answer: AnswerFileCheck,
    bodyLimit,
    run: (trx, actor, { params, body }) => checkWorkbook(trx, actor, { id: params.id, file: body }),
  })
  actorAsk(app, workspace, {
    path: '/submissions/:id/workbook/annotated',
    summary: 'Tệp Excel với các ô sai được đánh dấu / the workbook with wrong cells marked',
    params: byId,
    body: AnswerFile,
    answer: AnnotatedWorkbook,
    bodyLimit,
    run: (trx, actor, { params, body }) =>
      annotateAnswers(trx, actor, { id: params.id, file: body }),
  })
}

function mountWorkbookTaking(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/submissions/:id/workbook',
    summary: 'Nhận tệp Excel vào phiếu / take a workbook into a submission',
    params: byId,
    body: AnswerFileTake,
    answer: AnswerImport,
    bodyLimit,
    run: (trx, actor, { params, body }) => takeWorkbook(trx, actor, { id: params.id, file: body }),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/submissions/:id/imports/:import/undo',
    summary: 'Hoàn tác một tệp của đơn vị / undo a workbook of the unit',
    params: byImport,
    body: ImportUndo,
    answer: AnswerImport,
    run: (trx, actor, { params, body }) => undoWorkbook(trx, actor, { ...params, ...body }),
  })
}

function mountRoundAsking(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/rounds/:id/answer-imports',
    summary: 'Các tệp đã nhận vào kỳ / files taken into a round',
    params: byId,
    query: nothing,
    answer: AnswerImportList,
    run: (trx, actor, { params }) => getRoundImports(trx, actor, params.id),
  })
  actorAsk(app, workspace, {
    path: '/rounds/:id/measured/check',
    summary: 'Xem thử tệp số đo / look at a file of measured values',
    params: byId,
    body: MeasuredFile,
    answer: AnswerFileCheck,
    bodyLimit,
    run: (trx, actor, { params, body }) => checkMeasured(trx, actor, { id: params.id, file: body }),
  })
  actorAsk(app, workspace, {
    path: '/rounds/:id/assessment-file/check',
    summary: 'Xem thử bảng đánh giá của một đơn vị / look at the table of an assessment',
    params: byId,
    body: AssessmentFile,
    answer: AnswerFileCheck,
    bodyLimit,
    run: (trx, actor, { params, body }) =>
      checkAssessment(trx, actor, { id: params.id, file: body }),
  })
}

function mountRoundTaking(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/measured',
    summary: 'Nhận số đo từ hệ thống / take measured values',
    params: byId,
    body: MeasuredFileTake,
    answer: AnswerImport,
    bodyLimit,
    run: (trx, actor, { params, body }) => takeMeasured(trx, actor, { id: params.id, file: body }),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/assessment-file',
    summary: 'Nhận bảng đánh giá của một đơn vị / take the table of an assessment',
    params: byId,
    body: AssessmentFileTake,
    answer: AnswerImport,
    bodyLimit,
    run: (trx, actor, { params, body }) =>
      takeAssessment(trx, actor, { id: params.id, file: body }),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/rounds/:id/answer-imports/:import/undo',
    summary: 'Hoàn tác một tệp đã nhận vào kỳ / undo a file taken into a round',
    params: byImport,
    body: ImportUndo,
    answer: AnswerImport,
    run: (trx, actor, { params, body }) => undoRoundImport(trx, actor, { ...params, ...body }),
  })
}
