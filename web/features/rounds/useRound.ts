import type { RoundDetail, WorkspaceClient } from '@thang/contracts'
import { useQuery } from '@tanstack/react-query'
import { useOwnSession } from '../../app/workspace/session.ts'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'

/** Time passes, and others work on it too. */
const often = 60_000

/** Asks again each minute while it is looked at; keys begin with `rounds`, so that a change renews them all. */
export function useLive<Answer>(
  key: readonly unknown[],
  ask: (client: WorkspaceClient) => Promise<Answer>,
) {
  const { client } = useWorkspace()
  return useQuery({
    queryKey: ['rounds', ...key],
    queryFn: () => ask(client),
    refetchInterval: often,
    staleTime: 5000,
  })
}

/** The round whose number stands in the address. */
export function useRoundOfAddress() {
  const { params } = useAddress()
  const id = Number(params['id'])
  return { id, asked: useLive<RoundDetail>([id], (client) => client.getRound(id)) }
}

const following: ReadonlySet<string> = new Set(['coordinator', 'council', 'leader', 'inspector'])

/** Whether somebody holds a post by which rounds are followed; the server looks at which. */
export function useMayFollow(): boolean {
  return useOwnSession().authorities.some(({ post }) => following.has(post.role))
}
