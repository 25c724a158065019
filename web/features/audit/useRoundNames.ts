import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '../../app/workspace/workspace.tsx'

/** What the rounds in sight are called; asked once for all entries. */
export function useRoundNames(): (id: string) => string | undefined {
  const { client } = useWorkspace()
  const { data } = useQuery({
    queryKey: ['rounds', 'names'],
    queryFn: async () => {
      const { rounds } = await client.listRounds()
      return new Map(rounds.map(({ id, name }) => [String(id), name]))
    },
    staleTime: 60_000,
  })
  return (id) => data?.get(id)
}
