import type { LocalText } from '../localText.ts'
import type { Framework, FrameworkNode } from './framework.ts'
import { diffParameters } from './parameters.ts'

/** What of a node is edited in place; its children are added, removed and moved. */
export type NodeFields = Partial<Omit<FrameworkNode, 'id' | 'children'>>

/** A field that a node need not have. */
export type OptionalField = Exclude<
  keyof NodeFields,
  'code' | 'level' | 'name' | 'maxPoints' | 'knowledge' | 'source'
>

/** What of a framework is edited in place. */
export type FrameworkFields = Partial<Omit<Framework, 'nodes'>>

/** A setting that a framework need not have. */
export type OptionalSetting = 'levelScale' | 'inputNames' | 'inputUnits'

/**
 * One step of an editor. Nodes are named by `identityOf`, which no edit changes. `parent` null is the
 * top; `at` is the place among the siblings from 0, the last one where it is beyond them.
 * `expected` says what the editor saw: where the node says otherwise by now, the edit is refused.
 */
export type FrameworkEdit =
  | {
      readonly edit: 'add-node'
      readonly node: FrameworkNode
      readonly parent: string | null
      readonly at: number
    }
  | { readonly edit: 'remove-node'; readonly node: string }
  | {
      readonly edit: 'move-node'
      readonly node: string
      readonly parent: string | null
      readonly at: number
    }
  | {
      readonly edit: 'change-node'
      readonly node: string
      readonly fields: NodeFields
      /** Fields that the node is to have no longer. */
      readonly without?: readonly OptionalField[]
      readonly expected?: NodeFields
    }
  | {
      readonly edit: 'change-framework'
      readonly fields: FrameworkFields
      /** Settings that the framework is to have no longer. */
      readonly without?: readonly OptionalSetting[]
    }
  | {
      readonly edit: 'name-input'
      /** The name that rules use. */
      readonly input: string
      /** What it is called and in what it is counted; null where that is not said. */
      readonly name: LocalText | null
      readonly unit: LocalText | null
    }

/** Why an edit cannot be done: the node is gone, is there already, would stand under itself, or says otherwise by now. */
export const editRefusals = [
  'node-gone',
  'parent-gone',
  'node-there-already',
  'under-itself',
  'changed-meanwhile',
] as const

/** One reason why an edit cannot be done. */
export type EditRefusal = (typeof editRefusals)[number]

/** An edit that was not done, and why. */
export interface RefusedEdit {
  readonly edit: FrameworkEdit
  readonly reason: EditRefusal
}

/** What edits made of a framework; those refused changed nothing. */
export interface EditedFramework {
  readonly framework: Framework
  readonly refused: readonly RefusedEdit[]
}

/** By what an editor knows a node: its id, or its code where it has none. */
export function identityOf(node: FrameworkNode): string {
  return node.id ?? node.code
}

/**
 * Gives every node that has none an id made of the framework's code and its own, so that it stays the
 * same node when its code is edited and when the set is cloned. A code used twice gets a number.
 */
