/** What a scan found; null where nothing. */
export interface ScanResult {
  readonly infection: string | null
}

export interface VirusScanner {
  /** Throws a `ScanFailure` where the scanner cannot be asked or does not understand. */
  scan(source: AsyncIterable<Uint8Array>): Promise<ScanResult>
}

/** The scanner gave no answer: nothing is known of the file. */
export class ScanFailure extends Error {
  constructor(message: string) {
    super(`virus scan: ${message}`)
    this.name = 'ScanFailure'
  }
}
