import type { EditionResult, ResultNode } from '@thang/engine'

/** The points that each unit has at each node of a result; null where it has none. */
export function pointsByUnit({
  units,
}: EditionResult): ReadonlyMap<string, ReadonlyMap<string, number | null>> {
  return new Map(
    units.map(({ unit, nodes }) => {
      const points = new Map<string, number | null>()
      const add = (node: ResultNode) => {
        points.set(node.code, node.points)
        node.children.forEach(add)
      }
      nodes.forEach(add)
      return [unit, points]
    }),
  )
}
