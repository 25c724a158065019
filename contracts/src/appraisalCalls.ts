import type {
  AppealList,
  AppealMove,
  AppraisalBulk,
  AppraisalBulkDone,
  AppraisalConsistency,
  AppraisalDetail,
  AppraisalMatrix,
  AppraisalMove,
  AppraisalQueue,
  ExplanationGiven,
  NewAppeal,
  ThresholdSetting,
  UnitAppraisal,
} from './appraisal.ts'
import { type Parameters, withQuery } from './client.ts'
import type { RoundDetail } from './round.ts'
import type { Send } from './workspaceClient.ts'

/** What an appraiser does with one answer; the unit’s explanation is a call of its own. */
export type AppraisalMoveName =
  | 'accept'
  | 'appraise'
  | 'ask'
  | 'take-back'
  | 'confirm'
  | 'send-back'
export type AppealMoveName = 'take-back' | 'uphold' | 'reject'

/** What a workspace asks of appraisal and appeals. */
export function appraisalCalls(send: Send) {
  const at = (submission: number, node: string) =>
    `/submissions/${submission}/appraisal/${encodeURIComponent(node)}`
  return {
    getAppraisalQueue: () => send<AppraisalQueue>('GET', '/appraisal'),
    getAppraisalMatrix: (round: number, query: Parameters) =>
      send<AppraisalMatrix>('GET', withQuery(`/rounds/${round}/appraisal`, query)),
    getAppraisalConsistency: (round: number, node: string, query: Parameters) =>
      send<AppraisalConsistency>(
        'GET',
        withQuery(`/rounds/${round}/appraisal/indicators/${encodeURIComponent(node)}`, query),
      ),
    setThresholds: (round: number, body: ThresholdSetting) =>
      send<RoundDetail>('POST', `/rounds/${round}/appraisal/thresholds`, body),
    appraiseMany: (round: number, body: AppraisalBulk) =>
      send<AppraisalBulkDone>('POST', `/rounds/${round}/appraisal/many`, body),
    getAppraisal: (submission: number, node: string) =>
      send<AppraisalDetail>('GET', at(submission, node)),
    moveAppraisal: (
      submission: number,
      node: string,
      move: AppraisalMoveName,
      body: AppraisalMove,
    ) => send<AppraisalDetail>('POST', `${at(submission, node)}/${move}`, body),
    getUnitAppraisal: (submission: number) =>
      send<UnitAppraisal>('GET', `/submissions/${submission}/appraisal`),
    giveExplanation: (submission: number, node: string, body: ExplanationGiven) =>
      send<UnitAppraisal>('POST', `${at(submission, node)}/explain`, body),
    lodgeAppeal: (submission: number, node: string, body: NewAppeal) =>
      send<UnitAppraisal>('POST', `${at(submission, node)}/appeals`, body),
    listAppeals: (round: number) => send<AppealList>('GET', `/rounds/${round}/appeals`),
    moveAppeal: (appeal: number, move: AppealMoveName, body: AppealMove) =>
      send<AppealList>('POST', `/appeals/${appeal}/${move}`, body),
  }
}
