import type { ResultCorrection } from '@thang/contracts'
import type { Actor } from '../../people/index.ts'
import type { RoundSituation } from '../../rounds/index.ts'
import { referTo, type UnitRegistry } from '../../units/index.ts'
import { mayTakeOn } from '../policy.ts'
import type { CorrectedAnswer, CorrectedRank, CorrectionRow } from './queries.ts'

interface Showing {
  readonly actor: Actor
  readonly round: RoundSituation
  readonly registry: UnitRegistry
}

/** A correction as it goes out, with what the asker may do to it now. */
export function presentCorrection(
  { actor, round, registry }: Showing,
  { id, version, state, reason, at, by, changes, ranks, signed }: CorrectionRow,
): ResultCorrection {
  const open = state === 'proposed'
  return {
    id,
    version,
    state,
    reason,
    at: at.toISOString(),
    by,
    changes: presentChanges(registry, changes),
    ranks: presentRanks(registry, ranks),
    signed: signed && { ...signed, at: new Date(signed.at).toISOString() },
    actions: (['drop-correction', 'sign-correction'] as const).filter(
      (action) => open && mayTakeOn(actor, round, action),
    ),
  }
}

export function presentChanges(
  registry: UnitRegistry,
  changes: readonly CorrectedAnswer[],
): ResultCorrection['changes'] {
  return changes.map(({ submission, unit, node, name, before, after, decision }) => ({
    submission,
    unit: referTo(registry, unit),
    node,
    name,
    before,
    after,
    decision,
  }))
}

export function presentRanks(
  registry: UnitRegistry,
  ranks: readonly CorrectedRank[],
): ResultCorrection['ranks'] {
  return ranks.map(({ unit, ...moved }) => ({ unit: referTo(registry, unit), ...moved }))
}
