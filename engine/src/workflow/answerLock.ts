import {
  decideSubmission,
  type SubmissionRefusal,
  type SubmissionSituation,
} from './submissionWorkflow.ts'

/** How the value of an answer came into a submission. */
export const answerOrigins = ['reported', 'measured', 'imported'] as const

/** `reported` by the unit; `measured` by a system; `imported` from an earlier assessment with its scores. */
export type AnswerOrigin = (typeof answerOrigins)[number]

/** Why an answer cannot be written. */
export type AnswerLock =
  | SubmissionRefusal
  | { readonly because: 'measured' }
  | { readonly because: 'indicator-withdrawn' }
  | { readonly because: 'not-scored' }

/** What of an indicator decides whether its answer may be written. */
export interface AnswerPlace {
  readonly origin: AnswerOrigin
  /** The coordinator took the indicator out of the round, for every unit. */
  readonly indicatorWithdrawn: boolean
  /** It brings no points, or is no indicator at all. */
  readonly scored: boolean
}

/**
 * Why the answer cannot be written now, or null where it can. A measured value stands as it was measured: a unit
 * contests it instead.
 */
export function findAnswerLock(
  situation: SubmissionSituation,
  place: AnswerPlace,
): AnswerLock | null {
  if (!place.scored) return { because: 'not-scored' }
  if (place.indicatorWithdrawn) return { because: 'indicator-withdrawn' }
  if (place.origin === 'measured') return { because: 'measured' }
  const decision = decideSubmission(situation, 'save')
  return decision.allowed ? null : decision.refusal
}
