import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Database, ReadTrx } from '../../platform/db/database.ts'
import { FileBytes, fileTypes } from '../../platform/documents/index.ts'
import { actorRead, type Workspace } from '../../platform/http/actorRoutes.ts'
import { Code, nothing, readRoute } from '../../platform/http/readRoute.ts'
import type { Actor } from '../people/index.ts'
import { officeOf } from './annexOffice/annexOffice.ts'
import { unknownOffice } from './annex.ts'
import { getDraftSeen } from './drafts/getDraft.ts'
import { getTemplate } from './drafts/getTemplate.ts'
import { noSuchFramework } from './drafts/refusals.ts'
import { type About, frameworkFiles } from './frameworkFiles.ts'
import { findIssuing, findStoredFramework } from './queries.ts'

const byCode = z.strictObject({ code: Code.describe('Mã bộ chỉ số / framework code') })
const byId = z.strictObject({ id: z.coerce.number().int().positive() })

/** Issued sets as files, for anyone. */
export function mountFrameworkFiles(app: FastifyInstance, db: Database): void {
  for (const { name, type, summary, write } of frameworkFiles) {
    readRoute(app, db, {
      path: `/frameworks/:code/${name}`,
      access: 'public',
      summary,
      params: byCode,
      query: nothing,
      answer: FileBytes,
      file: ({ params }) => ({ name: `${params.code}.${type}`, type: fileTypes[type] }),
      run: async (trx, { params }) => {
        const stored = await findStoredFramework(trx, params.code)
        if (stored === undefined) throw noSuchFramework(params.code)
        return write(stored.framework, await aboutIssued(trx, stored.id))
      },
    })
  }
}

/** Drafts as files, for those who may read them, and the empty workbook for those who will fill it in. */
export function mountDraftFiles(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/framework-drafts/template.xlsx',
    summary: 'Mẫu Excel để trống / the empty workbook to fill in',
    params: nothing,
    query: nothing,
    answer: FileBytes,
    file: { name: 'mau-bo-chi-so.xlsx', type: fileTypes.xlsx },
    run: (_, actor) => getTemplate(actor),
  })
  for (const { name, type, summary, write } of frameworkFiles) {
    actorRead(app, workspace, {
      path: `/framework-drafts/:id/${name}`,
      summary: `${summary} (dự thảo / draft)`,
      params: byId,
      query: nothing,
      answer: FileBytes,
      file: { name: `bo-chi-so.${type}`, type: fileTypes[type] },
      run: async (trx, actor, { params }) => {
        const { body, state } = await getDraftSeen(trx, actor, params.id)
        const { office } = await officeOf(trx, params.id)
        return write(body, { office, draft: state !== 'issued' })
      },
    })
  }
}

/** The deciding document says who issued it; the rest is what the office gave. */
async function aboutIssued(trx: ReadTrx, id: number): Promise<About> {
  const issuing = await findIssuing(trx, id)
  if (issuing === undefined) return { office: unknownOffice, draft: false }
  const { office } = await officeOf(trx, issuing.draft)
  return { office: { ...office, issuer: issuing.issuer }, draft: false }
}
