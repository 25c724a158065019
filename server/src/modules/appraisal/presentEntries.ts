import type { AppraisalEntry } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { submissionAppraisal } from '../submissions/index.ts'
import { referTo, type UnitRegistry } from '../units/index.ts'
import type { StepRow } from './stepQueries.ts'

/** Steps as they cross the wire, with the documents that the asker may see. */
export async function presentEntries(
  trx: ReadTrx,
  {
    actor,
    registry,
    steps,
  }: {
    readonly actor: Actor
    readonly registry: UnitRegistry
    readonly steps: readonly StepRow[]
  },
): Promise<AppraisalEntry[]> {
  const cited = steps.flatMap(({ citations }) => citations)
  const shown = await submissionAppraisal.listCitationsOf(trx, actor, cited)
  return steps.map(({ id, action, from, to, decision, points, text, at, by, ...step }) => ({
    id,
    action,
    from,
    to,
    decision,
    points,
    text,
    citations: step.citations.flatMap((each) => shown.get(each) ?? []),
    flags: [...step.flags],
    at: at.toISOString(),
    by,
    unit: referTo(registry, step.unit),
    forPerson: step.forPerson,
  }))
}
