import type { Readable } from 'node:stream'
import type { Incoming } from './incoming.ts'
import type { VirusScanner } from './virusScanner.ts'

/** Bytes of a file from the first to the last, both included. */
export interface FileRange {
  readonly start: number
  readonly end: number
}

/** Where files lie, each under the SHA-256 of its bytes. */
export interface FileStore {
  /**
   * Takes in a file of this machine, which may be moved away; durable when it returns. The same bytes
   * taken in twice are one.
   */
  put(path: string, sha256: string): Promise<void>
  has(sha256: string): Promise<boolean>
  /** The bytes, or a part of them; throws where there are none such. */
  open(sha256: string, range?: FileRange): Promise<Readable>
  /** Of no effect where there are none. */
  remove(sha256: string): Promise<void>
}

/** What the program keeps files with. */
export interface Files {
  readonly store: FileStore
  /** Files on their way, on the same disk as a store of this machine. */
  readonly incoming: Incoming
  /** Null where none is configured. */
  readonly scanner: VirusScanner | null
  /** Most bytes of one file. */
  readonly fileBytes: number
}
