export { listCitedDocuments } from './citationQueries.ts'
export {
  type AppraisedSubmission,
  type SubmissionInRound,
  submissionAppraisal,
} from './forAppraisal.ts'
export { listRoundCitations, type RoundCitation } from './roundCitations.ts'
export { mountSubmissions } from './routes.ts'
export { submissionFilling } from './filling.ts'
export { submissionsOfRounds } from './standings.ts'
export { followUnits } from './succession/followUnits.ts'
export { findSubmissionOf } from './submissionOfUnit.ts'
