import { createHash } from 'node:crypto'

/** The values of an entry in the order in which they are hashed, each as PostgreSQL writes it as text. */
export type EntryTexts = readonly (string | null)[]

/**
 * The hash of an entry, computed here and not by the database that is being proved: SHA-256 of the
 * hash before it and of every value with its length in bytes before it, `-` for NULL. The same as
 * `audit_digest` in the migration.
 */
export function auditDigest(previousHash: Buffer, texts: EntryTexts): Buffer {
  return createHash('sha256').update(previousHash).update(texts.map(field).join('')).digest()
}

function field(text: string | null): string {
  return text === null ? '-' : `${Buffer.byteLength(text)}:${text}`
}

/** What stands before the first entry. */
export const beginningOfChain = Buffer.alloc(32)
