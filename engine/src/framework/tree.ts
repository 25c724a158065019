import { type Framework, type FrameworkNode, type Level, levels } from './framework.ts'

/** Every node of the framework, parents before their children, in the order of the file. */
export function listNodes(framework: Framework): FrameworkNode[] {
  return framework.nodes.flatMap(withDescendants)
}

/** The node itself and everything below it. */
export function withDescendants(node: FrameworkNode): FrameworkNode[] {
  return [node, ...node.children.flatMap(withDescendants)]
}

/** The node with the code, or undefined. */
export function findNode(framework: Framework, code: string): FrameworkNode | undefined {
  return listNodes(framework).find((node) => node.code === code)
}

/** Whether points or weights at the level are known in the framework; below, scoring is refused. */
export function isWithinKnownDepth(framework: Framework, level: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(framework.knownDepth)
}

/** Whether the node carries points or weight at all; smart city in the DTI of 2021 does not. */
export function isScored(node: FrameworkNode): boolean {
  return node.maxPoints !== 0 && node.rule?.type !== 'not-scored' && node.rule?.type !== 'gate'
}

/** Whether the node is meant for the kind of unit; a unit whose kind is not known is meant by all. */
export function appliesTo(node: FrameworkNode, kind: string | undefined): boolean {
  return node.appliesTo === undefined || kind === undefined || node.appliesTo.includes(kind)
}
