import type { AppealState, AppraisalState } from '@thang/contracts'
import type { Tone } from '../../ui/controls/StateMark.tsx'

/** How pressing a state of an appraisal is for who appraises. */
export const appraisalTones: Readonly<Record<AppraisalState, Tone>> = {
  waiting: 'neutral',
  asked: 'attention',
  explained: 'attention',
  decided: 'good',
  'second-reading': 'attention',
  confirmed: 'good',
  'sent-back': 'late',
}

/** The sign of a state in a cell of the matrix, where there is no room for its words. */
export const appraisalSigns: Readonly<Record<AppraisalState, string>> = {
  waiting: '○',
  asked: '?',
  explained: '¿',
  decided: '✓',
  'second-reading': '!',
  confirmed: '✓✓',
  'sent-back': '✕',
}

export const appealTones: Readonly<Record<AppealState, Tone>> = {
  open: 'attention',
  upheld: 'good',
  rejected: 'neutral',
  'taken-back': 'neutral',
}
