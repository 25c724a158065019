import { readFile, stat } from 'node:fs/promises'
import { type TableProblem, tableProblem } from './problem.ts'
import { type ReadTable, readTable } from './readTable.ts'

export interface ReadFileOptions {
  /** Name to show in problems; the path unless given. */
  readonly name?: string
  /** Largest file that is read, in bytes; 50 MB unless given. */
  readonly maxBytes?: number
}

const defaultMaxBytes = 50_000_000

/** Reads a delimited file from disk; a missing, unreadable or too large file is a problem like others. */
export async function readTableFile(
  path: string,
  options: ReadFileOptions = {},
): Promise<ReadTable> {
  const file = options.name ?? path
  const bytes = await readBytes(path, options)
  return 'problem' in bytes ? { problems: [bytes.problem], more: 0 } : readTable(bytes.bytes, file)
}

/** The bytes of a file, or what keeps them from being read. */
export async function readBytes(
  path: string,
  options: ReadFileOptions = {},
): Promise<{ readonly bytes: Uint8Array } | { readonly problem: TableProblem }> {
  const file = options.name ?? path
  const maxBytes = options.maxBytes ?? defaultMaxBytes
  try {
    const found = await stat(path)
    if (found.isDirectory()) return { problem: tableProblem('file-is-directory', { file }) }
    if (found.size > maxBytes) {
      const details = { megabytes: Math.ceil(found.size / 1e6), limit: Math.floor(maxBytes / 1e6) }
      return { problem: tableProblem('file-too-large', { file }, details) }
    }
    return { bytes: await readFile(path) }
  } catch (error) {
    return { problem: tableProblem(codeOf(error), { file }) }
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'file-missing'
  return 'file-unreadable'
}
