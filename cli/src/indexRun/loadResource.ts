import { decodeText, readBytes, readTable } from '@thang/server/tableFiles'
import type { Context } from '../context.ts'
import type { DataTable } from '../data/dataTable.ts'
import { fromTable } from '../data/dataTable.ts'
import { loadTable } from '../data/loadTable.ts'
import { describeTableProblem } from '../describeTableProblem.ts'
import { BadInput } from '../failure.ts'
import type { Delimiter, Resource } from './dataPackage.ts'

/** The rows of a resource, its cells separated as its package says; throws BadInput. */
export async function loadResource(
  context: Context,
  { path, delimiter }: Resource,
): Promise<DataTable> {
  if (delimiter === undefined || path.toLowerCase().endsWith('.json')) {
    return loadTable(context, path)
  }
  const read = await readBytes(path)
  if ('problem' in read) throw new BadInput([read.problem])
  const found = readSeparated(read.bytes, path, delimiter)
  if (found.table === undefined) throw new BadInput(found.problems, found.more)
  for (const notice of found.table.notices) {
    context.err(describeTableProblem(context.messages, notice))
  }
  return fromTable(found.table)
}

/** As it is where that finds the same delimiter; otherwise with the line by which spreadsheets say it. */
function readSeparated(bytes: Uint8Array, path: string, delimiter: Delimiter) {
  const plain = readTable(bytes, path)
  if (plain.table?.delimiter === delimiter) return plain
  const decoded = decodeText(bytes)
  if ('refused' in decoded) return plain
  return readTable(new TextEncoder().encode(`sep=${delimiter}\n${decoded.text}`), path)
}
