import { AnnexOffice, AnnexOfficeAnswer } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { actorRead, actorWrite, type Workspace } from '../../../platform/http/actorRoutes.ts'
import { nothing } from '../../../platform/http/readRoute.ts'
import type { Actor } from '../../people/index.ts'
import { getAnnexOffice, saveAnnexOffice } from './annexOffice.ts'

const byId = z.strictObject({ id: z.coerce.number().int().positive() })

/** What annexes say of the office: asked and given in one place of a draft. */
export function mountAnnexOffice(app: FastifyInstance, workspace: Workspace<Actor>): void {
  const path = '/framework-drafts/:id/annex-office'
  actorRead(app, workspace, {
    path,
    summary: 'Thể thức của phụ lục / head, signer and receivers of the annex',
    params: byId,
    query: nothing,
    answer: AnnexOfficeAnswer,
    run: (trx, actor, { params }) => getAnnexOffice(trx, actor, params.id),
  })
  actorWrite(app, workspace, {
    method: 'PUT',
    path,
    summary: 'Ghi thể thức của phụ lục / give them',
    params: byId,
    body: AnnexOffice,
    answer: AnnexOfficeAnswer,
    run: (trx, actor, { params, body: office }) =>
      saveAnnexOffice(trx, actor, { draft: params.id, office }),
  })
}
