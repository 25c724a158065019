import type { AnswerFileProblem } from '@thang/contracts'
import { askedInputs, type RuleInput } from '@thang/engine'
import type { Seen } from '../getSubmissionSeen.ts'
import { fileProblem, type FilePlace } from './fileProblem.ts'
import { shown } from './numberCells.ts'
import type { NodeRows } from './readContent.ts'
import type { AnswerRowRead, AnswerSheet } from './readWorkbookRows.ts'

/** The rows of each indicator, a row for each input; rows of none are problems. */
export function rowsByNode(
  sheet: AnswerSheet,
  { nodes, readable }: Seen,
): { readonly nodes: readonly NodeRows[]; readonly problems: readonly AnswerFileProblem[] } {
  const places = new Map(
    nodes.flatMap(({ node }) => (readable.has(node.code) ? [[node.code, node]] : [])),
  )
  const problems: AnswerFileProblem[] = []
  const found = new Map<string, { first: AnswerRowRead; rows: Map<string, AnswerRowRead> }>()
  for (const row of sheet.rows) {
    const code = shown(row.cells.node)
    const node = places.get(code ?? '')
    const asked = node === undefined ? undefined : askedInputs(node)
    const input = asked?.find(({ name }) => name === shown(row.cells.input))
    const problem = problemOf(sheet, row, { asked, input })
    if (problem !== null) problems.push(problem)
    if (code === null || node === undefined || input === undefined) continue
    const own = found.get(code) ?? { first: row, rows: new Map() }
    const earlier = own.rows.get(input.name)
    found.set(code, own)
    if (earlier === undefined) own.rows.set(input.name, row)
    else problems.push(repeated(sheet, row, earlier))
  }
  const read = [...found].flatMap(([code, rows]) => {
    const node = places.get(code)
    return node === undefined ? [] : { node, ...rows }
  })
  return { nodes: read, problems }
}

function problemOf(
  sheet: AnswerSheet,
  row: AnswerRowRead,
  {
    asked,
    input,
  }: { readonly asked: readonly RuleInput[] | undefined; readonly input: RuleInput | undefined },
): AnswerFileProblem | null {
  const node = shown(row.cells.node)
  const at = (key: 'node' | 'input'): FilePlace => {
    return {
      sheet: sheet.name,
      row: row.number,
      column: sheet.columns[key],
      value: shown(row.cells[key]),
    }
  }
  if (node === null) return fileProblem('answers-node-missing', at('node'))
  if (asked === undefined) return fileProblem('answers-node-unknown', at('node'))
  if (input !== undefined) return null
  const inputs = asked.map(({ name }) => name).join(', ')
  return fileProblem('answers-input-unknown', at('input'), { details: { node, inputs } })
}

function repeated(
  sheet: AnswerSheet,
  row: AnswerRowRead,
  earlier: AnswerRowRead,
): AnswerFileProblem {
  const place = { sheet: sheet.name, row: row.number, column: sheet.columns.node }
  return fileProblem('answers-row-twice', place, { details: { row: earlier.number } })
}
