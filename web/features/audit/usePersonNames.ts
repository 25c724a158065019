import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '../../app/workspace/workspace.tsx'

/** What the people in sight are called; asked once for all entries. */
export function usePersonNames(): (id: string) => string | undefined {
  const { client } = useWorkspace()
  const { data } = useQuery({
    queryKey: ['people', 'names'],
    queryFn: async () => {
      const { people } = await client.listPeople()
      return new Map(people.map(({ id, name }) => [id, name]))
    },
    staleTime: 60_000,
  })
  return (id) => data?.get(id)
}
