import type { Framework, IndicatorScope } from '@thang/contracts'
import type { FrameworkNode } from '@thang/engine'

/** How many indicators stand below a node, itself where it is one; the official count where they are not listed. */
export function countIndicators(node: FrameworkNode): number {
  if (node.level === 'indicator') return 1
  if (node.children.length === 0) return node.componentCount ?? 0
  return node.children.reduce((sum, child) => sum + countIndicators(child), 0)
}

/** How many of the indicators below these nodes are covered by the chosen codes. */
export function countCovered(nodes: readonly FrameworkNode[], chosen: ReadonlySet<string>): number {
  return nodes.reduce(
    (sum, node) =>
      sum + (chosen.has(node.code) ? countIndicators(node) : countCoveredLeaves(node, chosen)),
    0,
  )
}

function countCoveredLeaves(node: FrameworkNode, chosen: ReadonlySet<string>): number {
  return node.children.length === 0 ? 0 : countCovered(node.children, chosen)
}

/** The codes of the index that are chosen. */
export function chosenOf(chosen: readonly IndicatorScope[], index: string): Set<string> {
  return new Set(chosen.filter((each) => each.index === index).map(({ node }) => node))
}

/**
 * Chooses a node or lets it go. What stands below a chosen node is included, so its own choices go:
 * the group alone says it all.
 */
export function toggleNode(
  chosen: readonly IndicatorScope[],
  { index, node }: { readonly index: string; readonly node: FrameworkNode },
): IndicatorScope[] {
  const isThis = (each: IndicatorScope) => each.index === index && each.node === node.code
  if (chosen.some(isThis)) return chosen.filter((each) => !isThis(each))
  const below = new Set(codesBelow(node))
  const others = chosen.filter((each) => each.index !== index || !below.has(each.node))
  return [...others, { index, node: node.code }]
}

/** Chosen codes that are not in the framework: of another version, or of another index. */
export function chosenElsewhere(
  chosen: readonly IndicatorScope[],
  framework: Framework,
): IndicatorScope[] {
  const here = new Set(framework.nodes.flatMap((node) => [node.code, ...codesBelow(node)]))
  return chosen.filter(({ index, node }) => index !== framework.index || !here.has(node))
}

function codesBelow(node: FrameworkNode): string[] {
  return node.children.flatMap((child) => [child.code, ...codesBelow(child)])
}
