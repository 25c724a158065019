import type { SubmissionDetail } from '@thang/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useWorkspace } from '../../app/workspace/workspace.tsx'

/** A submission with the hour by the browser's clock at which it came. */
export interface ReceivedSubmission {
  readonly detail: SubmissionDetail
  readonly receivedAt: number
}

export function useSubmission(id: number) {
  const { client } = useWorkspace()
  return useQuery({
    queryKey: ['submissions', 'one', id],
    async queryFn(): Promise<ReceivedSubmission> {
      const detail = await client.getSubmission(id)
      return { detail, receivedAt: Date.now() }
    },
  })
}

/** What was before, and what others had; it is published, and does not change while somebody fills. */
export function useBackground(id: number) {
  const { client } = useWorkspace()
  return useQuery({
    queryKey: ['submission-background', id],
    queryFn: () => client.getSubmissionBackground(id),
    staleTime: 600_000,
  })
}

/** Asks anew for everything about submissions. */
export function useRenewSubmissions() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['submissions'] })
}
