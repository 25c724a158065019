import type { EvidenceDocument, EvidenceFile } from '@thang/contracts'
import { type Actor, peoplePolicy } from '../people/index.ts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { type Bequest, listBequests, listNamedUnits } from '../units/index.ts'
import type { FindCited } from './citations.ts'
import { type FileRow, listFiles } from './fileQueries.ts'
import { actionsOn, type EvidenceReach, evidenceReach } from './policy.ts'
import type { DocumentRow } from './queries.ts'

/** Whoever asks, with what they reach. */
export interface Asking {
  readonly actor: Actor
  readonly reach: EvidenceReach
  readonly bequests: readonly Bequest[]
}

export async function loadAsking(trx: ReadTrx, actor: Actor): Promise<Asking> {
  const bequests = await listBequests(trx, actor.today)
  return { actor, bequests, reach: evidenceReach(actor, bequests) }
}

/** The documents as the asker is shown them; three queries however many there are. */
export async function showDocuments(
  trx: ReadTrx,
  { reach, findCited }: Asking & { readonly findCited: FindCited },
  documents: readonly DocumentRow[],
): Promise<EvidenceDocument[]> {
  const ids = documents.map(({ id }) => id)
  const files = Map.groupBy(await listFiles(trx, ids), ({ document }) => document)
  const cited = await findCited(trx, ids)
  const units = await listNamedUnits(
    trx,
    documents.map(({ unit }) => unit),
  )
  return documents.map((document) => {
    const { id, unit, createdAt, editedAt, withdrawn, ...rest } = document
    return {
      ...rest,
      id,
      unit: getNamed(units, unit).unit,
      state: withdrawn === null ? 'current' : 'withdrawn',
      createdAt: createdAt.toISOString(),
      editedAt: editedAt.toISOString(),
      withdrawn: withdrawn && { ...withdrawn, at: new Date(withdrawn.at).toISOString() },
      cited: cited.has(id),
      files: (files.get(id) ?? []).map(showFile),
      actions: actionsOn(reach, document, cited.has(id)),
    }
  })
}

/** A unit that a row of ours names, which therefore is there. */
export function getNamed<Named>(units: ReadonlyMap<string, Named>, code: string): Named {
  const found = units.get(code)
  if (found === undefined) throw new Error(`unit ${code} is not there`)
  return found
}

/** What a browser may show: nothing that could run. */
const inlineTypes: ReadonlySet<string> = new Set(['pdf', 'png', 'jpeg', 'webp'])

export function isInline({ type }: Pick<FileRow, 'type'>): boolean {
  return inlineTypes.has(type)
}

export function mayOpen({ scan }: Pick<FileRow, 'scan'>): boolean {
  return scan === 'clean' || scan === 'not-scanned'
}

function showFile(file: FileRow): EvidenceFile {
  const { id, name, bytes, sha256, type, scan, infection, addedBy, replacedBy } = file
  return {
    id,
    name,
    bytes,
    sha256,
    type,
    scan,
    infection,
    addedBy,
    replacedBy,
    addedAt: file.addedAt.toISOString(),
    mayOpen: mayOpen(file),
    inline: isInline(file),
  }
}

export const { permit } = peoplePolicy
