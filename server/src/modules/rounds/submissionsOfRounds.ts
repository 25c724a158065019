import type { PersonReference, SubmissionAction } from '@thang/contracts'
import type { SubmissionState } from '@thang/engine'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** How far the submission of a unit is, as it is counted in the database. */
export interface SubmissionStanding {
  readonly unit: string
  readonly submission: number
  readonly state: SubmissionState
  /** Of those that can be answered. */
  readonly answered: number
  /** Scored indicators that apply to the unit's kind and are not withdrawn. */
  readonly answerable: number
  /** Answers that need evidence and have neither evidence nor explanation. */
  readonly withoutEvidence: number
  /** Measured values that the unit contests. */
  readonly contested: number
  /** Null while nothing was done. */
  readonly lastChangeAt: Date | null
  readonly lastChangeBy: PersonReference | null
}

/** What rounds need of submissions, which come later in the order: given at mounting. */
export interface SubmissionsOfRounds {
  /** Makes one for each of the units that has none in the round, in the transaction that opens it. */
  readonly create: (trx: WriteTrx, made: NewSubmissions) => Promise<void>
  /** One for each active participant that has one, in any order; a few queries, whatever their number. */
  readonly listStandings: (trx: ReadTrx, round: number) => Promise<SubmissionStanding[]>
  /** How many of the units have answered any of the indicators. */
  readonly countAnswered: (trx: ReadTrx, counted: AnsweredNodes) => Promise<number>
}

export interface AnsweredNodes {
  readonly round: number
  readonly units: readonly string[]
  readonly nodes: readonly string[]
}

export interface NewSubmissions {
  readonly round: number
  readonly units: readonly string[]
  readonly at: Date
}

/** Who a submission waits for in each state, and the action by which it goes on. */
export const waitingFor: Readonly<
  Record<
    SubmissionState,
    { readonly whom: 'officer' | 'head' | 'appraiser'; readonly action: SubmissionAction | null }
  >
> = {
  drafting: { whom: 'officer', action: 'submit' },
  submitted: { whom: 'head', action: 'approve' },
  returned: { whom: 'officer', action: 'submit' },
  approved: { whom: 'appraiser', action: null },
}
