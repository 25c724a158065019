export { evidenceQueues, evidenceSchedules } from './background.ts'
export type { FindCited } from './citations.ts'
export { getEvidenceSeen, listEvidenceByIds } from './getEvidence.ts'
export { mountEvidence } from './routes.ts'
