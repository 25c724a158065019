import type { Framework } from '@thang/contracts'
import { useQueries } from '@tanstack/react-query'
import { askPublic } from './usePublic.ts'

/** The issued frameworks of the codes, as far as they have come. */
export function usePublicFrameworks(codes: readonly string[]): Framework[] {
  return useQueries({
    queries: codes.map((code) => ({
      queryKey: ['framework', code],
      queryFn: () => askPublic((client) => client.getFramework(code)),
      staleTime: 60_000,
    })),
    combine: (found) => found.flatMap(({ data }) => data?.framework ?? []),
  })
}
