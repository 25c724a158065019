import type { Client, ProfileEntry, ScoringRule } from '@thang/contracts'
import type { FrameworkNode } from '@thang/engine'

/** Which inputs of an indicator its rule divides by which: numerator and denominator. */
export type RatioPairs = Readonly<Record<string, readonly (readonly [string, string])[]>>

/** The pairs of every indicator whose inputs a profile shows, by framework. */
export async function loadRatioPairs(
  client: Client,
  entries: readonly ProfileEntry[],
): Promise<Record<string, RatioPairs>> {
  const shown = entries.filter(({ indicators }) =>
    indicators.some(({ inputs }) => inputs.length > 1),
  )
  const codes = new Set(shown.flatMap(({ table }) => table.framework ?? []))
  const found = await Promise.all(
    [...codes].map(async (code) => {
      const { framework } = await client.getFramework(code)
      return [code, Object.fromEntries(framework.nodes.flatMap(pairsBelow))] as const
    }),
  )
  return Object.fromEntries(found)
}

function pairsBelow(node: FrameworkNode): [string, [string, string][]][] {
  const below = node.children.flatMap(pairsBelow)
  const own = node.rule === undefined ? [] : pairsOf(node.rule)
  return own.length === 0 ? below : [[node.code, own], ...below]
}

function pairsOf(rule: ScoringRule): [string, string][] {
  if ('numerator' in rule && 'denominator' in rule) return [[rule.numerator, rule.denominator]]
  if (rule.type === 'weighted-sum') return rule.terms.flatMap((term) => pairsOf(term.rule))
  return rule.type === 'best-of' ? rule.cases.flatMap((one) => pairsOf(one.rule)) : []
}
