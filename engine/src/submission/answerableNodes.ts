import type { Framework, FrameworkNode } from '../framework/framework.ts'
import { appliesTo, isScored } from '../framework/tree.ts'

/** An indicator that a unit answers, with where it stands. */
export interface AnswerableNode {
  readonly node: FrameworkNode
  /** Its code, then those of everything above it, the nearest first. */
  readonly path: readonly string[]
}

/**
 * The indicators that a unit of the kind answers, in the order of the framework: whatever has nothing below it,
 * applies to the kind, and brings points or is a mandatory condition.
 */
export function answerableNodes(
  { nodes }: Pick<Framework, 'nodes'>,
  kind: string,
): AnswerableNode[] {
  return nodes.flatMap((node) => below(node, { kind, above: [] }))
}

interface Place {
  readonly kind: string
  readonly above: readonly string[]
}

function below(node: FrameworkNode, { kind, above }: Place): AnswerableNode[] {
  if (!appliesTo(node, kind)) return []
  const path = [node.code, ...above]
  if (node.children.length > 0) {
    return node.maxPoints === 0
      ? []
      : node.children.flatMap((child) => below(child, { kind, above: path }))
  }
  return isScored(node) || node.rule?.type === 'gate' ? [{ node, path }] : []
}
