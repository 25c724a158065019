import { type Parameters, withQuery } from './client.ts'
import type { Reasoned } from './person.ts'
import type {
  AppraiserAssignment,
  DeputySubstitution,
  ExceptionGrant,
  IndicatorWithdrawal,
  NewRound,
  ParticipantChange,
  PhaseReopening,
  RoundAnswered,
  RoundCandidates,
  RoundDetail,
  RoundList,
  RoundOpening,
  RoundPlanCheck,
  RoundPlanEdit,
  RoundReminded,
  RoundReminder,
} from './round.ts'
import type { RoundProgress } from './roundProgress.ts'
import type { Send } from './workspaceClient.ts'

/** What a workspace asks of rounds. */
export function roundCalls(send: Send) {
  const change = <Body>(id: number, what: string, body: Body) =>
    send<RoundDetail>('POST', `/rounds/${id}/${what}`, body)
  return {
    listRounds: (query: Parameters = {}) => send<RoundList>('GET', withQuery('/rounds', query)),
    getRound: (id: number) => send<RoundDetail>('GET', `/rounds/${id}`),
    getRoundProgress: (id: number) => send<RoundProgress>('GET', `/rounds/${id}/progress`),
    listRoundCandidates: (query: Parameters) =>
      send<RoundCandidates>('GET', withQuery('/rounds/candidates', query)),
    listCandidatesOfRound: (id: number, query: Parameters) =>
      send<RoundCandidates>('GET', withQuery(`/rounds/${id}/candidates`, query)),
    countRoundAnswers: (id: number, query: Parameters) =>
      send<RoundAnswered>('GET', withQuery(`/rounds/${id}/answered`, query)),
    checkRoundPlan: (body: NewRound) => send<RoundPlanCheck>('POST', '/rounds/check-plan', body),
    createRound: (body: NewRound) => send<RoundDetail>('POST', '/rounds', body),
    editRoundPlan: (id: number, body: RoundPlanEdit) =>
      send<RoundDetail>('PUT', `/rounds/${id}/plan`, body),
    openRound: (id: number, body: RoundOpening) => change(id, 'open', body),
    cancelRound: (id: number, body: Reasoned) => change(id, 'cancel', body),
    reopenPhase: (id: number, body: PhaseReopening) => change(id, 'reopen-phase', body),
    grantException: (id: number, body: ExceptionGrant) => change(id, 'exceptions', body),
    addParticipant: (id: number, body: ParticipantChange) => change(id, 'participants', body),
    withdrawParticipant: (id: number, body: ParticipantChange) =>
      change(id, 'withdraw-participant', body),
    withdrawIndicator: (id: number, body: IndicatorWithdrawal) =>
      change(id, 'withdraw-indicator', body),
    assignAppraiser: (id: number, body: AppraiserAssignment) => change(id, 'appraisers', body),
    substituteDeputy: (id: number, body: DeputySubstitution) => change(id, 'deputies', body),
    remindRound: (id: number, body: RoundReminder) =>
      send<RoundReminded>('POST', `/rounds/${id}/remind`, body),
  }
}
