import type { Framework, Recomputation } from '@thang/contracts'
import {
  type Answer,
  difference,
  type ExplainedFigure,
  isKnown,
  listNodes,
  type NodeScore,
  numberOrNull,
  reasonOrNull,
  scoreUnits,
  type UnitScore,
} from '@thang/engine'
import { celEvaluate } from '@thang/contracts/cel'
import { formulaOf } from './formula.ts'
import type { InputRow } from './queries.ts'
import { type TableData, valueAt } from './tableData.ts'

/**
 * Holds every published figure of a unit that can be worked out again against what the framework's
 * rules give: the index and its views from the published group values, indicators and their groups
 * from raw inputs. The published figure is never replaced; the difference is shown beside it.
 */
export function recompute(
  data: TableData,
  unit: string,
  inputs: readonly InputRow[],
): Recomputation[] {
  if (data.framework === null) return []
  return [
    ...fromGroups(data, data.framework, unit),
    ...fromInputs(data, data.framework, unit, inputs),
  ]
}

function fromGroups(data: TableData, framework: Framework, unit: string): Recomputation[] {
  const inPoints = framework.groupValues === 'points'
  const answers: Record<string, Answer> = {}
  for (const { code } of framework.nodes) {
    const figure = valueAt(data, unit, code)
    if (isKnown(figure)) answers[code] = inPoints ? { points: figure } : { value: figure }
  }
  const [score] = scoreUnits(framework, [{ unit, answers }])
  if (score === undefined || !isKnown(score.value)) return []
  const as = 'value' as const
  const index = { code: null, explanation: score.explanation, figure: score.value, as }
  const views = score.views.map(({ code, explanation, value }) => ({
    code,
    explanation,
    figure: value,
    as,
  }))
  return [index, ...views].flatMap((item) => compare(data, unit, item))
}

function fromInputs(
  data: TableData,
  framework: Framework,
  unit: string,
  inputs: readonly InputRow[],
): Recomputation[] {
  const answers: Record<string, Answer> = {}
  for (const [node, rows] of Map.groupBy(inputs, (row) => row.node)) {
    answers[node] = { inputs: Object.fromEntries(rows.map((row) => [row.input, row.value])) }
  }
  const [score] = scoreUnits(framework, [{ unit, answers }], { evaluate: celEvaluate })
  if (score === undefined) return []
  const ruled = new Set(
    listNodes(framework).flatMap((node) => (node.rule === undefined ? [] : [node.code])),
  )
  return scoredNodes(score)
    .filter((node) => ruled.has(node.code) && answers[node.code] !== undefined)
    .flatMap(({ code, explanation, points }) =>
      compare(data, unit, { code, explanation, figure: points, as: 'points' }),
    )
}

/** Nothing where nothing was published: a recomputation is a check, not a source. */
function compare(data: TableData, unit: string, computed: ExplainedFigure): Recomputation[] {
  const published = valueAt(data, unit, computed.code ?? '')
  if (!isKnown(published) || data.framework === null) return []
  return [
    {
      node: computed.code,
      published,
      recomputed: numberOrNull(computed.figure),
      recomputedReason: reasonOrNull(computed.figure),
      difference: numberOrNull(difference(published, computed.figure)),
      formula: formulaOf(data.framework, computed),
    },
  ]
}

function scoredNodes(score: UnitScore): NodeScore[] {
  const flatten = (nodes: readonly NodeScore[]): NodeScore[] =>
    nodes.flatMap((node) => [node, ...flatten(node.children)])
  return flatten(score.nodes)
}
