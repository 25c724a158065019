import type { FrameworkNode } from '@thang/engine'

/** A line of the tree: a group that is only read, or an indicator that is chosen. */
export interface TreeRow {
  readonly node: FrameworkNode
  readonly depth: number
  readonly isGroup: boolean
}

/** The indicators that are wanted, each group before those in it, in the order of the framework. */
export function treeRows(
  nodes: readonly FrameworkNode[],
  wanted: (code: string) => boolean,
  depth = 0,
): TreeRow[] {
  return nodes.flatMap((node) => {
    if (wanted(node.code)) return [{ node, depth, isGroup: false }]
    const below = treeRows(node.children, wanted, depth + 1)
    return below.length === 0 ? [] : [{ node, depth, isGroup: true }, ...below]
  })
}

/** The indicator at so many steps from one, in the order of the tree; itself at either end. */
export function stepFrom(codes: readonly string[], from: string, steps: number): string {
  const place = Math.min(Math.max(codes.indexOf(from) + steps, 0), codes.length - 1)
  return codes[place] ?? from
}

/** The next one after `from` that is wanted, around the end of the list; undefined where none is. */
export function nextWanted(
  codes: readonly string[],
  from: string,
  wanted: (code: string) => boolean,
): string | undefined {
  const start = codes.indexOf(from) + 1
  return [...codes.slice(start), ...codes.slice(0, start)].find(
    (code) => code !== from && wanted(code),
  )
}
