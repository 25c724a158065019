import type { RegisteredUnitKind } from '@thang/contracts'
import type { Extension, Phase, RoundAction } from '@thang/engine'

/** A row of a round's history, as far as something follows from it; instants in milliseconds since 1970. */
export interface RoundStepFact {
  readonly action: RoundAction
  readonly unit: string | null
  readonly kind: RegisteredUnitKind | null
  readonly node: string | null
  readonly phase: Phase | null
  readonly until: number | null
  readonly person: string | null
  readonly post: number | null
  readonly at: number
}

/** An indicator, or a group with all below it, that is out of the round for every unit of the kind. */
export interface WithdrawnNode {
  readonly kind: RegisteredUnitKind
  readonly node: string
}

/** Who appraises a group or an indicator; the deepest one holds. */
export interface AssignedAppraiser extends WithdrawnNode {
  readonly post: number
}

/** Who decides instead of a unit's head, from a moment until another; both included. */
export interface NamedDeputy {
  readonly unit: string
  readonly person: string
  readonly from: number
  readonly until: number
}

/** What follows from the history of a round. */
export interface FoldedSteps {
  readonly extensions: readonly Extension[]
  readonly withdrawn: readonly WithdrawnNode[]
  readonly appraisers: readonly AssignedAppraiser[]
  readonly deputies: readonly NamedDeputy[]
}

/** What follows from the steps, given oldest first: of appraisers and deputies the last one named holds. */
export function foldSteps(steps: readonly RoundStepFact[]): FoldedSteps {
  const appraisers = new Map<string, AssignedAppraiser>()
  const deputies = new Map<string, NamedDeputy>()
  const extensions: Extension[] = []
  const withdrawn: WithdrawnNode[] = []
  for (const step of steps) {
    const { action, unit, kind, node, phase, until, person, post, at } = step
    if ((action === 'reopen-phase' || action === 'grant-exception') && phase && until !== null) {
      extensions.push({ phase, unit, node, from: at, until })
    } else if (action === 'withdraw-indicator' && kind && node) {
      withdrawn.push({ kind, node })
    } else if (action === 'assign-appraiser' && kind && node && post !== null) {
      appraisers.set(`${kind} ${node}`, { kind, node, post })
    } else if (action === 'substitute-deputy' && unit && person && until !== null) {
      deputies.set(unit, { unit, person, from: at, until })
    }
  }
  return {
    extensions,
    withdrawn,
    appraisers: [...appraisers.values()],
    deputies: [...deputies.values()],
  }
}
