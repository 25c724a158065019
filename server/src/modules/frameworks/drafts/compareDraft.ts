import {
  type DraftBody,
  DraftCrosswalk,
  type DraftCrosswalkQuery,
  DraftDiff,
  type DraftDiffQuery,
  type Framework,
} from '@thang/contracts'
import { crosswalk, diffFrameworks, statedMatches, withIdentities } from '@thang/engine'
import type { z } from 'zod'
import type { ReadTrx } from '../../../platform/db/database.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Actor } from '../../people/index.ts'
import { findStoredFramework, listFrameworksById } from '../queries.ts'
import { getDraftSeen, getVersionBody } from './getDraft.ts'
import type { DraftWithBody } from './queries.ts'
import { noSuchFramework } from './refusals.ts'

/** What the draft changes in an issued framework, or in an earlier version of itself. */
export async function diffDraft(
  trx: ReadTrx,
  actor: Actor,
  { draft: id, ...query }: z.output<typeof DraftDiffQuery> & { readonly draft: number },
): Promise<DraftDiff> {
  const draft = await getDraftSeen(trx, actor, id)
  const from = await findBefore(trx, draft, query)
  // Versions of one draft know their nodes by identity; what is stated is about an issued framework.
  const stated = query.version === undefined ? statedMatches(from.framework, draft.body) : []
  const diff = diffFrameworks(from.framework, draft.body, stated)
  return DraftDiff.parse({ from: from.version, to: versionOf(draft), diff })
}

/** What became of every indicator of an issued framework. */
export async function crosswalkDraft(
  trx: ReadTrx,
  actor: Actor,
  { draft: id, ...query }: z.output<typeof DraftCrosswalkQuery> & { readonly draft: number },
): Promise<DraftCrosswalk> {
  const draft = await getDraftSeen(trx, actor, id)
  const from = await findBefore(trx, draft, query)
  const stated = statedMatches(from.framework, draft.body)
  const entries = crosswalk(from.framework, draft.body, stated)
  return DraftCrosswalk.parse({ from: from.version, to: versionOf(draft), entries })
}

/** One side of a comparison. */
export interface Compared {
  readonly version: DraftDiff['from']
  readonly framework: DraftBody
}

/** What the draft is held against: an earlier version of its own, an issued set, or what it is based on. */
export async function findBefore(
  trx: ReadTrx,
  draft: DraftWithBody,
  { against, version }: z.output<typeof DraftDiffQuery>,
): Promise<Compared> {
  if (version !== undefined) {
    const framework = await getVersionBody(trx, draft.id, version)
    return { version: { ...versionOf(draft), name: framework.name, version }, framework }
  }
  if (against === undefined) return basisOf(trx, draft)
  return findIssued(trx, against)
}

/** The issued framework with the identities that its nodes have in a clone. */
export async function findIssued(trx: ReadTrx, code: string): Promise<Compared> {
  const stored = await findStoredFramework(trx, code)
  if (stored === undefined) throw noSuchFramework(code)
  return issued(stored.framework, stored.revision)
}

/** In the revision that was cloned, also where there is a later one by now. */
async function basisOf(trx: ReadTrx, { basedOn }: DraftWithBody): Promise<Compared> {
  const framework =
    basedOn === null ? undefined : (await listFrameworksById(trx, [basedOn.id])).get(basedOn.id)
  if (basedOn === null || framework === undefined) {
    throw invalid(
      'Bản dự thảo này không lập từ bộ chỉ số nào. Chọn bộ chỉ số để so sánh (against).',
      { reason: 'nothing-to-compare' },
    )
  }
  return issued(framework, basedOn.revision)
}

function issued(framework: Framework, revision: number): Compared {
  const { code, name } = framework
  return { version: { code, revision, name, version: null }, framework: withIdentities(framework) }
}

/** The draft as it is named in a comparison. */
export function versionOf({ code, name, version }: DraftWithBody): DraftDiff['to'] {
  return { code, revision: null, name, version }
}
