import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Database } from '../../platform/db/database.ts'
import { FileBytes, fileTypes } from '../../platform/documents/index.ts'
import { actorRead, type Workspace } from '../../platform/http/actorRoutes.ts'
import { Code, nothing, readRoute } from '../../platform/http/readRoute.ts'
import type { Actor } from '../people/index.ts'
import { getDraftSeen } from './drafts/getDraft.ts'
import { noSuchFramework } from './drafts/refusals.ts'
import { frameworkFiles } from './frameworkFiles.ts'
import { findIssuer, findStoredFramework } from './queries.ts'

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
        const issuer = (await findIssuer(trx, stored.id)) ?? null
        return write(stored.framework, { issuer, draft: false })
      },
    })
  }
}

/** Drafts as files, for those who may read them. */
export function mountDraftFiles(app: FastifyInstance, workspace: Workspace<Actor>): void {
  for (const { name, type, summary, write } of frameworkFiles) {
    actorRead(app, workspace, {
      path: `/framework-drafts/:id/${name}`,
      summary: `${summary} (dự thảo / draft)`,
      params: byId,
      query: nothing,
      answer: FileBytes,
      file: { name: `bo-chi-so.${type}`, type: fileTypes[type] },
      run: async (trx, actor, { params }) => {
        const { body } = await getDraftSeen(trx, actor, params.id)
        return write(body, { issuer: null, draft: true })
      },
    })
  }
}
