import { readJsonFile, shapeProblems } from '@thang/server/shipped'
import { readTableFile, tableProblem } from '@thang/server/tableFiles'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { describeTableProblem } from '../describeTableProblem.ts'
import { BadInput } from '../failure.ts'
import { type DataTable, fromObjects, fromTable } from './dataTable.ts'

const Value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string(), z.number()])),
])
const Rows = z.array(z.record(z.string(), Value)).min(1)

/** The rows of a CSV file, or of a JSON file with an array of objects; throws BadInput. */
export async function loadTable(context: Context, path: string): Promise<DataTable> {
  return path.toLowerCase().endsWith('.json') ? loadJsonRows(path) : loadCsv(context, path)
}

export async function loadCsv(context: Context, path: string): Promise<DataTable> {
  const read = await readTableFile(path)
  if (read.table === undefined) throw new BadInput(read.problems, read.more)
  for (const notice of read.table.notices) {
    context.err(describeTableProblem(context.messages, notice))
  }
  return fromTable(read.table)
}

async function loadJsonRows(path: string): Promise<DataTable> {
  const content = await loadJson(path)
  return toRows(path, content)
}

/** The content of a JSON file; throws BadInput with line and column of a slip. */
export async function loadJson(path: string): Promise<unknown> {
  const read = await readJsonFile(path)
  if (read.problem !== undefined) throw new BadInput([read.problem])
  return read.content
}

/** An array of objects as a table; throws BadInput where the content is something else. */
export function toRows(path: string, content: unknown): DataTable {
  if (!Array.isArray(content) || content.length === 0) {
    throw new BadInput([tableProblem('json-not-rows', { file: path })])
  }
  const parsed = Rows.safeParse(content)
  if (!parsed.success) throw new BadInput(shapeProblems(path, content, parsed.error))
  return fromObjects(path, parsed.data)
}
