import type { FrameworkEdit } from '@thang/contracts'
import { type Framework, type FrameworkNode, identityOf, listNodes } from '@thang/engine'
import { findPlaced, type Placed } from './stepBack.ts'

export type Direction = 'up' | 'down' | 'in' | 'out'

/** The edit that moves a node one step, or null where there is no room that way. */
export function moveOf(body: Framework, placed: Placed, way: Direction): FrameworkEdit | null {
  const { node, parent, at, siblings } = placed
  const to = (above: string | null, place: number): FrameworkEdit => ({
    edit: 'move-node',
    node: identityOf(node),
    parent: above,
    at: place,
  })
  if (way === 'up') return at === 0 ? null : to(parent, at - 1)
  if (way === 'down') return at === siblings.length - 1 ? null : to(parent, at + 1)
  if (way === 'in') {
    const before = siblings[at - 1]
    return before === undefined ? null : to(identityOf(before), before.children.length)
  }
  const above = parent === null ? undefined : findPlaced(body.nodes, parent)
  return above === undefined ? null : to(above.parent, above.at + 1)
}

/** A new node under the one given, or after it; at the top where there is none. */
export function newNode(
  body: Framework,
  placed: Placed | undefined,
  { below, id }: { readonly below: boolean; readonly id: string },
): Extract<FrameworkEdit, { edit: 'add-node' }> {
  const above = placed === undefined ? undefined : below ? placed.node : parentOf(body, placed)
  const siblings = above?.children ?? body.nodes
  const at = placed === undefined || below ? siblings.length : placed.at + 1
  const node: FrameworkNode = {
    id,
    code: freeCode(body, above?.code),
    level: levelUnder(above, siblings),
    name: { vi: '' },
    maxPoints: null,
    knowledge: 'verified',
    source: null,
    children: [],
  }
  return { edit: 'add-node', node, parent: above === undefined ? null : identityOf(above), at }
}

function parentOf(body: Framework, { parent }: Placed): FrameworkNode | undefined {
  return parent === null ? undefined : findPlaced(body.nodes, parent)?.node
}

/** As its sisters; under a group stands an indicator, under a pillar a group. */
function levelUnder(
  above: FrameworkNode | undefined,
  siblings: readonly FrameworkNode[],
): FrameworkNode['level'] {
  const sister = siblings.at(-1)
  if (sister !== undefined) return sister.level
  if (above === undefined || above.level === 'pillar') return 'group'
  return 'indicator'
}

function freeCode(body: Framework, above: string | undefined): string {
  const taken = new Set(listNodes(body).map(({ code }) => code))
  for (let number = 1; ; number += 1) {
    const code = above === undefined ? String(number) : `${above}.${number}`
    if (!taken.has(code)) return code
  }
}
