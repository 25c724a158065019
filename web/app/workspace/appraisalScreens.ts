import type { ScreenEntry } from './screens.ts'

export type AppraisalScreenName =
  | 'appraisal'
  | 'appraisalMatrix'
  | 'appraisalAnswer'
  | 'appraisalConsistency'
  | 'secondReading'
  | 'roundAppeals'
  | 'submissionAppraisal'

/** Screens of appraisal: the office's, the council's, and what a unit sees of it. */
export const appraisalScreens: Readonly<Record<AppraisalScreenName, ScreenEntry>> = {
  appraisal: {
    path: { vi: '/lam-viec/tham-dinh', en: '/en/workspace/appraisal' },
    file: 'appraisal/AppraisalScreen',
    title: 'screen.appraisal',
    access: 'appraisal',
    parent: 'home',
  },
  appraisalMatrix: {
    path: { vi: '/lam-viec/ky-danh-gia/:id/tham-dinh', en: '/en/workspace/rounds/:id/appraisal' },
    file: 'appraisal/AppraisalMatrixScreen',
    title: 'screen.appraisalMatrix',
    access: 'appraisal',
    parent: 'appraisal',
  },
  appraisalAnswer: {
    path: {
      vi: '/lam-viec/tham-dinh/:submission/:node',
      en: '/en/workspace/appraisal/:submission/:node',
    },
    file: 'appraisal/AppraisalAnswerScreen',
    title: 'screen.appraisalAnswer',
    access: 'appraisal',
    parent: 'appraisal',
  },
  appraisalConsistency: {
    path: {
      vi: '/lam-viec/ky-danh-gia/:id/tham-dinh/:node',
      en: '/en/workspace/rounds/:id/appraisal/:node',
    },
    file: 'appraisal/ConsistencyScreen',
    title: 'screen.appraisalConsistency',
    access: 'appraisal',
    parent: 'appraisal',
  },
  secondReading: {
    path: {
      vi: '/lam-viec/ky-danh-gia/:id/doc-lan-hai',
      en: '/en/workspace/rounds/:id/second-reading',
    },
    file: 'appraisal/SecondReadingScreen',
    title: 'screen.secondReading',
    access: 'appraisal',
    parent: 'appraisal',
  },
  roundAppeals: {
    path: { vi: '/lam-viec/ky-danh-gia/:id/phuc-tra', en: '/en/workspace/rounds/:id/appeals' },
    file: 'appraisal/AppealsScreen',
    title: 'screen.roundAppeals',
    access: 'appraisal',
    parent: 'appraisal',
  },
  submissionAppraisal: {
    path: {
      vi: '/lam-viec/phieu/:id/tham-dinh',
      en: '/en/workspace/submissions/:id/appraisal',
    },
    file: 'appraisal/UnitAppraisalScreen',
    title: 'screen.submissionAppraisal',
    access: 'signed-in',
    parent: 'submissions',
  },
}
