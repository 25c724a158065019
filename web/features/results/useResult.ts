import type { ResultSituation } from '@thang/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'

/** Others appraise, appeal and sign meanwhile. */
const often = 60_000

/** How far the result of the round in the address is, asked for again each minute. */
export function useResult() {
  const { client } = useWorkspace()
  const id = Number(useAddress().params['id'])
  const asked = useQuery<ResultSituation>({
    queryKey: ['results', id],
    queryFn: () => client.getResult(id),
    refetchInterval: often,
    staleTime: 5000,
  })
  return { id, asked }
}

const hanging = ['rounds', 'submissions', 'appraisal']

/** Takes the situation that a step gave, and asks anew for what hangs on it. */
export function useTakeSituation() {
  const queries = useQueryClient()
  return async (situation: ResultSituation) => {
    const { id } = situation.round
    queries.setQueryData(['results', id], situation)
    const keys = [['results', id, 'decision'], ['results', 'own'], ...hanging.map((noun) => [noun])]
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })))
  }
}

/** Asks anew after a refusal: somebody else may have taken the step. */
export function useRenewResult() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['results'] })
}
