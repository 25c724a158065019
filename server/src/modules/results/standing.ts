import type { Framework, FrozenAnswer, RegisteredUnitKind, TraceNode } from '@thang/contracts'

/** What stands at an indicator of a unit at last, and what the unit says itself. */
export interface StandingAnswer {
  readonly node: string
  readonly own: FrozenAnswer
  readonly stands: FrozenAnswer
  /** In points; null where there are none. What it has at last is in the result. */
  readonly scores: { readonly self: number | null; readonly appraised: number | null }
  readonly remarks: TraceNode['remarks']
}

export interface StandingUnit {
  readonly submission: number
  readonly unit: string
  readonly answers: readonly StandingAnswer[]
}

/** All units of one kind in a round. */
export interface StandingPart {
  readonly kind: RegisteredUnitKind
  /** The row of the framework's revision. */
  readonly frameworkId: number
  readonly framework: Framework
  readonly revision: number
  readonly units: readonly StandingUnit[]
}

/** How many answers there are of something, and of which units. */
export interface Counted {
  readonly count: number
  readonly units: readonly string[]
}

/** A round as it stands now, with what is still open. */
export interface Standing {
  readonly parts: readonly StandingPart[]
  readonly undecided: Counted
  readonly questions: Counted
  readonly secondReadings: Counted
  readonly appeals: Counted
  /** Submissions that their heads did not approve. */
  readonly notApproved: Counted
}
