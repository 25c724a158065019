import type { FrameworkNode } from '@thang/engine'
import type { SheetRow } from '../../../platform/workbooks/index.ts'
import { note, type SheetReader } from './sheetReader.ts'

/** A row of the set: what it says of itself, and under which other it stands. */
export interface NodeRow {
  readonly row: SheetRow
  readonly code: string
  readonly parent: string | null
  /** The node as it stands in a file, without its children; its shape is checked with the whole. */
  readonly content: Readonly<Record<string, unknown>>
}

/** A node whose shape is not checked yet. */
export interface RawNode extends Readonly<Record<string, unknown>> {
  readonly code: FrameworkNode['code']
  readonly children: readonly RawNode[]
}

/** Puts the rows under one another, in their order; what keeps them from it is noted. */
export function buildTree(
  reader: SheetReader<'code' | 'parent'>,
  rows: readonly NodeRow[],
): RawNode[] {
  const byCode = new Map<string, NodeRow>()
  for (const row of rows) {
    const first = byCode.get(row.code)
    if (first === undefined) byCode.set(row.code, row)
    else {
      const details = { first: first.row.number }
      note(reader, { row: row.row, key: 'code' }, at('row-code-repeated', row.code, details))
    }
  }
  for (const row of rows) checkParent(reader, byCode, row)
  return reader.problems.length > 0 ? [] : childrenOf(rows, null)
}

function checkParent(
  reader: SheetReader<'code' | 'parent'>,
  byCode: ReadonlyMap<string, NodeRow>,
  row: NodeRow,
): void {
  if (row.parent === null) return
  const cell = { row: row.row, key: 'parent' } as const
  if (!byCode.has(row.parent)) note(reader, cell, at('row-parent-unknown', row.parent))
  else if (isBelowItself(byCode, row)) note(reader, cell, at('row-parent-circle', row.parent))
}

function isBelowItself(byCode: ReadonlyMap<string, NodeRow>, row: NodeRow): boolean {
  const passed = new Set([row.code])
  let above = row.parent
  while (above !== null && !passed.has(above)) {
    passed.add(above)
    above = byCode.get(above)?.parent ?? null
  }
  return above !== null
}

function childrenOf(rows: readonly NodeRow[], parent: string | null): RawNode[] {
  return rows
    .filter((row) => row.parent === parent)
    .map(({ code, content }) => ({ ...content, code, children: childrenOf(rows, code) }))
}

function at(code: string, value: string, details: Readonly<Record<string, string | number>> = {}) {
  return { code, value, details: { value, ...details } }
}
