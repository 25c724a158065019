import { describeProblem, type FrameworkDetail, type Source } from '@thang/contracts'
import { checkFramework, listNodes } from '@thang/engine'
import { celCheck } from '@thang/contracts/cel'
import type { StoredFramework } from './queries.ts'

/** The framework with what is known and not known about it, counted. */
export function describeFramework(
  stored: StoredFramework,
  editions: readonly string[],
  allSources: readonly Source[],
): FrameworkDetail {
  const { framework, revision } = stored
  const nodes = listNodes(framework)
  const indicators = nodes.filter((node) => node.level === 'indicator')
  const named = new Set(
    [
      ...framework.sources,
      ...nodes.map((node) => node.source),
      ...framework.views.map((view) => view.source),
    ].filter((code) => code !== null),
  )
  return {
    framework,
    revision,
    indicatorCount: {
      official: officialCount(framework),
      listed: indicators.length,
      verified: indicators.filter((node) => node.knowledge === 'verified').length,
      reconstructed: indicators.filter((node) => node.knowledge === 'reconstructed').length,
    },
    editions: [...editions],
    sources: allSources.filter((source) => named.has(source.code)),
    findings: checkFramework(framework, { compile: celCheck }).map(
      ({ severity, code, node, details }) => ({
        severity,
        code,
        node,
        message: describeProblem(code, { ...details, node: node ?? framework.code }),
      }),
    ),
  }
}

/** Sum of the component counts of the top nodes, or null where any is not known. */
function officialCount(framework: StoredFramework['framework']): number | null {
  let count = 0
  for (const node of framework.nodes) {
    const listed = listNodes({ ...framework, nodes: node.children }).filter(
      (n) => n.level === 'indicator',
    )
    const complete = framework.knownDepth === 'indicator' ? listed.length : null
    const own = node.componentCount ?? complete
    if (own === null) return null
    count += own
  }
  return count
}
