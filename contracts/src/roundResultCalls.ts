import type {
  CorrectionCheck,
  CorrectionMove,
  NewCorrection,
  OwnResults,
  ResultDecision,
  ResultMove,
  ResultPublication,
  ResultSituation,
} from './roundResult.ts'
import type { Send } from './workspaceClient.ts'

/** The steps of a result that take nothing but what was looked at. */
export type ResultStepName = 'tell-preliminary' | 'close' | 'return-result' | 'sign'

/** What a workspace asks of the results of rounds. */
export function roundResultCalls(send: Send) {
  return {
    getResult: (round: number) => send<ResultSituation>('GET', `/rounds/${round}/result`),
    listOwnResults: () => send<OwnResults>('GET', '/results'),
    stepResult: (round: number, step: ResultStepName, body: ResultMove) =>
      send<ResultSituation>('POST', `/rounds/${round}/result/${step}`, body),
    getResultDecision: (round: number) =>
      send<ResultDecision>('GET', `/rounds/${round}/result/decision`),
    saveResultDecision: (round: number, body: ResultDecision) =>
      send<ResultDecision>('PUT', `/rounds/${round}/result/decision`, body),
    publishResult: (round: number, body: ResultPublication) =>
      send<ResultSituation>('POST', `/rounds/${round}/result/publish`, body),
    checkCorrection: (round: number, body: NewCorrection) =>
      send<CorrectionCheck>('POST', `/rounds/${round}/corrections/check`, body),
    proposeCorrection: (round: number, body: NewCorrection) =>
      send<ResultSituation>('POST', `/rounds/${round}/corrections`, body),
    dropCorrection: (round: number, correction: number, body: CorrectionMove) =>
      send<ResultSituation>('POST', `/rounds/${round}/corrections/${correction}/drop`, body),
    signCorrection: (round: number, correction: number, body: CorrectionMove) =>
      send<ResultSituation>('POST', `/rounds/${round}/corrections/${correction}/sign`, body),
  }
}

/** Where the decision with its annex is had as a file. */
export function resultDecisionPath(round: number, type: 'docx' | 'pdf'): string {
  return `/rounds/${round}/result/decision.${type}`
}
