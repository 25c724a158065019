import { z } from 'zod'
import { Framework, FrameworkNode } from './framework.ts'

const NodeCode = z.string().min(1)
const Place = {
  parent: NodeCode.nullable().describe('Code of the node it stands under; null at the top.'),
  at: z.int().min(0).describe('Place among its siblings, from 0; the last where there are fewer.'),
}

/** One thing an editor did to a framework, in terms of codes, so that it can be done to a later version too. */
export const FrameworkEdit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set-framework'),
    framework: Framework.omit({ nodes: true }).describe('Everything but the nodes.'),
  }),
  z.strictObject({
    kind: z.literal('set-node'),
    code: NodeCode.describe('The node as it was called before.'),
    node: FrameworkNode.describe('All it says of itself; its children stay, and are sent empty.'),
  }),
  z.strictObject({ kind: z.literal('add-node'), ...Place, node: FrameworkNode }),
  z.strictObject({ kind: z.literal('move-node'), code: NodeCode, ...Place }),
  z.strictObject({ kind: z.literal('remove-node'), code: NodeCode }),
])
export type FrameworkEdit = z.infer<typeof FrameworkEdit>
