export { type AuditFile, exportAuditFile, verifyAuditChain } from './auditCommands.ts'
export {
  migrateDatabase,
  resetAccountOf,
  seedDatabase,
  serve,
  showFirstAdministratorLink,
} from './main.ts'
export {
  describeBadSeal,
  describeBrokenLink,
  describeSealWarning,
} from './platform/audit/brokenLink.ts'
export type { AuditReport } from './platform/audit/verifyAudit.ts'
