import type { PlanDraft } from './planDraft.ts'

/** What was typed of a plan and is not saved yet. */
export interface KeptPlan {
  /** The version it was begun on; 0 for a round that is not there yet. */
  readonly base: number
  readonly owner: string | null
  readonly draft: PlanDraft
}

type Keeping = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Under which name it is kept: what another person typed at the same browser is not theirs. */
export function keptPlanName(person: string, round: number | null): string {
  return `thang.roundPlan.1.${person}.${round ?? 'new'}`
}

/** What was kept; null where there is nothing, or nothing that can be read. */
export function readKeptPlan(storage: Keeping, name: string): KeptPlan | null {
  try {
    const found: unknown = JSON.parse(storage.getItem(name) ?? 'null')
    return isKept(found) ? found : null
  } catch {
    return null
  }
}

/** Keeps it, or forgets it where there is nothing to keep; false where the browser does not let it. */
export function keepPlan(storage: Keeping, name: string, kept: KeptPlan | null): boolean {
  try {
    if (kept === null) storage.removeItem(name)
    else storage.setItem(name, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

/** It was written by this program: the name says in which form. */
function isKept(found: unknown): found is KeptPlan {
  if (typeof found !== 'object' || found === null) return false
  if (!('base' in found) || !('draft' in found) || !('owner' in found)) return false
  const { draft } = found
  if (typeof draft !== 'object' || draft === null || !('phases' in draft)) return false
  return typeof found.base === 'number' && Array.isArray(draft.phases)
}
