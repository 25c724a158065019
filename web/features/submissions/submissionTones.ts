import type { SubmissionState } from '@thang/contracts'
import type { Tone } from '../../ui/controls/StateMark.tsx'

export const submissionTones: Readonly<Record<SubmissionState, Tone>> = {
  drafting: 'neutral',
  submitted: 'attention',
  returned: 'late',
  approved: 'good',
}
