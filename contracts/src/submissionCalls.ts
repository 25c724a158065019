import type {
  AnswerComment,
  AnswerHistory,
  AnswerSave,
  AnswerSaved,
  NewComment,
  NewContest,
} from './answer.ts'
import { type Parameters, withQuery } from './client.ts'
import type { Done } from './session.ts'
import type {
  SubmissionBackground,
  SubmissionDetail,
  SubmissionList,
  SubmissionMove,
  SubmissionVersions,
} from './submission.ts'
import type { Send } from './workspaceClient.ts'

/** How a submission goes on; savings and talk are calls of their own. */
export type SubmissionStepName = 'submit' | 'recall' | 'return' | 'approve' | 'reopen'

/** What a workspace asks of submissions. */
export function submissionCalls(send: Send) {
  const at = (id: number, node: string) => `/submissions/${id}/answers/${encodeURIComponent(node)}`
  return {
    listSubmissions: (query: Parameters = {}) =>
      send<SubmissionList>('GET', withQuery('/submissions', query)),
    getSubmission: (id: number) => send<SubmissionDetail>('GET', `/submissions/${id}`),
    getSubmissionVersions: (id: number) =>
      send<SubmissionVersions>('GET', `/submissions/${id}/versions`),
    getSubmissionBackground: (id: number) =>
      send<SubmissionBackground>('GET', `/submissions/${id}/background`),
    /** `key` is kept with the answer, since it may be sent again after the browser was closed. */
    saveAnswer: (id: number, node: string, body: AnswerSave, key: string) =>
      send<AnswerSaved>('PUT', at(id, node), body, key),
    getAnswerHistory: (id: number, node: string) =>
      send<AnswerHistory>('GET', `${at(id, node)}/history`),
    addComment: (id: number, node: string, body: NewComment) =>
      send<AnswerComment>('POST', `${at(id, node)}/comments`, body),
    contestMeasured: (id: number, node: string, body: NewContest) =>
      send<Done>('POST', `${at(id, node)}/contest`, body),
    takeBackContest: (id: number, node: string) =>
      send<Done>('POST', `${at(id, node)}/contest/take-back`, {}),
    stepSubmission: (id: number, step: SubmissionStepName, body: SubmissionMove) =>
      send<SubmissionDetail>('POST', `/submissions/${id}/${step}`, body),
  }
}
