import type { Citation, NewCitation } from '@thang/contracts'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import { listEvidenceByIds } from '../evidence/index.ts'
import type { Actor } from '../people/index.ts'
import { findLiveCitation, insertCitation, listCitationsByIds } from './citationQueries.ts'
import { requireCitable } from './citeEvidence.ts'
import type { Seen } from './getSubmissionSeen.ts'
import { presentCitations } from './presentAnswer.ts'

/**
 * Cites documents for an answer with an explanation or an appeal, when the answer itself is not written any more;
 * gives the numbers of the citations, also of those that were there already.
 */
export async function addCitations(
  trx: WriteTrx,
  seen: Seen,
  { node, citations }: { readonly node: string; readonly citations: readonly NewCitation[] },
): Promise<number[]> {
  const { row, actor } = seen
  const ids = new Set<number>()
  for (const citation of citations) {
    await requireCitable(trx, seen, citation)
    const cited = { submission: row.id, node, ...citation, at: actor.now, by: actor.personId }
    const id = (await insertCitation(trx, cited)) ?? (await findLiveCitation(trx, cited))
    if (id !== undefined) ids.add(id)
  }
  return [...ids]
}

/** The citations with their documents as far as the actor sees them, by number. */
export async function listCitationsOf(
  trx: ReadTrx,
  actor: Actor,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Citation>> {
  if (ids.length === 0) return new Map()
  const rows = await listCitationsByIds(trx, ids)
  const named = [...new Set(rows.map(({ document }) => document))]
  const findCited = async () => new Set(named)
  const documents = await listEvidenceByIds(trx, actor, { ids: named, findCited })
  const shown = [...presentCitations(rows, documents).values()].flat()
  return new Map(shown.map((citation) => [citation.id, citation]))
}
