import type { Framework, FrameworkNode } from '@thang/engine'

/** An invented node, for tests; its identity is not its code. */
export function inventedNode(code: string, more: Partial<FrameworkNode> = {}): FrameworkNode {
  return {
    id: `id-${code}`,
    code,
    level: 'indicator',
    name: { vi: `Chỉ số ${code}` },
    maxPoints: 10,
    knowledge: 'verified',
    source: null,
    children: [],
    ...more,
  }
}

/** An invented draft of the nodes, for tests. */
export function inventedDraft(nodes: readonly FrameworkNode[]): Framework {
  return {
    code: 'thu-2026',
    index: 'thu',
    name: { vi: 'Bộ chỉ số thử' },
    unitKind: 'commune',
    periods: [],
    legalBasis: null,
    maxPoints: 100,
    total: { method: 'sum-of-points', per: 100 },
    decimals: 4,
    groupValues: 'points',
    rankedOn: 'rounded',
    knownDepth: 'indicator',
    notApplicable: 'rescale',
    nodes,
    views: [],
    notes: [],
    sources: [],
  }
}
