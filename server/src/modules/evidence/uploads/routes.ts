import { Done, EvidenceUpload, NewEvidenceUpload } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Files } from '../../../platform/files/index.ts'
import { actorReceive } from '../../../platform/http/actorBytes.ts'
import { actorRead, actorWrite, type Workspace } from '../../../platform/http/actorRoutes.ts'
import { nothing } from '../../../platform/http/readRoute.ts'
import { actorWork } from '../../../platform/http/actorWork.ts'
import type { Actor } from '../../people/index.ts'
import { beginUpload } from './beginUpload.ts'
import { cancelUpload } from './cancelUpload.ts'
import { completeUpload, prepareCompletion } from './completeUpload.ts'
import { getUpload } from './getUpload.ts'
import { receivePart } from './receivePart.ts'
import { fileRefused } from './refusal.ts'

const byId = z.strictObject({ id: z.uuid() })

/** Other headers there are too; this is the one of the protocol. */
const PartHeaders = z.looseObject({ 'upload-offset': z.coerce.number().int().min(0) })

/** The routes by which files come: begun, sent in parts that resume where they were cut, checked, kept. */
export function mountUploads(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  files: Files,
): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/evidence-uploads',
    summary: 'Bắt đầu gửi một tệp / begin to send a file',
    params: nothing,
    body: NewEvidenceUpload,
    answer: EvidenceUpload,
    run: (trx, actor, { body }) => beginUpload(trx, actor, { ...body, fileBytes: files.fileBytes }),
  })
  actorRead(app, workspace, {
    path: '/evidence-uploads/:id',
    summary: 'Đã nhận được đến đâu / how much of it is here',
    params: byId,
    query: nothing,
    answer: EvidenceUpload,
    run: (trx, actor, { params }) =>
      getUpload(trx, actor, { id: params.id, incoming: files.incoming }),
  })
  actorReceive(app, workspace, {
    path: '/evidence-uploads/:id',
    summary: 'Gửi phần tiếp theo của tệp / send the next part',
    params: byId,
    headers: PartHeaders,
    answer: EvidenceUpload,
    bodyLimit: files.fileBytes,
    run: (actor, { params, headers }, source) =>
      receivePart({ db: workspace.db, incoming: files.incoming }, actor, {
        id: params.id,
        offset: headers['upload-offset'],
        source,
      }),
  })
  mountEnding(app, workspace, files)
}

function mountEnding(app: FastifyInstance, workspace: Workspace<Actor>, files: Files): void {
  const parts = { db: workspace.db, files }
  actorWork(app, workspace, {
    path: '/evidence-uploads/:id/complete',
    summary: 'Kiểm tra và lưu tệp đã gửi xong / check and keep a file that came whole',
    params: byId,
    answer: EvidenceUpload,
    prepare: (actor, { id }) => prepareCompletion(parts, actor, id),
    run: (trx, actor, { params, prepared }) =>
      completeUpload(trx, actor, { id: params.id, verdict: prepared }),
    show: ({ upload, refusal }) => {
      if (refusal !== null) throw fileRefused(upload.name, refusal)
      return upload
    },
    after: ({ id }) => files.incoming.discard(id),
  })
  actorWrite(app, workspace, {
    method: 'DELETE',
    path: '/evidence-uploads/:id',
    summary: 'Hủy tệp đang gửi / give an upload up',
    params: byId,
    body: nothing,
    answer: Done,
    run: (trx, actor, { params }) => cancelUpload(trx, actor, params.id),
  })
}
