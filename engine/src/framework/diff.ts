import type { LocalText } from '../localText.ts'
import type { Framework, FrameworkNode } from './framework.ts'
import {
  type MatchedBy,
  matchNodes,
  type NodeMatch,
  type PlacedNode,
  type StatedMatch,
} from './matchNodes.ts'
import { diffParameters, type ParameterChange } from './parameters.ts'
import { reordered } from './reordered.ts'

/** What may change of a node, in the order in which changes are told. */
export const changedFields = [
  'code',
  'level',
  'parent',
  'position',
  'name',
  'maxPoints',
  'weight',
  'rule',
  'ruleKnowledge',
  'appliesTo',
  'evidence',
  'dataSource',
  'provenance',
  'appraisedBy',
  'aggregation',
  'notApplicable',
  'componentCount',
  'knowledge',
  'source',
  'note',
  'earlier',
] as const

/** A field of a node that changed; `parent` is told by code, `position` from 1 among the siblings. */
export type ChangedField = (typeof changedFields)[number]

/** A value as it is shown; null where there was, or is, none. */
export type ChangeValue = string | number | LocalText | readonly string[] | null

/** What changed of a node. Of a rule `before` and `after` are its kinds; its values follow. */
export interface NodeChange {
  readonly field: ChangedField
  readonly before: ChangeValue
  readonly after: ChangeValue
  readonly parameters: readonly ParameterChange[]
}

/** What a reader needs to know which node is meant. */
export interface NodeReference {
  readonly id: string | null
  readonly code: string
  readonly level: FrameworkNode['level']
  readonly name: LocalText
  readonly maxPoints: number | null
  /** Code of the node above it, or null at the top. */
  readonly parent: string | null
}

/** A node that was added, dropped or changed. */
export interface NodeDiff {
  readonly state: 'added' | 'dropped' | 'changed'
  readonly before: NodeReference | null
  readonly after: NodeReference | null
  readonly matchedBy: MatchedBy | null
  /** Empty for a node that was added or dropped. */
  readonly changes: readonly NodeChange[]
}

/** What differs between two versions: of the framework itself, then node by node. */
export interface FrameworkDiff {
  readonly framework: readonly ParameterChange[]
  readonly nodes: readonly NodeDiff[]
}

/**
 * What differs between two versions of a set of indicators, to be read by people. Nodes are matched by
 * `matchNodes`; those that did not change are left out. A node is told to have another position only
 * where its siblings did not just make room for others.
 */
export function diffFrameworks(
  before: Framework,
  after: Framework,
  stated: readonly StatedMatch[] = [],
): FrameworkDiff {
  const matches = matchNodes(before, after, stated)
  const counterpart = new Map(
    matches.flatMap(({ before: old, after: now }) => (old && now ? [[now.node, old.node]] : [])),
  )
  const moved = movedAmongSiblings(matches)
  const nodes = matches.flatMap((match) => diffNode(match, { counterpart, moved }) ?? [])
  return { framework: diffParameters(settingsOf(before), settingsOf(after)), nodes }
}

/** The node as it is referred to. */
export function referenceTo({ node, parent }: PlacedNode): NodeReference {
  const { id = null, code, level, name, maxPoints } = node
  return { id, code, level, name, maxPoints, parent: parent?.code ?? null }
}

interface Around {
  /** The earlier node of each later one. */
  readonly counterpart: ReadonlyMap<FrameworkNode | undefined, FrameworkNode>
  readonly moved: ReadonlySet<NodeMatch>
}

function diffNode(match: NodeMatch, around: Around): NodeDiff | undefined {
  const { before, after, by } = match
  const both = {
    before: before === null ? null : referenceTo(before),
    after: after === null ? null : referenceTo(after),
    matchedBy: by,
  }
  if (before === null) return { state: 'added', ...both, changes: [] }
  if (after === null) return { state: 'dropped', ...both, changes: [] }
  const changes = [
    ...diffPlace(match, { before, after }, around),
    ...diffFields(before.node, after.node),
  ].toSorted((a, b) => changedFields.indexOf(a.field) - changedFields.indexOf(b.field))
  return changes.length === 0 ? undefined : { state: 'changed', ...both, changes }
}

