import { appendAudit, type Fact } from '../../platform/audit/appendAudit.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { type Files, ScanFailure, type VirusScanner } from '../../platform/files/index.ts'
import { areOwed, lockBytes } from './fileQueries.ts'
import { listUnscanned, saveScan, type ScannedFile } from './scanQueries.ts'

export interface ScanningParts {
  readonly db: Database
  readonly clock: Clock
  readonly files: Pick<Files, 'store' | 'scanner'>
}

/**
 * Scans what could not be scanned when it came, also what came before there was a scanner. Bytes with a
 * virus are deleted; the files stay in their documents and say so. Throws a `ScanFailure` at the end where
 * some could not be scanned this time either.
 */
export async function scanAgain({ files, ...parts }: ScanningParts, signal?: AbortSignal) {
  const { store, scanner } = files
  if (scanner === null) return
  const failures: ScanFailure[] = []
  for (const sha256 of await parts.db.read(listUnscanned)) {
    if (signal?.aborted === true) break
    await scanOne({ ...parts, store, scanner }, sha256).catch((error: unknown) => {
      if (!(error instanceof ScanFailure)) throw error
      failures.push(error)
    })
  }
  const [first] = failures
  if (first !== undefined) throw first
}

interface Scanning extends Pick<ScanningParts, 'db' | 'clock'> {
  readonly store: Files['store']
  readonly scanner: VirusScanner
}

async function scanOne(parts: Scanning, sha256: string): Promise<void> {
  const { db, clock, store } = parts
  const infection = await findInfection(parts, sha256)
  await db.write(async (trx) => {
    await lockBytes(trx, sha256)
    const scanned = await saveScan(trx, sha256, infection)
    if (infection !== null && !(await areOwed(trx, sha256))) await store.remove(sha256)
    const facts = scanned.map((file) => factOf(file, infection))
    await appendAudit(trx, { at: clock(), author: program, outcome: 'done' }, facts)
  })
}

const program = {
  personId: null,
  name: 'quét mã độc / virus scan',
  sessionId: null,
  address: null,
  requestId: null,
}

async function findInfection(
  { store, scanner }: Pick<Scanning, 'store' | 'scanner'>,
  sha256: string,
): Promise<string | null> {
  const source = await store.open(sha256).catch((error: unknown) => {
    throw new ScanFailure(error instanceof Error ? error.message : String(error))
  })
  return (await scanner.scan(source)).infection
}

function factOf({ file, document, unit, name }: ScannedFile, infection: string | null): Fact {
  return {
    action: 'evidence.scan-file',
    subject: { kind: 'evidence', id: String(document) },
    unit,
    by: null,
    after: { file, name, scan: infection === null ? 'clean' : 'infected', infection },
  }
}
