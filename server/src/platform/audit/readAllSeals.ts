import type { SealWarning } from './brokenLink.ts'
import {
  type BadSeal,
  isSeal,
  listSealFiles,
  readSeal,
  type Seal,
  type Sealer,
} from './sealFile.ts'

/** The sealed files of a directory: those that hold, those that prove a forgery, and what is missed. */
export interface Seals {
  readonly seals: readonly Seal[]
  readonly bad: readonly BadSeal[]
  readonly warnings: readonly SealWarning[]
}

export async function readAllSeals(directory: string, sealer: Sealer): Promise<Seals> {
  const files = await listSealFiles(directory)
  const seals: Seal[] = []
  const bad: BadSeal[] = []
  for (const file of files) {
    const read = await readSeal(directory, file, sealer)
    if (isSeal(read)) seals.push(read)
    else bad.push(read)
  }
  const warnings: SealWarning[] = [
    ...bad.filter(isUnreadable).map(({ file }) => ({ kind: 'unreadable' as const, file })),
    ...listMissing(files, seals).map((file) => ({ kind: 'missing' as const, file })),
    ...(sealer.publicKey === null && files.length > 0
      ? [{ kind: 'no-key' as const, file: null }]
      : []),
  ]
  return { seals, bad: bad.filter((one) => !isUnreadable(one)), warnings }
}

function isUnreadable({ problem }: BadSeal): boolean {
  return problem === 'unreadable'
}

/** Files that a later one names as the one before it. */
function listMissing(files: readonly string[], seals: readonly Seal[]): string[] {
  const named = seals.flatMap(({ previous }) => (previous === null ? [] : [previous]))
  return [...new Set(named)].filter((file) => !files.includes(file))
}
