import type { FrameworkNode } from '@thang/engine'

/** What a tree of nodes holds, for whoever compares it with the paper. */
export interface SetCounts {
  readonly groups: number
  readonly indicators: number
  /** What the nodes at the top bring together; null where one of them is not known. */
  readonly points: number | null
  /** Indicators that an appraiser judges since nobody has published a rule. */
  readonly unknownRules: number
  /** Indicators that have no rule at all. */
  readonly noRules: number
}

export function countsOf(nodes: readonly FrameworkNode[]): SetCounts {
  const all = nodes.flatMap(withBelow)
  const leaves = all.filter(({ children, level }) => children.length === 0 && level === 'indicator')
  const points = nodes.map(({ maxPoints }) => maxPoints)
  return {
    groups: all.filter(({ level }) => level !== 'indicator').length,
    indicators: leaves.length,
    points: points.reduce(
      (sum, one) => (sum === null || one === null ? null : sum + one),
      points.length === 0 ? null : 0,
    ),
    unknownRules: all.filter(isRuleUnknown).length,
    noRules: leaves.filter(({ rule }) => rule === undefined).length,
  }
}

/** Whether the node has a rule only since nobody has published one. */
export function isRuleUnknown({ rule, ruleKnowledge }: FrameworkNode): boolean {
  return rule !== undefined && ruleKnowledge === 'unknown'
}

/** The node itself and everything below it, as it stands on paper. */
export function withBelow(node: FrameworkNode): FrameworkNode[] {
  return [node, ...node.children.flatMap(withBelow)]
}