export function withIdentities<Version extends Framework>(framework: Version): Version {
  const taken = new Set<string>()
  const name = (node: FrameworkNode): FrameworkNode => {
    const wanted = node.id ?? `${framework.code}/${node.code}`
    let id = wanted
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}/${count}`
    taken.add(id)
    return { ...node, id, children: node.children.map(name) }
  }
  return { ...framework, nodes: framework.nodes.map(name) }
}

/** Does edits one after another. What an edit does not touch is the very same object afterwards. */
export function applyEdits(framework: Framework, edits: readonly FrameworkEdit[]): EditedFramework {
  let edited = framework
  const refused: RefusedEdit[] = []
  for (const edit of edits) {
    const result = applyEdit(edited, edit)
    if (typeof result === 'string') refused.push({ edit, reason: result })
    else edited = result
  }
  return { framework: edited, refused }
}

function applyEdit(framework: Framework, edit: FrameworkEdit): Framework | EditRefusal {
  switch (edit.edit) {
    case 'add-node':
      return addNode(framework, edit)
    case 'remove-node':
      return removeNode(framework, edit.node)
    case 'move-node':
      return moveNode(framework, edit)
    case 'change-node':
      return changeNode(framework, edit)
    case 'change-framework':
      return changeFramework(framework, edit)
    case 'name-input':
      return nameInput(framework, edit)
    default:
      throw unknownEdit(edit)
  }
}

function unknownEdit(edit: never): Error {
  return new Error(`unknown edit: ${JSON.stringify(edit)}`)
}

/** Changes settings of the framework, and takes away those named in `without`. */
export function changeFramework(
  framework: Framework,
  { fields, without = [] }: Omit<Extract<FrameworkEdit, { edit: 'change-framework' }>, 'edit'>,
): Framework {
  const changed: { -readonly [Setting in keyof Framework]: Framework[Setting] } = {
    ...framework,
    ...fields,
  }
  for (const setting of without) delete changed[setting]
  return changed
}

/** Says what a raw input is called and in what it is counted, or no longer says so. */
export function nameInput(
  framework: Framework,
  { input, name, unit }: Omit<Extract<FrameworkEdit, { edit: 'name-input' }>, 'edit'>,
): Framework {
  const told = (texts: Framework['inputNames'], text: LocalText | null) => {
    const others = Object.entries(texts ?? {}).filter(([key]) => key !== input)
    return Object.fromEntries(text === null ? others : [...others, [input, text]])
  }
  const inputNames = told(framework.inputNames, name)
  const inputUnits = told(framework.inputUnits, unit)
  const { inputNames: _, inputUnits: __, ...rest } = framework
  return {
    ...rest,
    ...(Object.keys(inputNames).length > 0 && { inputNames }),
    ...(Object.keys(inputUnits).length > 0 && { inputUnits }),
  }
}

/** Adds a node with all that is below it. */
export function addNode(
  framework: Framework,
  { node, parent, at }: { node: FrameworkNode; parent: string | null; at: number },
): Framework | EditRefusal {
  const comes = identitiesIn([node])
  const there = identitiesIn(framework.nodes)
  if (comes.some((id) => there.includes(id))) return 'node-there-already'
  const insert = (siblings: readonly FrameworkNode[]) =>
    siblings.toSpliced(Math.max(at, 0), 0, node)
  if (parent === null) return { ...framework, nodes: insert(framework.nodes) }
  const nodes = replace(framework.nodes, parent, (above) => [
    { ...above, children: insert(above.children) },
  ])
  return nodes === undefined ? 'parent-gone' : { ...framework, nodes }
}

/** Removes a node with all that is below it. */
export function removeNode(framework: Framework, node: string): Framework | EditRefusal {
  const nodes = replace(framework.nodes, node, () => [])
  return nodes === undefined ? 'node-gone' : { ...framework, nodes }
}

/** Puts a node with all that is below it elsewhere; `at` counts the siblings without it. */
export function moveNode(
  framework: Framework,
  { node: id, parent, at }: { node: string; parent: string | null; at: number },
): Framework | EditRefusal {
  const node = find(framework.nodes, id)
  if (node === undefined) return 'node-gone'
  if (parent !== null && find([node], parent) !== undefined) return 'under-itself'
  const without = removeNode(framework, id)
  return typeof without === 'string' ? without : addNode(without, { node, parent, at })
}

/** Changes fields of a node, and takes away those named in `without`. */
export function changeNode(
  framework: Framework,
  edit: Omit<Extract<FrameworkEdit, { edit: 'change-node' }>, 'edit'>,
): Framework | EditRefusal {
  const { node: id, fields, without = [], expected = {} } = edit
  const before = find(framework.nodes, id)
  if (before === undefined) return 'node-gone'
  const seen = Object.entries(expected)
  const now = Object.fromEntries(Object.entries(before).filter(([key]) => key in expected))
  if (diffParameters(Object.fromEntries(seen), now).length > 0) return 'changed-meanwhile'
  const changed: FrameworkNode = { ...before, ...fields }
  for (const field of without) delete changed[field]
  return { ...framework, nodes: replace(framework.nodes, id, () => [changed]) ?? framework.nodes }
}

function find(nodes: readonly FrameworkNode[], id: string): FrameworkNode | undefined {
  for (const node of nodes) {
    const found = identityOf(node) === id ? node : find(node.children, id)
    if (found !== undefined) return found
  }
  return undefined
}

/** The nodes with one of them replaced, wherever it stands; undefined where it is not among them. */
function replace(
  nodes: readonly FrameworkNode[],
  id: string,
  by: (node: FrameworkNode) => readonly FrameworkNode[],
): readonly FrameworkNode[] | undefined {
  for (const [index, node] of nodes.entries()) {
    if (identityOf(node) === id) return nodes.toSpliced(index, 1, ...by(node))
    const children = replace(node.children, id, by)
    if (children !== undefined) return nodes.toSpliced(index, 1, { ...node, children })
  }
  return undefined
}

function identitiesIn(nodes: readonly FrameworkNode[]): string[] {
  return nodes.flatMap((node) => [identityOf(node), ...identitiesIn(node.children)])
}
