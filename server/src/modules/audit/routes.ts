import { AuditCsvQuery, AuditList, AuditQuery } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { actorRead, type Workspace } from '../../platform/http/actorRoutes.ts'
import { nothing } from '../../platform/http/readRoute.ts'
import type { Actor } from '../people/index.ts'
import { auditCsv } from './exportAudit.ts'
import { listAudit } from './listAudit.ts'

export function mountAudit(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/audit',
    summary: 'Nhật ký / the audit',
    params: nothing,
    query: AuditQuery,
    answer: AuditList,
    run: (trx, actor, { query }) => listAudit(trx, actor, query),
  })
  actorRead(app, workspace, {
    path: '/audit.csv',
    summary: 'Nhật ký, tệp CSV / the audit as CSV',
    params: nothing,
    query: AuditCsvQuery,
    answer: z.string(),
    file: { name: 'audit.csv', type: 'text/csv; charset=utf-8' },
    run: (trx, actor, { query }) => auditCsv(trx, actor, query),
  })
}
