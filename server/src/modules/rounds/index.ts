export { roundSteps } from './roundSteps.ts'
export { loadStandings, type Standings } from './getProgress.ts'
export { noticeJob, type NoticeJobData, noticesQueue } from './noticeJob.ts'
export { roundPolicy } from './policy.ts'
export { describeRoundOf } from './roundOfUnit.ts'
export { mountRounds } from './routes.ts'
export {
  getRoundSituation,
  listRoundSituations,
  roundRules,
  type RoundSituation,
} from './situation.ts'
export type { SubmissionsOfRounds } from './submissionsOfRounds.ts'
export { roundParticipants } from './succession.ts'
