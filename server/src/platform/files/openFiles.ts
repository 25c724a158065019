import { join } from 'node:path'
import { type ClamdAddress, createClamdScanner } from './clamdScanner.ts'
import { createDiskStore } from './diskStore.ts'
import type { Files } from './fileStore.ts'
import { Incoming } from './incoming.ts'
import { createS3Store, type S3Settings } from './s3Store.ts'

export interface FileSettings {
  /** Most bytes of one file. */
  readonly fileBytes: number
  /** The bucket that files lie in; without it they lie in the data directory. */
  readonly s3: S3Settings | undefined
  /** ClamAV's daemon; without it files are not scanned. */
  readonly clamd: ClamdAddress | undefined
}

/** What files are kept with, as the settings say. */
export function openFiles({ fileBytes, s3, clamd }: FileSettings, dataDirectory: string): Files {
  const directory = join(dataDirectory, 'files')
  return {
    store: s3 === undefined ? createDiskStore(directory) : createS3Store(s3),
    // Beside the files, so that they are put to their place by a rename; exports leave it out.
    incoming: new Incoming(join(directory, '.incoming')),
    scanner: clamd === undefined ? null : createClamdScanner(clamd),
    fileBytes,
  }
}
