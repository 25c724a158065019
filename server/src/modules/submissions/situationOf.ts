import type { SubmissionSituation } from '@thang/engine'
import type { RoundSituation } from '../rounds/index.ts'
import type { SubmissionRow } from './submissionQueries.ts'

/** A submission in its round. */
export interface Placed {
  readonly row: SubmissionRow
  readonly round: RoundSituation
}

/** What the engine decides by: of one indicator, or of the submission as a whole where it is null. */
export function situationOf(
  { row, round }: Placed,
  node: string | null,
  now: Date,
): SubmissionSituation {
  return {
    round: round.state,
    windows: round.windows,
    extensions: round.extensions,
    state: row.state,
    subject: { unit: row.unit, node },
    withdrawn: row.participant !== 'active',
    now: now.getTime(),
  }
}
