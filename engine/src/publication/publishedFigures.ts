import { roundHalfUp } from '../composite/round.ts'
import { isKnown } from '../figure.ts'
import type { Framework } from '../framework/framework.ts'
import type { NodeScore, UnitScore } from '../framework/score.ts'

/**
 * What is published of the nodes and views below the index: points or shares of the maximum as the framework
 * says, rounded once to its decimals. Nodes without a figure are left out.
 */
export function publishedFigures(
  { decimals, groupValues }: Pick<Framework, 'decimals' | 'groupValues'>,
  { nodes, views }: Pick<UnitScore, 'nodes' | 'views'>,
): Record<string, number> {
  const found: Record<string, number> = {}
  const add = (node: NodeScore) => {
    const inPoints = groupValues === 'points' && node.level !== 'view'
    const figure = inPoints ? node.points : node.value
    if (isKnown(figure)) found[node.code] = roundHalfUp(figure, decimals)
    node.children.forEach(add)
  }
  nodes.forEach(add)
  views.forEach(add)
  return found
}
