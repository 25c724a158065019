import type { DraftBody, FrameworkTitle } from '@thang/contracts'
import { type FrameworkNode, identityOf, listNodes } from '@thang/engine'

/** What a draft says it is, for a table that does not. */
export function titleOf({ code, index, name, unitKind }: DraftBody): FrameworkTitle {
  return { code, index, name, unitKind }
}

/**
 * What a file says, to be put in place of what a draft says. Nodes of the file that the draft does not
 * know take the identity of its node with their code, so that they stay the same to earlier versions. A
 * `bare` table says nothing but nodes and points: all else stays as it is.
 */
export function intoDraft(
  draft: DraftBody,
  file: DraftBody,
  { bare }: { readonly bare: boolean },
): DraftBody {
  const nodes = withKnownIdentities(draft, file)
  if (!bare) return { ...file, nodes }
  const { maxPoints, total } = file
  return { ...draft, maxPoints, total, nodes }
}

function withKnownIdentities(draft: DraftBody, file: DraftBody): FrameworkNode[] {
  const known = new Set(listNodes(draft).map(identityOf))
  const taken = new Set(listNodes(file).map(identityOf))
  const byCode = new Map(listNodes(draft).map((node) => [node.code, identityOf(node)]))
  const place = (node: FrameworkNode): FrameworkNode => {
    const id = identityOf(node)
    const same = byCode.get(node.code)
    const takes = same !== undefined && !known.has(id) && !taken.has(same)
    if (takes) taken.add(same)
    return { ...node, id: takes ? same : id, children: node.children.map(place) }
  }
  return file.nodes.map(place)
}
