import type { UnitAppraisal } from '@thang/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'

const key = (submission: number) => ['appraisal', 'unit', submission]

/** What a unit sees of its appraisal. */
export function useUnitAppraisal(submission: number, { enabled = true } = {}) {
  const { client } = useWorkspace()
  return useQuery({
    queryKey: key(submission),
    queryFn: () => client.getUnitAppraisal(submission),
    enabled,
  })
}

/** Puts in sight what a change made of it. */
export function useKeepUnitAppraisal() {
  const queries = useQueryClient()
  return (appraisal: UnitAppraisal) =>
    queries.setQueryData<UnitAppraisal>(key(appraisal.submission), appraisal)
}
