import type { RegisteredUnitKind } from '@thang/contracts'
import { findNode, type FrameworkNode, listNodes } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { listFrameworksById } from '../frameworks/index.ts'
import { noSuchIndicator, noSuchPart } from './refusals.ts'
import { isWithdrawn, type RoundSituation } from './situation.ts'

export interface NodeAsked {
  readonly kind: RegisteredUnitKind
  readonly node: string
}

/** Refuses a code that the framework of the kind does not have; says whether it is out of the round already. */
export async function requireNode(
  trx: ReadTrx,
  round: RoundSituation,
  { kind, node }: NodeAsked,
): Promise<{ readonly withdrawn: boolean }> {
  const part = round.parts.find((each) => each.kind === kind)
  if (part === undefined) throw noSuchPart(kind)
  const framework = (await listFrameworksById(trx, [part.framework])).get(part.framework)
  const path = framework === undefined ? undefined : pathTo(framework.nodes, node)
  if (path === undefined) throw noSuchIndicator(node)
  return { withdrawn: isWithdrawn(round, kind, path) }
}

/** Codes of the node and of all below it; refused where the framework of the kind does not have it. */
export async function nodesFrom(
  trx: ReadTrx,
  round: RoundSituation,
  { kind, node }: NodeAsked,
): Promise<string[]> {
  const part = round.parts.find((each) => each.kind === kind)
  if (part === undefined) throw noSuchPart(kind)
  const framework = (await listFrameworksById(trx, [part.framework])).get(part.framework)
  const found = framework === undefined ? undefined : findNode(framework, node)
  if (framework === undefined || found === undefined) throw noSuchIndicator(node)
  return listNodes({ ...framework, nodes: [found] }).map(({ code }) => code)
}

/** The code and those of everything above it, the nearest first. */
function pathTo(nodes: readonly FrameworkNode[], code: string): string[] | undefined {
  for (const node of nodes) {
    if (node.code === code) return [code]
    const below = pathTo(node.children, code)
    if (below !== undefined) return [...below, node.code]
  }
  return undefined
}
