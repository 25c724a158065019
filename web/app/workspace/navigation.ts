import type { ScreenName } from './screens.ts'

export interface NavigationItem {
  readonly screen: ScreenName
  /** Also marked as current there. */
  readonly also: readonly ScreenName[]
}

/** What stands at the side, in order; what the session may not see is left out. */
export const navigation: readonly NavigationItem[] = [
  { screen: 'home', also: [] },
  { screen: 'submissions', also: ['submission', 'submissionPrint', 'submissionAppraisal'] },
  { screen: 'ownResults', also: [] },
  {
    screen: 'rounds',
    also: ['round', 'newRound', 'roundPlan', 'roundProgress', 'result', 'newCorrection'],
  },
  {
    screen: 'appraisal',
    also: [
      'appraisalMatrix',
      'appraisalAnswer',
      'appraisalConsistency',
      'secondReading',
      'roundAppeals',
    ],
  },
  { screen: 'evidence', also: ['newEvidence', 'evidenceDocument'] },
  { screen: 'people', also: ['person', 'invite'] },
  { screen: 'posts', also: ['post', 'newPost'] },
  { screen: 'units', also: ['unit', 'unitEvent', 'importUnits'] },
  { screen: 'delegate', also: [] },
  { screen: 'calendar', also: ['editCalendar'] },
  { screen: 'frameworks', also: ['newDraft', 'draft'] },
  { screen: 'audit', also: [] },
  { screen: 'profile', also: ['ownSessions', 'security'] },
]
