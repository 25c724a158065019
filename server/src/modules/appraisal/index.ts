export { checkDecision } from './checkDecision.ts'
export { getUnitAppraisal } from './getUnitAppraisal.ts'
export {
  loadRoundAppraisal,
  type RoundAppraisal,
  type StandingAnswer,
  type StandingPart,
  type StandingUnit,
} from './roundAppraisal.ts'
export { mountAppraisal } from './routes.ts'
