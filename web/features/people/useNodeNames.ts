import type { IndicatorScope } from '@thang/contracts'
import type { FrameworkNode } from '@thang/engine'
import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { publicApi } from './publicApi.ts'

/** What the bound groups and indicators are called, in whichever version of their index has them. */
export function useNodeNames(scopes: readonly IndicatorScope[]) {
  const { language } = useWorkspace()
  const indices = [...new Set(scopes.map(({ index }) => index))].toSorted()
  const { data } = useQuery({
    queryKey: ['frameworks', 'of', indices],
    queryFn: () => loadVersions(indices),
    staleTime: 5 * 60_000,
    enabled: indices.length > 0,
  })
  return ({ index, node }: IndicatorScope): string | undefined => {
    const name = data?.get(`${index} ${node}`)
    return name === undefined ? undefined : language === 'en' ? (name.en ?? name.vi) : name.vi
  }
}

async function loadVersions(indices: readonly string[]) {
  const { frameworks } = await publicApi.listFrameworks()
  const wanted = frameworks.filter(({ index }) => indices.includes(index))
  const versions = await Promise.all(wanted.map(({ code }) => publicApi.getFramework(code)))
  return new Map(
    versions.flatMap(({ framework }) =>
      nodesOf(framework.nodes).map(
        ({ code, name }) => [`${framework.index} ${code}`, name] as const,
      ),
    ),
  )
}

function nodesOf(nodes: readonly FrameworkNode[]): FrameworkNode[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children)])
}
