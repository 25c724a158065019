export { type AuditExport, type AuditFormat, exportAudit } from './exportAudit.ts'
export type { AuditFilters } from './queries.ts'
export { mountAudit } from './routes.ts'
