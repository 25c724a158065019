import type { ScreenEntry } from './screens.ts'

export type EvidenceScreenName =
  | 'evidence'
  | 'newEvidence'
  | 'evidenceDocument'
  | 'submissionWorkbook'
  | 'roundFiles'

/** Screens of evidence, and of the files by which answers come in. */
export const evidenceScreens: Readonly<Record<EvidenceScreenName, ScreenEntry>> = {
  evidence: {
    path: { vi: '/lam-viec/minh-chung', en: '/en/workspace/evidence' },
    file: 'evidence/EvidenceScreen',
    title: 'screen.evidence',
    access: 'evidence',
    parent: 'home',
  },
  newEvidence: {
    path: { vi: '/lam-viec/them-minh-chung', en: '/en/workspace/new-evidence' },
    file: 'evidence/NewEvidenceScreen',
    title: 'screen.newEvidence',
    access: 'evidence',
    parent: 'evidence',
  },
  evidenceDocument: {
    path: { vi: '/lam-viec/minh-chung/:id', en: '/en/workspace/evidence/:id' },
    file: 'evidence/EvidenceDocumentScreen',
    title: 'screen.evidenceDocument',
    access: 'signed-in',
    parent: 'evidence',
  },
  submissionWorkbook: {
    path: { vi: '/lam-viec/phieu/:id/excel', en: '/en/workspace/submissions/:id/excel' },
    file: 'submissions/WorkbookScreen',
    title: 'screen.submissionWorkbook',
    access: 'signed-in',
    parent: 'submissions',
  },
  roundFiles: {
    path: { vi: '/lam-viec/ky-danh-gia/:id/tep', en: '/en/workspace/rounds/:id/files' },
    file: 'submissions/RoundFilesScreen',
    title: 'screen.roundFiles',
    access: 'signed-in',
    parent: 'rounds',
  },
}
