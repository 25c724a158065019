import type { ScreenEntry } from './screens.ts'

export type SubmissionScreenName = 'submissions' | 'submission' | 'submissionPrint'

/** Screens of submissions: what units say of themselves in a round. */
export const submissionScreens: Readonly<Record<SubmissionScreenName, ScreenEntry>> = {
  submissions: {
    path: { vi: '/lam-viec/phieu', en: '/en/workspace/submissions' },
    file: 'submissions/SubmissionsScreen',
    title: 'screen.submissions',
    access: 'submissions',
    parent: 'home',
  },
  submission: {
    path: { vi: '/lam-viec/phieu/:id', en: '/en/workspace/submissions/:id' },
    file: 'submissions/SubmissionScreen',
    title: 'screen.submission',
    access: 'signed-in',
    parent: 'submissions',
  },
  submissionPrint: {
    path: { vi: '/lam-viec/phieu/:id/ban-in', en: '/en/workspace/submissions/:id/print' },
    file: 'submissions/SubmissionPrintScreen',
    title: 'screen.submissionPrint',
    access: 'signed-in',
    parent: 'submissions',
  },
}
