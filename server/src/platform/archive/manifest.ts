import { z } from 'zod'
import { DataFilePath } from './dataFiles.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Size = z.int().min(0)

const ArchivedTable = z.strictObject({
  /** With its schema, such as `public.people`. */
  name: z.string(),
  columns: z.array(z.string()),
  rows: Size,
  bytes: Size,
  /** Of its COPY text in the order of the primary key. */
  sha256: Sha256,
})
export type ArchivedTable = z.infer<typeof ArchivedTable>

const ArchivedFile = z.strictObject({ path: DataFilePath, bytes: Size, sha256: Sha256 })
export type ArchivedFile = z.infer<typeof ArchivedFile>

const MigrationRecord = z.strictObject({ number: z.int(), name: z.string(), hash: z.string() })
export type MigrationRecord = z.infer<typeof MigrationRecord>

/** The form of the archive itself; a change that older programs cannot read raises it. */
export const archiveFormat = 1

/** The first entry of an archive: what follows it, in its order. */
export const Manifest = z.strictObject({
  format: z.literal(archiveFormat),
  /** Version of the program that wrote it. */
  program: z.string(),
  instance: z.uuid(),
  at: z.iso.datetime(),
  migrations: z.array(MigrationRecord),
  /** Version of the tables of jobs. */
  jobs: z.int(),
  tables: z.array(ArchivedTable),
  files: z.array(ArchivedFile),
})
export type Manifest = z.infer<typeof Manifest>

/** A table or a file of the archive, under the name of its entry. */
export type Part =
  | { readonly kind: 'table'; readonly entry: string; readonly content: ArchivedTable }
  | { readonly kind: 'file'; readonly entry: string; readonly content: ArchivedFile }

export const manifestEntry = 'manifest.json'

/** SHA-256 of the manifest, hexadecimal; right after it. */
export const manifestHashEntry = 'manifest.sha256'

/** The entries after the manifest and its hash. */
export function partsOf({ tables, files }: Manifest): Part[] {
  return [
    ...tables.map((table) => ({
      kind: 'table' as const,
      entry: `tables/${table.name}`,
      content: table,
    })),
    ...files.map((file) => ({ kind: 'file' as const, entry: `data/${file.path}`, content: file })),
  ]
}
