import { FrameworkComparison, FrameworkComparisonQuery } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Database } from '../../../platform/db/database.ts'
import { FileBytes, fileTypes, writeDocx, writePdf } from '../../../platform/documents/index.ts'
import { actorRead, type Workspace } from '../../../platform/http/actorRoutes.ts'
import { Code, readRoute } from '../../../platform/http/readRoute.ts'
import type { Actor } from '../../people/index.ts'
import { unknownOffice } from '../annex.ts'
import { officeOf } from '../annexOffice/annexOffice.ts'
import { compareDraft, compareIssued } from './compare.ts'
import { comparisonPaper } from './comparisonPaper.ts'

const byCode = z.strictObject({ code: Code.describe('Mã bộ chỉ số / framework code') })
const byId = z.strictObject({ id: z.coerce.number().int().positive() })
const Other = z.strictObject({ with: Code.describe('Mã bộ chỉ số để so / the earlier framework') })

const papers = [
  { type: 'docx', write: writeDocx, summary: 'So sánh để in, Word / printable comparison, Word' },
  { type: 'pdf', write: writePdf, summary: 'So sánh để in, PDF / printable comparison, PDF' },
] as const

/** Two issued sets side by side, for anyone, to read and to print. */
export function mountIssuedComparisons(app: FastifyInstance, db: Database): void {
  readRoute(app, db, {
    path: '/frameworks/:code/comparison',
    access: 'public',
    summary: 'So hai bộ chỉ số / what differs from another framework',
    params: byCode,
    query: Other,
    answer: FrameworkComparison,
    run: (trx, { params, query }) => compareIssued(trx, { ...params, other: query.with }),
  })
  for (const { type, write, summary } of papers) {
    readRoute(app, db, {
      path: `/frameworks/:code/comparison.${type}`,
      access: 'public',
      summary,
      params: byCode,
      query: Other,
      answer: FileBytes,
      file: ({ params }) => ({ name: `so-sanh-${params.code}.${type}`, type: fileTypes[type] }),
      run: async (trx, { params, query }) => {
        const comparison = await compareIssued(trx, { ...params, other: query.with })
        const about = { office: unknownOffice, draft: false, made: null }
        return write(comparisonPaper(comparison, about))
      },
    })
  }
}

/** A draft side by side with an issued set, for those who may read it. */
export function mountDraftComparisons(app: FastifyInstance, workspace: Workspace<Actor>): void {
  for (const { type, write, summary } of papers) {
    actorRead(app, workspace, {
      path: `/framework-drafts/:id/comparison.${type}`,
      summary: `${summary} (dự thảo / draft)`,
      params: byId,
      query: FrameworkComparisonQuery,
      answer: FileBytes,
      file: { name: `so-sanh.${type}`, type: fileTypes[type] },
      run: async (trx, actor, { params, query }) => {
        const asked = { draft: params.id, against: query.with }
        const { draft, comparison } = await compareDraft(trx, actor, asked)
        const { office } = await officeOf(trx, params.id)
        const made = { by: actor.name, day: actor.today }
        const about = { office, draft: draft.state !== 'issued', made }
        return write(comparisonPaper(comparison, about))
      },
    })
  }
}
