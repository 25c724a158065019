import {
  difference,
  type Framework,
  type FrameworkNode,
  listNodes,
  missing,
  type NodeScore,
  numberOrNull,
  reasonOrNull,
} from '@thang/engine'
import type { Messages } from '../messages.ts'
import type { Report, ReportCell } from '../output/report.ts'
import type { ScoredUnit } from './scored.ts'

/** Every node of every unit in one long table, for spreadsheets. */
export function explainReport(
  framework: Framework,
  units: readonly ScoredUnit[],
  messages: Messages,
): Report {
  const nodes = new Map(listNodes(framework).map((node) => [node.code, node]))
  const text = (key: string) => ({ key, title: key, type: 'text' as const })
  const number = (key: string) => ({ key, title: key, type: 'number' as const, unrounded: true })
  const columns = [
    ...['code', 'unit', 'node', 'level', 'name'].map(text),
    ...['value', 'points', 'max_points', 'weight'].map(number),
    ...['how', 'rule', 'branch', 'inputs', 'workings'].map(text),
  ]
  const rows = units.flatMap(({ unit, score }) =>
    [...score.nodes, ...score.views].flatMap(flatten).map((node): ReportCell[] => {
      const { explanation } = node
      const outcome = explanation.how === 'rule' ? explanation.outcome.explanation : null
      return [
        unit.code ?? '',
        unit.name,
        node.code,
        node.level,
        nameOf(framework, nodes, node.code, messages),
        node.value,
        node.points,
        node.maxPoints ?? missing('points-unknown'),
        nodes.get(node.code)?.weight ?? missing('not-applicable'),
        explanation.how,
        outcome?.rule ?? '',
        outcome?.branch ?? '',
        outcome === null ? '' : JSON.stringify(outcome.inputs),
        outcome === null ? '' : JSON.stringify(outcome.workings),
      ]
    }),
  )
  return { columns, rows, remarks: [] }
}

/** Everything about the scores, with every node's inputs, weight, rule and branch. */
export function scoreJson(framework: Framework, units: readonly ScoredUnit[]): unknown[] {
  const nodes = new Map(listNodes(framework).map((node) => [node.code, node]))
  return units.map(({ unit, score, rank, published }) => ({
    code: unit.code,
    unit: unit.name,
    rank: numberOrNull(rank),
    rankReason: reasonOrNull(rank),
    value: numberOrNull(score.published),
    valueReason: reasonOrNull(score.published),
    valueUnrounded: numberOrNull(score.value),
    missing: 'number' === typeof score.value ? [] : (score.value.about ?? []),
    level: score.level,
    ...(published === null
      ? {}
      : {
          published,
          difference: numberOrNull(difference(published, score.value)),
        }),
    explanation: score.explanation,
    nodes: score.nodes.map((node) => nodeJson(nodes, node)),
    views: score.views.map((node) => nodeJson(nodes, node)),
  }))
}

function nodeJson(nodes: ReadonlyMap<string, FrameworkNode>, node: NodeScore): unknown {
  const definition = nodes.get(node.code)
  return {
    code: node.code,
    level: node.level,
    ...(definition === undefined ? {} : { name: definition.name }),
    value: numberOrNull(node.value),
    valueReason: reasonOrNull(node.value),
    points: numberOrNull(node.points),
    pointsReason: reasonOrNull(node.points),
    maxPoints: node.maxPoints,
    weight: definition?.weight ?? null,
    explanation: node.explanation,
    children: node.children.map((child) => nodeJson(nodes, child)),
  }
}

function nameOf(
  framework: Framework,
  nodes: ReadonlyMap<string, FrameworkNode>,
  code: string,
  { pick }: Messages,
): string {
  const found = nodes.get(code) ?? framework.views.find((view) => view.code === code)
  return found === undefined ? '' : pick(found.name)
}

function flatten(node: NodeScore): NodeScore[] {
  return [node, ...node.children.flatMap(flatten)]
}
