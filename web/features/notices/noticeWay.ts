import type { Notice } from '@thang/contracts'
import type { Params, Query } from '../../app/workspace/addresses.ts'
import type { ScreenName } from '../../app/workspace/screens.ts'
import type { WordKey } from '../../app/workspace/words.ts'

/** Where a notice leads, and what its link says. */
export interface NoticeWay {
  readonly to: ScreenName
  readonly params: Params
  readonly query?: Query
  readonly text: WordKey
}

/** What a unit is told of the appraisal of its answers. */
const ofUnit: ReadonlySet<string> = new Set([
  'explanation-asked',
  'preliminary-told',
  'appeal-decided',
])

/** To where one can do something about it: the indicator, its appraisal, the submission or the round. */
export function noticeWay(
  notice: Pick<Notice, 'kind' | 'submission' | 'node' | 'round'>,
): NoticeWay | null {
  const { kind, submission, node, round } = notice
  const ofRound = round === null ? null : { id: String(round.id) }
  if (kind === 'second-reading' && ofRound !== null) {
    return { to: 'secondReading', params: ofRound, text: 'notices.openAppraisal' }
  }
  if (kind === 'appeal-lodged' && ofRound !== null) {
    return { to: 'roundAppeals', params: ofRound, text: 'notices.openAppeals' }
  }
  if (submission === null) {
    return ofRound === null ? null : { to: 'round', params: ofRound, text: 'notices.openRound' }
  }
  const id = String(submission)
  if (ofUnit.has(kind)) {
    return { to: 'submissionAppraisal', params: { id }, text: 'notices.openAppraisal' }
  }
  const ofAppraiser = kind === 'explanation-given' || kind === 'appraisal-sent-back'
  if (ofAppraiser && node !== null) {
    const params = { submission: id, node }
    return { to: 'appraisalAnswer', params, text: 'notices.openAppraisal' }
  }
  return node === null
    ? { to: 'submission', params: { id }, text: 'notices.openSubmission' }
    : { to: 'submission', params: { id }, query: { 'chi-so': node }, text: 'notices.openNode' }
}
