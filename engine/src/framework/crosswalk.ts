import type { LocalText } from '../localText.ts'
import { type NodeReference, referenceTo } from './diff.ts'
import type { Framework, FrameworkNode } from './framework.ts'
import {
  foldWording,
  type MatchedBy,
  matchNodes,
  type NodeMatch,
  type StatedMatch,
} from './matchNodes.ts'
import { diffParameters } from './parameters.ts'

/** Why an indicator is not the same in two versions. */
export const crosswalkReasons = ['wording', 'points', 'rule', 'applicability'] as const

/** One reason why an indicator is not the same in two versions. */
export type CrosswalkReason = (typeof crosswalkReasons)[number]

/** What became of an indicator from one version to another. */
export interface CrosswalkEntry {
  readonly state: 'same' | 'changed' | 'new' | 'dropped'
  readonly before: NodeReference | null
  readonly after: NodeReference | null
  readonly matchedBy: MatchedBy | null
  /** In what it differs; of one stated to be the same, what differs all the same. */
  readonly reasons: readonly CrosswalkReason[]
  /**
   * Whether its values, as shares of the maximum, mean the same in both versions; null where a rule is
   * not known, so that nobody can say. Points alone do not keep values from being compared.
   */
  readonly comparable: boolean | null
  readonly note: LocalText | null
}

/**
 * What became of every indicator from one version to another. What is `stated` goes before what is
 * found; a stated `as` or `comparable` is taken as it is, and what is stated to be the same is comparable. In the order of the later version, then what was
 * dropped. An indicator is a node of that level, or any node without children.
 */
export function crosswalk(
  before: Framework,
  after: Framework,
  stated: readonly StatedMatch[] = [],
): CrosswalkEntry[] {
  return matchNodes(before, after, stated)
    .filter((match) => [match.before, match.after].some((place) => isIndicator(place?.node)))
    .map(crosswalkEntry)
}

function isIndicator(node: FrameworkNode | undefined): boolean {
  return node !== undefined && (node.level === 'indicator' || node.children.length === 0)
}

/** What a match of two nodes says of them, whatever their level. */
export function crosswalkEntry({ before, after, by, stated }: NodeMatch): CrosswalkEntry {
  const common = {
    before: before === null ? null : referenceTo(before),
    after: after === null ? null : referenceTo(after),
    matchedBy: by,
    note: stated?.note ?? null,
  }
  if (before === null || after === null) {
    const state = before === null ? 'new' : 'dropped'
    return { ...common, state, reasons: [], comparable: false }
  }
  const reasons = reasonsOf(before.node, after.node)
  const state = stated?.as ?? (reasons.length === 0 ? 'same' : 'changed')
  return { ...common, state, reasons, comparable: isComparable(reasons, { before, after, stated }) }
}

function reasonsOf(before: FrameworkNode, after: FrameworkNode): CrosswalkReason[] {
  const changed: Readonly<Record<CrosswalkReason, boolean>> = {
    wording: foldWording(before.name.vi) !== foldWording(after.name.vi),
    points: before.maxPoints !== after.maxPoints || before.weight !== after.weight,
    rule: diffParameters(before.rule, after.rule).some(({ path }) => !isName(path)),
    applicability: diffParameters(before.appliesTo, after.appliesTo).length > 0,
  }
  return crosswalkReasons.filter((reason) => changed[reason])
}

/** What an option is called does not change what it brings. */
function isName(path: string): boolean {
  return /\bname\.(vi|en)$/.test(path)
}

function isComparable(
  reasons: readonly CrosswalkReason[],
  { before, after, stated }: Pick<NodeMatch, 'before' | 'after' | 'stated'>,
): boolean | null {
  if (stated?.comparable !== undefined) return stated.comparable
  if (stated?.as !== undefined) return stated.as === 'same'
  const nodes = [before, after].flatMap((place) => (place === null ? [] : [place.node]))
  if (reasons.includes('wording') || reasons.includes('rule')) return false
  const scoredByHand = nodes.some((node) => node.children.length === 0 && isRuleUnknown(node))
  return scoredByHand ? null : true
}

function isRuleUnknown(node: FrameworkNode): boolean {
  return node.rule === undefined || node.ruleKnowledge === 'unknown'
}
