import { type Files, openFiles } from '../src/platform/files/index.ts'

/** Files below the directory that nobody scans, as an installation has them that configures nothing. */
export function testFiles(directory: string): Files {
  return openFiles({ fileBytes: 50_000_000, s3: undefined, clamd: undefined }, directory)
}
