import type { WorkspaceClient } from '@thang/contracts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useWorkspace } from '../../app/workspace/workspace.tsx'

/** As `useAsk`, but what was listed stays in sight while the next list is on its way. */
export function useListed<Answer>(
  key: readonly unknown[],
  ask: (client: WorkspaceClient) => Promise<Answer>,
) {
  const { client } = useWorkspace()
  return useQuery({
    queryKey: key,
    queryFn: () => ask(client),
    placeholderData: keepPreviousData,
  })
}
