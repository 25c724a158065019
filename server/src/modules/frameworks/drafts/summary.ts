import type { DraftBody } from '@thang/contracts'
import { diffFrameworks, listNodes } from '@thang/engine'

/** What the audit keeps of a framework instead of the whole of it. */
export function summaryOf(body: DraftBody) {
  const nodes = listNodes(body)
  return {
    code: body.code,
    name: body.name.vi,
    maxPoints: body.maxPoints,
    indicators: nodes.filter(({ level }) => level === 'indicator').length,
    nodes: nodes.length,
    ...(body.clonedFrom === undefined ? {} : { clonedFrom: body.clonedFrom }),
  }
}

/** What the audit keeps of the difference between two contents: counts, and the first codes. */
export function changesBetween(before: DraftBody, after: DraftBody) {
  const { framework, nodes } = diffFrameworks(before, after)
  const codesOf = (state: (typeof nodes)[number]['state']) =>
    nodes
      .filter((node) => node.state === state)
      .map((node) => (node.after ?? node.before)?.code ?? '')
  return Object.fromEntries(
    [
      ['settings', [...new Set(framework.map(({ path }) => path.split('.')[0] ?? path))]] as const,
      ['added', codesOf('added')] as const,
      ['dropped', codesOf('dropped')] as const,
      ['changed', codesOf('changed')] as const,
    ]
      .filter(([, codes]) => codes.length > 0)
      .map(([what, codes]) => [what, shortened(codes)]),
  )
}

const shown = 20

function shortened(codes: readonly string[]): { readonly count: number; readonly first: string[] } {
  return { count: codes.length, first: codes.slice(0, shown) }
}
