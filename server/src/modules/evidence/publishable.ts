import type { ReadTrx } from '../../platform/db/database.ts'
import { mimeTypeOf, truthfulName } from './fileName.ts'
import { type FileRow, listFiles } from './fileQueries.ts'
import { type DocumentRow, listDocuments } from './queries.ts'
import { isInline, mayOpen } from './view.ts'

/** A document as a published answer names it; of an internal one only that there is one. */
export type PublishableDocument = { readonly id: number } & (
  | { readonly public: false }
  | (Pick<DocumentRow, 'number' | 'issuedOn' | 'issuer' | 'summary'> & {
      readonly public: true
      readonly files: readonly PublishableFile[]
    })
)

/** `inline`: its own type where a browser may show it. */
export interface PublishableFile {
  readonly id: number
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly inline: string | null
}

/** Those of the documents that hold, with the files of public ones that can be had now. */
export async function listPublishable(
  trx: ReadTrx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, PublishableDocument>> {
  const documents = (await listDocuments(trx, ids)).filter(({ withdrawn }) => withdrawn === null)
  const open = documents.filter(({ visibility }) => visibility === 'public')
  const files = Map.groupBy(
    await listFiles(
      trx,
      open.map(({ id }) => id),
    ),
    ({ document }) => document,
  )
  const shown = documents.map((document): PublishableDocument => {
    const { id, number, issuedOn, issuer, summary, visibility } = document
    if (visibility !== 'public') return { id, public: false }
    const held = (files.get(id) ?? []).filter(isHad).map(publishable)
    return { id, public: true, number, issuedOn, issuer, summary, files: held }
  })
  return new Map(shown.map((document) => [document.id, document]))
}

function isHad(file: FileRow): boolean {
  return file.replacedBy === null && mayOpen(file)
}

function publishable(file: FileRow): PublishableFile {
  const { id, name, bytes, sha256, type } = file
  const inline = isInline(file) ? mimeTypeOf(type) : null
  return { id, name: truthfulName(name, type), bytes, sha256, inline }
}
