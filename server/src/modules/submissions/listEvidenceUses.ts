import type { EvidenceUse, EvidenceUses } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { getEvidenceSeen } from '../evidence/index.ts'
import type { Actor } from '../people/index.ts'
import { loadUnitRegistry, referTo, type UnitRegistry } from '../units/index.ts'
import { type CitationRow, listCitationsOfDocument } from './citationQueries.ts'
import { findSubmissionSeen, type Seen } from './getSubmissionSeen.ts'

/** Which answers rest on the document now, of those that the actor reads; `not_found` where they may not see it. */
export async function listEvidenceUses(
  trx: ReadTrx,
  actor: Actor,
  id: number,
): Promise<EvidenceUses> {
  await getEvidenceSeen(trx, actor, { id, findCited: async () => new Set() })
  const rows = await listCitationsOfDocument(trx, id)
  if (rows.length === 0) return { uses: [], elsewhere: false }
  const registry = await loadUnitRegistry(trx)
  const seen = new Map<number, Seen | undefined>()
  for (const { submission } of rows) {
    if (seen.has(submission)) continue
    seen.set(submission, await findSubmissionSeen(trx, actor, submission))
  }
  const uses = rows.flatMap((row) => presentUse(row, seen.get(row.submission), registry) ?? [])
  return { uses, elsewhere: uses.length < rows.length }
}

/** Undefined where the actor does not read the answer. */
function presentUse(
  { submission, node, file, pages, at, by }: CitationRow,
  seen: Seen | undefined,
  registry: UnitRegistry,
): EvidenceUse | undefined {
  const place = seen?.nodes.find((each) => each.node.code === node)
  if (seen === undefined || place === undefined || !seen.readable.has(node)) return undefined
  const { id, name, period } = seen.round
  return {
    submission,
    round: { id, name, period },
    unit: referTo(registry, seen.row.unit),
    node,
    name: place.node.name,
    file,
    pages,
    at: at.toISOString(),
    by,
  }
}
