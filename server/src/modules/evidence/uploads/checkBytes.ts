import { createReadStream } from 'node:fs'
import { type Files, measureFile, ScanFailure, sniffType } from '../../../platform/files/index.ts'
import type { CheckedBytes, UploadRow } from './queries.ts'
import type { Refusal } from './refusal.ts'

/** What a look at the bytes gave: they may be kept, or why not. */
export type Verdict =
  | { readonly is: 'kept'; readonly checked: CheckedBytes }
  | { readonly is: 'refused'; readonly refusal: Refusal; readonly sha256: string }

/** Looks at bytes that came whole: are they those that were sent, of a kind that is taken, without a virus. */
export async function checkBytes(
  { incoming, scanner }: Pick<Files, 'incoming' | 'scanner'>,
  { id, promisedSha256 }: Pick<UploadRow, 'id' | 'promisedSha256'>,
): Promise<Verdict> {
  const path = incoming.pathOf(id)
  const { sha256 } = await measureFile(path)
  if (promisedSha256 !== null && promisedSha256 !== sha256) {
    return { is: 'refused', refusal: { reason: 'hash-differs', found: null }, sha256 }
  }
  const sniffed = await sniffType(path)
  if (!('type' in sniffed)) {
    return { is: 'refused', refusal: { reason: sniffed.refused, found: sniffed.found }, sha256 }
  }
  const { scan, infection } = await scanBytes(scanner, createReadStream(path))
  if (infection !== null) {
    return { is: 'refused', refusal: { reason: 'infected', found: infection }, sha256 }
  }
  return { is: 'kept', checked: { sha256, type: sniffed.type, scan } }
}

/** What the scanner says; where there is none, or it cannot be asked, that is what is known. */
export async function scanBytes(
  scanner: Files['scanner'],
  source: AsyncIterable<Uint8Array>,
): Promise<{
  readonly scan: 'clean' | 'not-scanned' | 'scan-failed'
  readonly infection: string | null
}> {
  if (scanner === null) return { scan: 'not-scanned', infection: null }
  try {
    const { infection } = await scanner.scan(source)
    return { scan: 'clean', infection }
  } catch (error) {
    if (!(error instanceof ScanFailure)) throw error
    return { scan: 'scan-failed', infection: null }
  }
}
