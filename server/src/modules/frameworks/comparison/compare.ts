import { FrameworkComparison } from '@thang/contracts'
import { crosswalk, diffFrameworks, statedMatches } from '@thang/engine'
import type { ReadTrx } from '../../../platform/db/database.ts'
import type { Actor } from '../../people/index.ts'
import { type Compared, findBefore, findIssued, versionOf } from '../drafts/compareDraft.ts'
import { getDraftSeen } from '../drafts/getDraft.ts'
import type { DraftWithBody } from '../drafts/queries.ts'

/** An issued set against another one; the other is held to be the earlier. */
export async function compareIssued(
  trx: ReadTrx,
  { code, other }: { readonly code: string; readonly other: string },
): Promise<FrameworkComparison> {
  return compare(await findIssued(trx, other), await findIssued(trx, code))
}

export interface ComparedDraft {
  readonly draft: DraftWithBody
  readonly comparison: FrameworkComparison
}

/** A draft against an issued set; where none is named, the one that it is based on. */
export async function compareDraft(
  trx: ReadTrx,
  actor: Actor,
  { draft: id, against }: { readonly draft: number; readonly against: string | undefined },
): Promise<ComparedDraft> {
  const draft = await getDraftSeen(trx, actor, id)
  const before = await findBefore(trx, draft, against === undefined ? {} : { against })
  const after = { version: versionOf(draft), framework: draft.body }
  return { draft, comparison: compare(before, after) }
}

function compare(before: Compared, after: Compared): FrameworkComparison {
  const stated = statedMatches(before.framework, after.framework)
  return FrameworkComparison.parse({
    from: before.version,
    to: after.version,
    diff: diffFrameworks(before.framework, after.framework, stated),
    entries: crosswalk(before.framework, after.framework, stated),
  })
}
