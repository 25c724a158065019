import {
  EvidenceAttachment,
  EvidenceDocument,
  EvidenceEdit,
  EvidenceLimits,
  EvidenceList,
  EvidenceQuery,
  EvidenceType,
  EvidenceWithdrawal,
  NewEvidence,
} from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Files } from '../../platform/files/index.ts'
import { actorRead, actorWrite, type Workspace } from '../../platform/http/actorRoutes.ts'
import { nothing } from '../../platform/http/readRoute.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { addFile } from './addFile.ts'
import { type FindCited, findCitedByAny } from './citations.ts'
import { createEvidence } from './createEvidence.ts'
import { mountDownload } from './downloadRoute.ts'
import { editEvidence } from './editEvidence.ts'
import { getEvidenceSeen, listEvidence } from './getEvidence.ts'
import { mountUploads } from './uploads/routes.ts'
import { withdrawEvidence } from './withdrawEvidence.ts'

const byId = z.strictObject({ id: z.coerce.number().int().positive() })

export interface EvidenceParts {
  readonly files: Files
  /** How each later module tells which documents it rests on. */
  readonly citing: readonly FindCited[]
}

/** Mounts documents and their files: for officials alone, and no cache keeps any of it. */
export function mountEvidence(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  { files, citing }: EvidenceParts,
): void {
  const findCited = findCitedByAny(citing)
  mountReading(app, workspace, { files, findCited })
  mountChanging(app, workspace, findCited)
  mountUploads(app, workspace, files)
  mountDownload(app, workspace, files)
}

function mountReading(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  { files, findCited }: { readonly files: Files; readonly findCited: FindCited },
): void {
  actorRead(app, workspace, {
    path: '/evidence',
    summary: 'Tài liệu kiểm chứng / documents that answers rest on',
    params: nothing,
    query: EvidenceQuery,
    answer: EvidenceList,
    run: (trx, actor, { query }) => listEvidence(trx, actor, { ...query, findCited }),
  })
  actorRead(app, workspace, {
    path: '/evidence/limits',
    summary: 'Loại tệp và kích thước được nhận / what files are taken',
    params: nothing,
    query: nothing,
    answer: EvidenceLimits,
    run: async () => ({
      fileBytes: files.fileBytes,
      types: EvidenceType.options,
      scanning: files.scanner !== null,
    }),
  })
  actorRead(app, workspace, {
    path: '/evidence/:id',
    summary: 'Một tài liệu / one document',
    params: byId,
    query: nothing,
    answer: EvidenceDocument,
    run: (trx, actor, { params }) => getEvidenceSeen(trx, actor, { ...params, findCited }),
  })
}

function mountChanging(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  findCited: FindCited,
): void {
  const show = async (trx: WriteTrx, actor: Actor, { answer: id, ...rest }: Outcome<number>) => ({
    ...rest,
    answer: await getEvidenceSeen(trx, actor, { id, findCited }),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/evidence',
    summary: 'Thêm tài liệu / add a document',
    params: nothing,
    body: NewEvidence,
    answer: EvidenceDocument,
    run: async (trx, actor, { body }) => show(trx, actor, await createEvidence(trx, actor, body)),
  })
  actorWrite(app, workspace, {
    method: 'PUT',
    path: '/evidence/:id',
    summary: 'Sửa dữ liệu của tài liệu / change its data',
    params: byId,
    body: EvidenceEdit,
    answer: EvidenceDocument,
    run: async (trx, actor, { params, body }) =>
      show(trx, actor, await editEvidence(trx, actor, { ...body, ...params })),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/evidence/:id/files',
    summary: 'Thêm hoặc thay tệp / add or replace a file',
    params: byId,
    body: EvidenceAttachment,
    answer: EvidenceDocument,
    run: async (trx, actor, { params, body }) =>
      show(trx, actor, await addFile(trx, actor, { ...body, ...params })),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/evidence/:id/withdraw',
    summary: 'Rút tài liệu / withdraw it',
    params: byId,
    body: EvidenceWithdrawal,
    answer: EvidenceDocument,
    run: async (trx, actor, { params, body }) =>
      show(trx, actor, await withdrawEvidence(trx, actor, { ...body, ...params, findCited })),
  })
}
