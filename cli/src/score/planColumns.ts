import {
  type Framework,
  type FrameworkNode,
  inputsOf,
  listNodes,
  type RuleInput,
} from '@thang/engine'
import { type TableColumn, type TableProblem, tableProblem } from '@thang/server/tableFiles'
import type { DataTable } from '../data/dataTable.ts'
import { foldHeader } from '../data/findColumn.ts'

/** What a column stands for: the value of a node, or one raw input of its rule. */
export interface NodeColumn {
  readonly column: TableColumn
  readonly node: FrameworkNode
  readonly input: RuleInput | null
}

export interface ColumnPlan {
  readonly columns: readonly NodeColumn[]
  readonly ignored: readonly TableColumn[]
  readonly problems: readonly TableProblem[]
}

/**
 * Says what each column means under the framework. A header may be the code of a node, its name in
 * either language, `<node>:<input>`, or the bare name of an input that only one node has.
 */
export function planColumns(
  framework: Framework,
  table: DataTable,
  taken: readonly (TableColumn | null)[],
): ColumnPlan {
  const names = nameNodes(framework)
  const columns: NodeColumn[] = []
  const ignored: TableColumn[] = []
  const problems: TableProblem[] = []
  for (const column of table.columns) {
    if (taken.includes(column)) continue
    const found = names.find(column.name)
    const [only, ...others] = found
    if (only === undefined) ignored.push(column)
    else if (others.length > 0) problems.push(ambiguous(table, column, found))
    else columns.push({ column, ...only })
  }
  problems.push(...refuseDoubled(table, columns))
  if (columns.length === 0 && problems.length === 0) {
    const details = { expected: expectedColumns(framework) }
    problems.push(tableProblem('no-column-matches', { file: table.file }, details))
  }
  return { columns, ignored, problems }
}

export interface Meaning {
  readonly node: FrameworkNode
  readonly input: RuleInput | null
}

export interface NodeNames {
  /** All that a header may mean; empty where it means nothing. */
  readonly find: (header: string) => readonly Meaning[]
}

/** Finds nodes and inputs by their codes and names. */
export function nameNodes(framework: Framework): NodeNames {
  const nodes = listNodes(framework)
  const byCode = new Map<string, Meaning[]>()
  const byName = new Map<string, Meaning[]>()
  const byInput = new Map<string, Meaning[]>()
  for (const node of nodes) {
    add(byCode, node.code, { node, input: null })
    for (const name of new Set([node.name.vi, node.name.en ?? node.name.vi])) {
      add(byName, name, { node, input: null })
    }
    for (const input of node.rule === undefined ? [] : inputsOf(node.rule)) {
      add(byCode, `${node.code}:${input.name}`, { node, input })
      add(byInput, input.name, { node, input })
    }
  }
  return {
    find(header) {
      const key = foldHeader(header)
      const spaced = key.replaceAll(/\s*:\s*/g, ':')
      return byCode.get(key) ?? byCode.get(spaced) ?? byName.get(key) ?? byInput.get(key) ?? []
    },
  }
}

function add(map: Map<string, Meaning[]>, name: string, meaning: Meaning): void {
  const key = foldHeader(name)
  map.set(key, [...(map.get(key) ?? []), meaning])
}

function ambiguous(table: DataTable, column: TableColumn, found: readonly Meaning[]): TableProblem {
  const candidates = found
    .map(({ node, input }) => (input === null ? node.code : `${node.code}:${input.name}`))
    .join(', ')
  return tableProblem('column-ambiguous', { file: table.file, column }, { candidates })
}

function refuseDoubled(table: DataTable, columns: readonly NodeColumn[]): TableProblem[] {
  return columns.flatMap(({ column, node, input }, index) => {
    const earlier = columns
      .slice(0, index)
      .find((other) => other.node === node && other.input?.name === input?.name)
    if (earlier === undefined) return []
    const details = { first: earlier.column.letter, node: node.code }
    return [tableProblem('columns-same-node', { file: table.file, column }, details)]
  })
}

const listedColumns = 40

/** The headers a data file may have, for whoever has to make one. */
function expectedColumns(framework: Framework): string {
  const headers = listNodes(framework).flatMap((node) => [
    `${node.code} (${node.name.vi})`,
    ...(node.rule === undefined
      ? []
      : inputsOf(node.rule).map((input) => `${node.code}:${input.name}`)),
  ])
  const more = headers.length > listedColumns ? ' · …' : ''
  return headers.slice(0, listedColumns).join(' · ') + more
}
