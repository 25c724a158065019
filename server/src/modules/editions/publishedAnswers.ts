import type { TrialRow } from '@thang/contracts'
import { type FrameworkNode, isScored, isWithinKnownDepth } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { listEditionRows, listTableRows } from './queries.ts'
import { loadTable, type TableData } from './tableData.ts'

/**
 * What a published table says of its units, as answers by the codes of its framework: the raw inputs
 * and figures from which the most can be worked out again. Where everything below a node is known, that
 * goes instead of the node's own figure. Undefined where there is no such table or no framework of it.
 */
export async function listPublishedAnswers(
  trx: ReadTrx,
  { edition: code, kind }: { readonly edition: string; readonly kind: string | null },
): Promise<readonly TrialRow[] | undefined> {
  const edition = (await listEditionRows(trx)).find((row) => row.code === code)
  if (edition === undefined) return undefined
  const tables = await listTableRows(trx, [edition.id])
  const table = tables.find((row) => (kind === null ? row.main : row.kind === kind))
  if (table === undefined) return undefined
  const data = await loadTable(trx, table)
  const { framework } = data
  if (framework === null) return undefined
  const inputs = Map.groupBy(data.inputs, (row) => keyOf(row.unit, row.node))
  return data.members.flatMap((unit) =>
    framework.nodes.flatMap((node) => answersAt({ data, inputs, unit }, node).rows),
  )
}

interface Reading {
  readonly data: TableData
  readonly inputs: ReadonlyMap<string, TableData['inputs']>
  readonly unit: string
}

interface Known {
  readonly rows: readonly TrialRow[]
  /** Whether the node can be worked out from them. */
  readonly complete: boolean
}

function answersAt(reading: Reading, node: FrameworkNode): Known {
  const below = answersBelow(reading, node)
  if (below.complete) return below
  const own = ownAnswer(reading, node)
  if (own.length > 0) return { rows: own, complete: true }
  return { rows: below.rows, complete: !isScored(node) }
}

function answersBelow(reading: Reading, node: FrameworkNode): Known {
  const { framework } = reading.data
  const level = node.children[0]?.level
  if (framework === null || level === undefined || !isWithinKnownDepth(framework, level)) {
    return { rows: [], complete: false }
  }
  const parts = node.children.map((child) => answersAt(reading, child))
  return {
    rows: parts.flatMap(({ rows }) => rows),
    complete: parts.every(({ complete }) => complete),
  }
}

/** Raw inputs of the node, or its figure. */
function ownAnswer({ data, inputs, unit }: Reading, { code: node }: FrameworkNode): TrialRow[] {
  const raw = inputs.get(keyOf(unit, node)) ?? []
  if (raw.length > 0) {
    return raw.map(({ input, value }) => ({ unit, node, input, as: 'input', value }))
  }
  const value = data.figures.get(unit)?.get(node)?.value ?? null
  if (value === null) return []
  const as = data.framework?.groupValues === 'points' ? 'points' : 'value'
  return [{ unit, node, input: null, as, value }]
}

function keyOf(unit: string, node: string): string {
  return JSON.stringify([unit, node])
}
