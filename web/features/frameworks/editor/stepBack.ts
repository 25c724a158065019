import type { FrameworkEdit } from '@thang/contracts'
import { type Framework, type FrameworkNode, identityOf, type OptionalSetting } from '@thang/engine'

/** A node and where it stands: under which node (null at the top), and in which place there. */
export interface Placed {
  readonly node: FrameworkNode
  readonly parent: string | null
  readonly at: number
  readonly siblings: readonly FrameworkNode[]
}

type NodeChange = Extract<FrameworkEdit, { edit: 'change-node' }>
type OptionalField = NonNullable<NodeChange['without']>[number]

/** The fields that a node need not have. */
export const optionalFields: readonly OptionalField[] = [
  'weight',
  'aggregation',
  'rule',
  'ruleKnowledge',
  'notApplicable',
  'appliesTo',
  'componentCount',
  'evidence',
  'dataSource',
  'provenance',
  'appraisedBy',
  'note',
  'earlier',
]

/** The settings that a framework need not have. */
export const optionalSettings: readonly OptionalSetting[] = [
  'levelScale',
  'inputNames',
  'inputUnits',
]

/** The edit that takes this one back, made before it is done; null where its node is not there. */
export function inverseOf(body: Framework, edit: FrameworkEdit): FrameworkEdit | null {
  if (edit.edit === 'change-framework') {
    const keys = [...Object.keys(edit.fields), ...(edit.without ?? [])]
    const without = optionalSettings.filter((key) => keys.includes(key) && !(key in body))
    return { edit: 'change-framework', fields: picked(body, keys), without }
  }
  if (edit.edit === 'name-input') {
    const { input } = edit
    const [name = null, unit = null] = [body.inputNames?.[input], body.inputUnits?.[input]]
    return { edit: 'name-input', input, name, unit }
  }
  if (edit.edit === 'add-node') return { edit: 'remove-node', node: identityOf(edit.node) }
  const placed = findPlaced(body.nodes, edit.node)
  if (placed === undefined) return null
  const { node, parent, at } = placed
  switch (edit.edit) {
    case 'remove-node':
      return { edit: 'add-node', node, parent, at }
    case 'move-node':
      return { edit: 'move-node', node: edit.node, parent, at }
    case 'change-node': {
      const keys = [...Object.keys(edit.fields), ...(edit.without ?? [])]
      const without = optionalFields.filter((key) => keys.includes(key) && !(key in node))
      return { edit: 'change-node', node: edit.node, fields: picked(node, keys), without }
    }
    default:
      throw new Error(`Unknown edit: ${JSON.stringify(edit satisfies never)}`)
  }
}

/** The edit with what its editor saw, so that what another has written meanwhile is not lost. */
export function expecting(body: Framework, edit: FrameworkEdit): FrameworkEdit {
  if (edit.edit !== 'change-node') return edit
  const placed = findPlaced(body.nodes, edit.node)
  if (placed === undefined) return edit
  const keys = [...Object.keys(edit.fields), ...(edit.without ?? [])]
  return { ...edit, expected: picked(placed.node, keys) }
}

/** Two changes of one thing as one; null where they are not of one thing. */
export function joined(first: FrameworkEdit, second: FrameworkEdit): FrameworkEdit | null {
  if (first.edit === 'change-framework' && second.edit === 'change-framework') {
    const gone = new Set<string>(second.without ?? [])
    const kept = Object.keys(first.fields).filter((key) => !gone.has(key))
    const stillGone = (first.without ?? []).filter((key) => !(key in second.fields))
    const fields = { ...picked(first.fields, kept), ...second.fields }
    return { ...first, fields, without: [...new Set([...stillGone, ...(second.without ?? [])])] }
  }
  if (first.edit === 'name-input' && second.edit === 'name-input') {
    return first.input === second.input ? second : null
  }
  if (first.edit !== 'change-node' || second.edit !== 'change-node') return null
  if (first.node !== second.node) return null
  const gone = new Set<string>(second.without ?? [])
  const kept = Object.keys(first.fields).filter((key) => !gone.has(key))
  const stillGone = (first.without ?? []).filter((key) => !(key in second.fields))
  // What the first has changed the second saw as the first had left it, which nobody else has.
  const own = new Set([...Object.keys(first.fields), ...(first.without ?? [])])
  const seen = Object.keys(second.expected ?? {}).filter((key) => !own.has(key))
  const expected = { ...picked(second.expected ?? {}, seen), ...first.expected }
  return {
    edit: 'change-node',
    node: first.node,
    fields: { ...picked(first.fields, kept), ...second.fields },
    without: [...new Set([...stillGone, ...(second.without ?? [])])],
    ...(Object.keys(expected).length > 0 && { expected }),
  }
}

/** The node of the identity, wherever it stands. */
export function findPlaced(
  siblings: readonly FrameworkNode[],
  id: string,
  parent: string | null = null,
): Placed | undefined {
  for (const [at, node] of siblings.entries()) {
    if (identityOf(node) === id) return { node, parent, at, siblings }
    const found = findPlaced(node.children, id, identityOf(node))
    if (found !== undefined) return found
  }
  return undefined
}

function picked(from: object, keys: readonly string[]) {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)))
}
