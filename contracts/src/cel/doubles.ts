import type { ASTNode } from '@marcbachmann/cel-js'
import { createEnvironment } from './environment.ts'

const environment = createEnvironment({ unlistedVariablesAreDyn: true })

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An expression as it was rewritten, and where a place in it was before. */
export interface Doubles {
  readonly text: string
  readonly placeBefore: (place: number) => number
}

/**
 * The expression with its whole numbers written as doubles, 2 → 2.0, and each size as a count. The
 * place in a list, `a[0]`, stays whole. It throws where the expression cannot be parsed.
 */
export function withDoubles(expression: string): Doubles {
  const edits = editsOf(environment.parse(expression).ast).toSorted((a, b) => a.start - b.start)
  const text = edits.reduceRight(
    (rewritten, edit) => rewritten.slice(0, edit.start) + edit.text + rewritten.slice(edit.end),
    expression,
  )
  return { text, placeBefore: (place) => placeBefore(edits, place) }
}

function placeBefore(edits: readonly Edit[], place: number): number {
  let longer = 0
  for (const { start, end, text } of edits) {
    const from = start + longer
    if (place <= from) break
    if (place < from + text.length) return start
    longer += text.length - (end - start)
  }
  return place - longer
}

function editsOf(node: ASTNode): Edit[] {
  const isPlace = node.op === '[]' && node.args[1].op === 'value'
  const inside = nodesIn(isPlace ? node.args[0] : node.args).flatMap(editsOf)
  const { start, end } = node.range
  if (node.op === 'value' && typeof node.args === 'bigint') {
    return [{ start, end, text: `${node.args}.0` }]
  }
  if ((node.op === 'call' || node.op === 'rcall') && node.args[0] === 'size') {
    // `size(a)` begins with the name, `a.size()` ends with it.
    const text = node.input.slice(start, end)
    const at = start + (node.op === 'call' ? text.indexOf('size') : text.lastIndexOf('size'))
    return [...inside, { start: at, end: at + 'size'.length, text: 'count' }]
  }
  return inside
}

function nodesIn(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(nodesIn)
  return isNode(args) ? [args] : []
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'range' in value
}
