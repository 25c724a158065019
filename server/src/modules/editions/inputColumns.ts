import type { RankingInputColumn } from '@thang/contracts'
import { listNodes } from '@thang/engine'
import type { TableData } from './tableData.ts'

/** The raw inputs known for units of a table, as columns, with how to read a unit's cell. */
export interface InputTable {
  readonly columns: readonly RankingInputColumn[]
  readonly inputsOf: (unit: string) => (number | null)[]
}

/** Inputs in the order of the framework's indicators; none where the framework is not known. */
export function inputTable({ framework, inputs }: TableData): InputTable {
  if (framework === null) return { columns: [], inputsOf: () => [] }
  const cells = new Map(inputs.map((row) => [keyOf(row.unit, row.node, row.input), row.value]))
  const columns = listNodes(framework).flatMap((node) => {
    const own = inputs.filter((row) => row.node === node.code)
    return [...new Set(own.map((row) => row.input))].map((input) => ({
      node: node.code,
      nodeName: node.name,
      input,
      name: framework.inputNames?.[input] ?? null,
      known: own.filter((row) => row.input === input).length,
    }))
  })
  return {
    columns,
    inputsOf: (unit) =>
      columns.map(({ node, input }) => cells.get(keyOf(unit, node, input)) ?? null),
  }
}

function keyOf(unit: string, node: string, input: string): string {
  return [unit, node, input].join('\u0000')
}
