import {
  decodeText,
  readBytes,
  type TableProblem,
  tableProblem,
} from '../platform/tableFiles/index.ts'
import { locateJsonError } from './locateJsonError.ts'

export type ReadJson =
  | { readonly content: unknown; readonly problem?: never }
  | { readonly content?: never; readonly problem: TableProblem }

/** The content of a JSON file in NFC; a syntax error is a problem with its line and column. */
export async function readJsonFile(path: string, name: string = path): Promise<ReadJson> {
  const read = await readBytes(path, { name })
  if ('problem' in read) return read
  const decoded = decodeText(read.bytes)
  if ('refused' in decoded) return { problem: tableProblem(decoded.refused, { file: name }) }
  if (decoded.text.trim() === '') return { problem: tableProblem('file-empty', { file: name }) }
  try {
    const content: unknown = JSON.parse(decoded.text)
    return { content }
  } catch {
    const place = locateJsonError(decoded.text)
    return { problem: tableProblem('json-syntax', { file: name }, { ...place }) }
  }
}
