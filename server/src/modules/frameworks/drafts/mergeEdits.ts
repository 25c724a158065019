import { FrameworkDiff } from '@thang/contracts'
import {
  applyEdits,
  diffFrameworks,
  type Framework,
  type FrameworkEdit,
  type FrameworkNode,
  identityOf,
  type RefusedEdit,
} from '@thang/engine'

export interface Merging {
  /** What the edits were made on. */
  readonly base: Framework
  /** What others have made of it since. */
  readonly latest: Framework
  readonly edits: readonly FrameworkEdit[]
}

/** Both together, or the identities of what both changed; null among them stands for the set as a whole. */
export type Merged =
  | { readonly body: Framework; readonly conflicts?: never }
  | { readonly body?: never; readonly conflicts: readonly (string | null)[] }

/**
 * Puts edits of a base onto what others made of that base. They are merged where they touch other
 * nodes, or other settings of the set; a node that was changed by both is a conflict, and so is one
 * that the edits remove while others changed something below it, or that others removed.
 */
export function mergeEdits({ base, latest, edits }: Merging): Merged {
  const theirs = touchedBy(theirChanges({ base, latest }))
  const own = new Set<string>()
  const touched = edits.flatMap((edit) => conflictsOf(edit, { latest, theirs, own }))
  if (touched.length > 0) return { conflicts: [...new Set(touched)] }
  const { framework, refused } = applyEdits(latest, edits)
  if (refused.length > 0) return { conflicts: [...new Set(refused.map(nodeOf))] }
  return { body: framework }
}

/** What others changed since the base. */
export function theirChanges({ base, latest }: Pick<Merging, 'base' | 'latest'>): FrameworkDiff {
  return FrameworkDiff.parse(diffFrameworks(base, latest))
}

/** The node that an edit is about; null for the set as a whole. */
export function nodeOf({ edit }: RefusedEdit): string | null {
  switch (edit.edit) {
    case 'change-framework':
    case 'name-input':
      return null
    case 'add-node':
      return edit.parent ?? identityOf(edit.node)
    default:
      return edit.node
  }
}

interface Touched {
  readonly nodes: ReadonlySet<string>
  readonly settings: ReadonlySet<string>
}

function touchedBy({ framework, nodes }: FrameworkDiff): Touched {
  const identities = nodes.flatMap(({ before, after }) =>
    [before, after].flatMap((node) => (node === null ? [] : [node.id ?? node.code])),
  )
  return {
    nodes: new Set(identities),
    settings: new Set(framework.flatMap(({ path }) => settingsAt(path))),
  }
}

/** The setting that a path is in, and of a list by names the item too: of the names of inputs each is its own. */
function settingsAt(path: string): string[] {
  const [setting = path, item = ''] = path.split('.')
  return [setting, `${setting}.${item}`]
}

interface Ground {
  readonly latest: Framework
  readonly theirs: Touched
  /** Nodes that the edits themselves have added so far. */
  readonly own: Set<string>
}

function conflictsOf(edit: FrameworkEdit, { latest, theirs, own }: Ground): (string | null)[] {
  switch (edit.edit) {
    case 'change-framework':
      return settingsIn(edit).some((field) => theirs.settings.has(field)) ? [null] : []
    case 'name-input': {
      const places = [`inputNames.${edit.input}`, `inputUnits.${edit.input}`]
      return places.some((place) => theirs.settings.has(place)) ? [null] : []
    }
    case 'add-node':
      for (const id of identitiesIn([edit.node])) own.add(id)
      return []
    case 'remove-node':
      return own.has(edit.node)
        ? []
        : belowAndAt(latest, edit.node).filter((id) => theirs.nodes.has(id))
    default:
      return theirs.nodes.has(edit.node) && !own.has(edit.node) ? [edit.node] : []
  }
}

function settingsIn(edit: Extract<FrameworkEdit, { edit: 'change-framework' }>): string[] {
  return [...Object.keys(edit.fields), ...(edit.without ?? [])]
}

/** The node with all that is below it, by their identities; the one asked for also where it is gone. */
function belowAndAt({ nodes }: Framework, id: string): string[] {
  const find = (siblings: readonly FrameworkNode[]): FrameworkNode | undefined => {
    for (const node of siblings) {
      const found = identityOf(node) === id ? node : find(node.children)
      if (found !== undefined) return found
    }
    return undefined
  }
  const found = find(nodes)
  return found === undefined ? [id] : identitiesIn([found])
}

function identitiesIn(nodes: readonly FrameworkNode[]): string[] {
  return nodes.flatMap((node) => [identityOf(node), ...identitiesIn(node.children)])
}
