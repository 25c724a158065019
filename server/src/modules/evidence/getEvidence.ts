import type { EvidenceDocument, EvidenceList, EvidenceQuery } from '@thang/contracts'
import type { z } from 'zod'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { inheritedBy, listNamedUnits } from '../units/index.ts'
import type { FindCited } from './citations.ts'
import { type FileRow, findFile } from './fileQueries.ts'
import { mayBrowse, maySee, mayWrite, readableUnits, writableUnits } from './policy.ts'
import {
  type DocumentRow,
  findDocument,
  listDocuments,
  lockDocument,
  searchDocuments,
} from './queries.ts'
import {
  evidenceWithdrawn,
  noSuchEvidence,
  noSuchFile,
  notToBrowse,
  notToWrite,
} from './refusals.ts'
import { type Asking, loadAsking, permit, showDocuments } from './view.ts'

/** A page of the documents that the actor reads; of one unit, its public ones whoever asks. */
export async function listEvidence(
  trx: ReadTrx,
  actor: Actor,
  { findCited, ...query }: z.output<typeof EvidenceQuery> & { readonly findCited: FindCited },
): Promise<EvidenceList> {
  const asking = await loadAsking(trx, actor)
  permit(mayBrowse(asking.reach), notToBrowse)
  const { unit, q, state, below, limit } = query
  const found = await searchDocuments(trx, {
    readable: readableUnits(asking.reach),
    of: unit === undefined ? undefined : inheritedBy(asking.bequests, [unit]),
    q,
    state,
    below,
    limit: limit + 1,
  })
  const shown = found.slice(0, limit)
  return {
    documents: await showDocuments(trx, { ...asking, findCited }, shown),
    next: found.length > limit ? (shown.at(-1)?.id ?? null) : null,
    mayAddFor: await whereToAdd(trx, asking),
  }
}

/** The document as the actor sees it; `not_found` where they may not. */
export async function getEvidenceSeen(
  trx: ReadTrx,
  actor: Actor,
  { id, findCited }: { readonly id: number; readonly findCited: FindCited },
): Promise<EvidenceDocument> {
  const [document] = await listEvidenceByIds(trx, actor, { ids: [id], findCited })
  if (document === undefined) throw noSuchEvidence(id)
  return document
}

/** Those of the documents that the actor may see, in the order of their ids; the others are left out. */
export async function listEvidenceByIds(
  trx: ReadTrx,
  actor: Actor,
  { ids, findCited }: { readonly ids: readonly number[]; readonly findCited: FindCited },
): Promise<EvidenceDocument[]> {
  const asking = await loadAsking(trx, actor)
  const found = (await listDocuments(trx, ids)).filter((row) => maySee(asking.reach, row))
  return showDocuments(trx, { ...asking, findCited }, found)
}

/** A file of a document that the actor sees; `not_found` where they may not. */
export async function getFileSeen(trx: ReadTrx, actor: Actor, id: number): Promise<FileRow> {
  const file = await findFile(trx, id)
  const document = file && (await findDocument(trx, file.document))
  if (file === undefined || document === undefined) throw noSuchFile(id)
  if (!maySee((await loadAsking(trx, actor)).reach, document)) throw noSuchFile(id)
  return file
}

/** What a document is changed by, and the authority to do so. */
export interface Changing {
  readonly asking: Asking
  readonly document: DocumentRow
  readonly by: NonNullable<ReturnType<typeof mayWrite>>
}

/** The document, locked, for who may change it; otherwise a refusal. */
export async function lockForChange(trx: WriteTrx, actor: Actor, id: number): Promise<Changing> {
  const document = await lockDocument(trx, id)
  const asking = await loadAsking(trx, actor)
  if (document === undefined || !maySee(asking.reach, document)) throw noSuchEvidence(id)
  const { unit, withdrawn } = document
  const by = permit(mayWrite(asking.reach, unit), notToWrite, { unit })
  if (withdrawn !== null) throw evidenceWithdrawn(id)
  return { asking, document, by }
}

async function whereToAdd(
  trx: ReadTrx,
  { reach, actor }: Asking,
): Promise<EvidenceList['mayAddFor']> {
  const units = await listNamedUnits(trx, writableUnits(reach))
  return [...units.values()].flatMap(({ unit, validTo }) =>
    validTo === null || validTo >= actor.today ? [unit] : [],
  )
}