function diffPlace(
  match: NodeMatch,
  { before, after }: { readonly before: PlacedNode; readonly after: PlacedNode },
  { counterpart, moved }: Around,
): NodeChange[] {
  const home = after.parent === null ? null : counterpart.get(after.parent)
  if (home !== before.parent) {
    const [from, to] = [before.parent?.code ?? null, after.parent?.code ?? null]
    return [{ field: 'parent', before: from, after: to, parameters: [] }]
  }
  if (!moved.has(match)) return []
  const [from, to] = [before.index + 1, after.index + 1]
  return [{ field: 'position', before: from, after: to, parameters: [] }]
}

/** The matches, under one parent before and after, that changed their order. */
function movedAmongSiblings(matches: readonly NodeMatch[]): Set<NodeMatch> {
  const families = new Map<string | FrameworkNode, Map<FrameworkNode | null, NodeMatch[]>>()
  for (const match of matches) {
    if (match.before === null || match.after === null) continue
    const homes =
      families.get(match.after.parent ?? 'top') ?? new Map<FrameworkNode | null, NodeMatch[]>()
    families.set(match.after.parent ?? 'top', homes)
    homes.set(match.before.parent, [...(homes.get(match.before.parent) ?? []), match])
  }
  const siblings = [...families.values()].flatMap((homes) => [...homes.values()])
  return new Set(siblings.flatMap((family) => reordered(family, (one) => one.before?.index ?? 0)))
}

function diffFields(before: FrameworkNode, after: FrameworkNode): NodeChange[] {
  // Edits share what they do not touch.
  if (before === after) return []
  return readers.flatMap(({ field, read, whole }) => {
    const [old, now] = [read(before) ?? null, read(after) ?? null]
    const parameters = whole === undefined ? [] : diffParameters(whole(before), whole(after))
    const same = old === now || diffParameters({ value: old }, { value: now }).length === 0
    if (same && parameters.length === 0) return []
    return [{ field, before: old, after: now, parameters }]
  })
}

interface FieldReader {
  readonly field: ChangedField
  readonly read: (node: FrameworkNode) => ChangeValue | undefined
  /** What has values of its own besides the one that is shown. */
  readonly whole?: (node: FrameworkNode) => unknown
}

const readers: readonly FieldReader[] = [
  { field: 'code', read: (node) => node.code },
  { field: 'level', read: (node) => node.level },
  { field: 'name', read: (node) => node.name },
  { field: 'maxPoints', read: (node) => node.maxPoints },
  { field: 'weight', read: (node) => node.weight },
  { field: 'rule', read: (node) => node.rule?.type, whole: (node) => withoutType(node.rule) },
  { field: 'ruleKnowledge', read: (node) => node.ruleKnowledge },
  { field: 'appliesTo', read: (node) => node.appliesTo },
  { field: 'evidence', read: (node) => node.evidence },
  { field: 'dataSource', read: (node) => node.dataSource },
  { field: 'provenance', read: (node) => node.provenance },
  {
    field: 'appraisedBy',
    read: (node) => node.appraisedBy?.name,
    whole: (node) => ({ unit: node.appraisedBy?.unit }),
  },
  {
    field: 'aggregation',
    read: (node) => node.aggregation?.method,
    whole: (node) => ({ ...node.aggregation, method: undefined }),
  },
  { field: 'notApplicable', read: (node) => node.notApplicable },
  { field: 'componentCount', read: (node) => node.componentCount },
  { field: 'knowledge', read: (node) => node.knowledge },
  { field: 'source', read: (node) => node.source },
  { field: 'note', read: (node) => node.note },
  {
    field: 'earlier',
    read: (node) => node.earlier?.as,
    whole: (node) => ({ ...node.earlier, as: undefined }),
  },
]

function withoutType(rule: FrameworkNode['rule']): unknown {
  return { ...rule, type: undefined }
}

/** What a framework says of itself, but what every version has of its own. */
function settingsOf(framework: Framework): unknown {
  const { nodes: _nodes, code: _code, clonedFrom: _clonedFrom, ...settings } = framework
  return settings
}
