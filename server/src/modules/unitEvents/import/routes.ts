import {
  AnnotatedWorkbook,
  NewUnitImport,
  Reasoned,
  UnitImport,
  UnitImportCheck,
  UnitImportList,
  UnitTemplateQuery,
  UnitWorkbook,
} from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { FileBytes, fileTypes } from '../../../platform/documents/index.ts'
import { actorAsk } from '../../../platform/http/actorAsk.ts'
import { actorRead, actorWrite, type Workspace } from '../../../platform/http/actorRoutes.ts'
import { nothing } from '../../../platform/http/readRoute.ts'
import type { Actor } from '../../people/index.ts'
import { annotateImport, checkImport } from './checkImport.ts'
import { getTemplate } from './getTemplate.ts'
import { recordImport } from './recordImport.ts'
import { getImports } from './showImport.ts'
import { undoImport } from './undoImport.ts'

const byId = z.strictObject({ id: z.coerce.number().int().positive() })
/** A workbook of 5 MB in base64, and what stands beside it. */
const bodyLimit = 8_100_000

export function mountUnitImports(app: FastifyInstance, workspace: Workspace<Actor>): void {
  mountAsking(app, workspace)
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/unit-imports',
    summary: 'Ghi tất cả đơn vị của một tệp Excel / record all units of a workbook',
    params: nothing,
    body: NewUnitImport,
    answer: UnitImport,
    bodyLimit,
    run: (trx, actor, { body }) => recordImport(trx, actor, body),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/unit-imports/:id/undo',
    summary: 'Hoàn tác một lần nhập / undo a whole import',
    params: byId,
    body: Reasoned,
    answer: UnitImport,
    run: (trx, actor, { params, body }) => undoImport(trx, actor, { ...params, ...body }),
  })
}

function mountAsking(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/unit-imports',
    summary: 'Các lần nhập đơn vị từ Excel / imports of units',
    params: nothing,
    query: nothing,
    answer: UnitImportList,
    run: (trx, actor) => getImports(trx, actor),
  })
  actorRead(app, workspace, {
    path: '/unit-imports/template',
    summary: 'Mẫu Excel, trống hoặc có đơn vị của một ngày / the workbook to fill in',
    params: nothing,
    query: UnitTemplateQuery,
    answer: FileBytes,
    file: { name: 'don-vi.xlsx', type: fileTypes.xlsx },
    run: (trx, actor, { query }) => getTemplate(trx, actor, query),
  })
  actorAsk(app, workspace, {
    path: '/unit-imports/check',
    summary: 'Xem thử tệp Excel của đơn vị / look at a workbook of units',
    params: nothing,
    body: UnitWorkbook,
    answer: UnitImportCheck,
    bodyLimit,
    run: (trx, actor, { body }) => checkImport(trx, actor, body),
  })
  actorAsk(app, workspace, {
    path: '/unit-imports/annotated',
    summary: 'Tệp Excel với các ô sai được đánh dấu / the workbook with wrong cells marked',
    params: nothing,
    body: UnitWorkbook,
    answer: AnnotatedWorkbook,
    bodyLimit,
    run: (trx, actor, { body }) => annotateImport(trx, actor, body),
  })
}
