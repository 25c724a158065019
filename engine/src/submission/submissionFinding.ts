/** Everything that the check of a submission may find. */
export const submissionFindingCodes = [
  'unanswered',
  'input-missing',
  'input-wrong',
  'part-above-whole',
  'totals-differ',
  'jump',
  'no-evidence',
  'evidence-unusable',
  'not-applicable-without-reason',
] as const

/** What the check of a submission found. */
export type SubmissionFindingCode = (typeof submissionFindingCodes)[number]

/**
 * Something to look at before a submission is sent. An `error` keeps it from being sent; a `warning` may be
 * right all the same; `advice` is worth a thought.
 */
export interface CheckedFinding {
  readonly severity: 'error' | 'warning' | 'advice'
  readonly code: SubmissionFindingCode
  readonly node: string
  readonly input: string | null
  /** What the words about it need. */
  readonly details: Readonly<Record<string, string | number>>
}
