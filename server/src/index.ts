export { exportToArchive, importFromArchive } from './archiveCommands.ts'
export { type AuditFile, exportAuditFile, verifyAuditChain } from './auditCommands.ts'
export {
  migrateDatabase,
  renewDemonstrationAccounts,
  resetAccountOf,
  seedDatabase,
  serve,
  showDemonstrationCode,
  showFirstAdministratorLink,
} from './main.ts'
export {
  describeBadSeal,
  describeBrokenLink,
  describeSealWarning,
} from './platform/audit/brokenLink.ts'
export type { ExportReport } from './platform/archive/exportInstance.ts'
export type { ImportReport } from './platform/archive/importInstance.ts'
export type { AuditReport } from './platform/audit/verifyAudit.ts'
