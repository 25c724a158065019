import { missingReasons } from '@thang/engine'
import { readBytes, readTable } from '@thang/server/tableFiles'
import type { Context } from '../context.ts'
import { cellText, type DataTable, fromTable } from '../data/dataTable.ts'
import { loadTable } from '../data/loadTable.ts'
import { describeTableProblem } from '../describeTableProblem.ts'
import { BadInput } from '../failure.ts'
import type { MissingTexts, Resource } from './dataPackage.ts'

/**
 * The rows of a resource, read as its package says: cells that hold a text for a missing value are
 * blank, but for the reasons why values are missing. Throws BadInput.
 */
export async function loadResource(context: Context, resource: Resource): Promise<DataTable> {
  const table = await loadCells(context, resource)
  return resource.missing === undefined ? table : blankMissing(table, resource.missing)
}

async function loadCells(context: Context, { path, dialect }: Resource): Promise<DataTable> {
  if (dialect === undefined || path.toLowerCase().endsWith('.json')) return loadTable(context, path)
  const read = await readBytes(path)
  if ('problem' in read) throw new BadInput([read.problem])
  const found = readTable(read.bytes, path, dialect)
  if (found.table === undefined) throw new BadInput(found.problems, found.more)
  for (const notice of found.table.notices) {
    context.err(describeTableProblem(context.messages, notice))
  }
  return fromTable(found.table)
}

function blankMissing(table: DataTable, { anywhere, byColumn }: MissingTexts): DataTable {
  const reasons = new Set<string>(missingReasons)
  const blanks = table.columns.map((column) => {
    const texts = (byColumn.get(column.name) ?? anywhere).map((text) =>
      text.normalize('NFC').trim(),
    )
    return { column, texts: new Set(texts.filter((text) => text !== '' && !reasons.has(text))) }
  })
  const used = blanks.filter(({ texts }) => texts.size > 0)
  if (used.length === 0) return table
  return {
    ...table,
    rows: table.rows.map((row) => {
      const cells = [...row.cells]
      for (const { column, texts } of used) {
        if (texts.has(cellText(row, column))) cells[column.index] = ''
      }
      return { ...row, cells }
    }),
  }
}
