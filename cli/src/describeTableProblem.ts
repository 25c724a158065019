import type { TableProblem } from '@thang/server/tableFiles'
import type { Messages } from './messages.ts'

/** A problem in one line: file, row, column, what is wrong and what to do. */
export function describeTableProblem(messages: Messages, problem: TableProblem): string {
  const { say } = messages
  const { file, row, column, header, details } = problem
  const inJson = file.toLowerCase().endsWith('.json')
  const node = details['node']
  const place = [
    file,
    ...(row === null ? [] : [say(inJson ? 'place.item' : 'place.row', { row: String(row) })]),
    ...(column === null ? [] : [columnPlace(messages, column, header, inJson)]),
    ...(node === undefined ? [] : [say('place.node', { node })]),
  ]
  const text = messages.problem(problem.code, { ...details, value: problem.value ?? '' })
  return `${place.join(', ')}: ${text}`
}

function columnPlace(
  { say }: Messages,
  letter: string,
  header: string | null,
  inJson: boolean,
): string {
  if (header === null || header === '') return say('place.column', { letter })
  return inJson ? say('place.field', { header }) : say('place.namedColumn', { letter, header })
}
