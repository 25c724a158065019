import type { TrialAnswer, TrialRow } from '@thang/contracts'
import {
  type Answer,
  findNode,
  type Framework,
  inputsOf,
  missing,
  type RawValue,
  type UnitAnswers,
} from '@thang/engine'

/** The cells of a table as answers of its units, in the order in which the units come. */
export function answersOf(rows: readonly TrialRow[]): UnitAnswers[] {
  return [...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, own]) => ({
    unit,
    answers: Object.fromEntries(
      [...Map.groupBy(own, ({ node }) => node)].map(([node, cells]) => [node, answerOf(cells)]),
    ),
  }))
}

/** Columns of the table that the framework has no use for. */
export function unreadIn(rows: readonly TrialRow[], framework: Framework): TrialAnswer['unread'] {
  const columns = new Map(rows.map((row) => [JSON.stringify([row.node, row.input]), row]))
  return [...columns.values()].flatMap(({ node, input, as }) => {
    const found = findNode(framework, node)
    const read =
      found !== undefined &&
      (as !== 'input' ||
        (found.rule !== undefined && inputsOf(found.rule).some(({ name }) => name === input)))
    return read ? [] : [{ node, input }]
  })
}

/** What is given outright stands before raw inputs. */
function answerOf(cells: readonly TrialRow[]): Answer {
  const outright = cells.findLast(({ as }) => as !== 'input')
  if (outright !== undefined) {
    const { as, value, node } = outright
    const figure = typeof value === 'number' ? value : missing('invalid-input', [node])
    return as === 'points' ? { points: figure } : { value: figure }
  }
  const inputs = cells.flatMap(({ input, value }): [string, RawValue][] =>
    input === null ? [] : [[input, value]],
  )
  return { inputs: Object.fromEntries(inputs) }
}
