import type { LocalText } from '../localText.ts'
import type { Framework, FrameworkNode } from './framework.ts'
import { listNodes } from './tree.ts'

/** What somebody has stated of a node of one version and a node of another, by their codes. */
export interface StatedMatch {
  /** Code in the earlier version; null for a node stated to be new. */
  readonly before: string | null
  /** Code in the later version; null for a node stated to be dropped. */
  readonly after: string | null
  /** What became of it, where that was decided. */
  readonly as?: 'same' | 'changed'
  /** Whether their values may be compared, where that was decided. */
  readonly comparable?: boolean
  readonly note?: LocalText
}

/** By what two nodes are held to be the same one. */
export type MatchedBy = 'stated' | 'id' | 'wording' | 'code'

/** What the later version states of the earlier one, node by node. */
export function statedMatches(before: Framework, after: Framework): StatedMatch[] {
  return listNodes(after).flatMap(({ code, earlier }): StatedMatch[] => {
    if (earlier === undefined || earlier.framework !== before.code) return []
    const note = earlier.note === undefined ? {} : { note: earlier.note }
    if (earlier.as === 'new') return [{ before: null, after: code, ...note }]
    return [{ before: earlier.code, after: code, as: earlier.as, ...note }]
  })
}

/** A node where it stands in its framework. */
export interface PlacedNode {
  readonly node: FrameworkNode
  readonly parent: FrameworkNode | null
  /** Its place among its siblings, from 0. */
  readonly index: number
}

/** A node of both versions, or of one of them. */
export interface NodeMatch {
  readonly before: PlacedNode | null
  readonly after: PlacedNode | null
  /** Null for a node that is in one version only. */
  readonly by: MatchedBy | null
  readonly stated: StatedMatch | null
}

/**
 * Finds what became of each node: by what is stated first; then by identity, which a clone keeps; then
 * by code and wording together; then by a wording that only one node of each version has, so that
 * renumbering is not taken for renaming; last by code. Levels have to agree but in the first two. In
 * the order of the later version, then what was dropped in the order of the earlier.
 */
export function matchNodes(
  before: Framework,
  after: Framework,
  stated: readonly StatedMatch[] = [],
): NodeMatch[] {
  const pairing: Pairing = {
    before: placeNodes(before),
    after: placeNodes(after),
    taken: new Set(),
    matches: new Map(),
  }
  takeStated(pairing, stated)
  pair(pairing, 'id', ({ node }) => node.id)
  pair(pairing, 'code', ({ node }) => `${node.level} ${node.code} ${foldWording(node.name.vi)}`)
  pair(pairing, 'wording', ({ node }) => `${node.level} ${foldWording(node.name.vi)}`)
  pair(pairing, 'code', ({ node }) => `${node.level} ${node.code}`)
  const kept = [...pairing.matches.values()].filter((match) => match.after !== null)
  const paired = new Set(kept.map((match) => match.before))
  return [
    ...pairing.after.map((place) => {
      const nothing = { before: null, after: place, by: null, stated: null }
      return pairing.matches.get(place) ?? nothing
    }),
    ...pairing.before
      .filter((place) => !paired.has(place))
      .map((place) => {
        const nothing = { before: place, after: null, by: null, stated: null }
        return pairing.matches.get(place) ?? nothing
      }),
  ]
}

/** Every node with its place, parents before their children, in the order of the file. */
export function placeNodes(framework: Framework): PlacedNode[] {
  return placeSiblings(framework.nodes, null)
}

/** A wording for comparing: spelling of letters, capitals and spaces make no difference. */
export function foldWording(text: string): string {
  return text.normalize('NFC').toLowerCase().trim().replaceAll(/\s+/g, ' ')
}

interface Pairing {
  readonly before: readonly PlacedNode[]
  readonly after: readonly PlacedNode[]
  /** Nodes about which nothing is left to find. */
  readonly taken: Set<PlacedNode>
  /** By the node of the later version; of a node stated to be dropped by that of the earlier. */
  readonly matches: Map<PlacedNode, NodeMatch>
}

function placeSiblings(
  nodes: readonly FrameworkNode[],
  parent: FrameworkNode | null,
): PlacedNode[] {
  return nodes.flatMap((node, index) => [
    { node, parent, index },
    ...placeSiblings(node.children, node),
  ])
}

function takeStated(pairing: Pairing, stated: readonly StatedMatch[]): void {
  for (const match of stated) {
    const before = findFree(pairing, pairing.before, match.before)
    const after = findFree(pairing, pairing.after, match.after)
    const place = after ?? before
    // What is stated of a code that is not there says nothing.
    const lost = (match.before !== null && !before) || (match.after !== null && !after)
    if (lost || place === undefined) continue
    const by = before !== undefined && after !== undefined ? 'stated' : null
    const found = { before: before ?? null, after: after ?? null, by, stated: match } as const
    pairing.matches.set(place, found)
    for (const one of [before, after]) if (one !== undefined) pairing.taken.add(one)
  }
}

function findFree(
  { taken }: Pairing,
  places: readonly PlacedNode[],
  code: string | null,
): PlacedNode | undefined {
  return places.find((place) => place.node.code === code && !taken.has(place))
}

/** Pairs the nodes whose key only one free node of each version has. */
function pair(
  pairing: Pairing,
  by: MatchedBy,
  keyOf: (place: PlacedNode) => string | undefined,
): void {
  const old = onlyOnes(pairing, pairing.before, keyOf)
  for (const [key, after] of onlyOnes(pairing, pairing.after, keyOf)) {
    const before = old.get(key)
    if (before === undefined) continue
    pairing.matches.set(after, { before, after, by, stated: null })
    pairing.taken.add(before).add(after)
  }
}

function onlyOnes(
  { taken }: Pairing,
  places: readonly PlacedNode[],
  keyOf: (place: PlacedNode) => string | undefined,
): Map<string, PlacedNode> {
  const found = new Map<string, PlacedNode>()
  const several = new Set<string>()
  for (const place of places) {
    const key = taken.has(place) ? undefined : keyOf(place)
    if (key === undefined) continue
    if (found.has(key)) several.add(key)
    found.set(key, place)
  }
  for (const key of several) found.delete(key)
  return found
}
