import type {
  AppraisalDetail,
  AppraisalMatrix,
  AppraisalMove,
  AppraisalMoveName,
  RegisteredUnitKind,
} from '@thang/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useOwnSession } from '../../app/workspace/session.ts'
import { useAsk } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import type { CellPlace } from './matrix/cellAt.ts'
import { withDetail } from './matrix/cellAt.ts'
import { compareCells } from './matrix/cellOrder.ts'
import { noteVisit, visitKey } from './matrix/lastVisit.ts'
import type { SinceMoments } from './matrix/matrixFilter.ts'

/** A matrix, and since when its changes are new to whoever looks. */
export interface ReceivedMatrix {
  readonly matrix: AppraisalMatrix
  readonly moments: SinceMoments
}

/** Whole matrices are large: others' work is looked for now and then, one's own is put in by itself. */
const often = 120_000

/** Units × indicators of a kind in a round; nothing is asked while the kind is not known. */
export function useMatrix(round: number, kind: string | undefined) {
  const { client } = useWorkspace()
  const { person } = useOwnSession()
  return useQuery({
    queryKey: ['appraisal', 'matrix', round, kind],
    async queryFn(): Promise<ReceivedMatrix> {
      const matrix = inOrder(await client.getAppraisalMatrix(round, { kind }))
      const visit = noteVisit(localStorage, visitKey(person.id, round, matrix.kind), matrix.now)
      return { matrix, moments: { visit, preliminary: matrix.preliminaryAt } }
    },
    enabled: kind !== undefined,
    staleTime: often,
    refetchInterval: often,
  })
}

/** Sorted once, by unit and then by indicator, so that no filter has to. */
function inOrder(matrix: AppraisalMatrix): AppraisalMatrix {
  const cells = matrix.cells.toSorted((one, other) => compareCells('by-unit', one, other))
  return { ...matrix, cells }
}

/** One answer with all that stands beside it. */
export function useAppraisalOf({ submission, node }: CellPlace) {
  return useAsk(['appraisal', 'one', submission, node], (client) =>
    client.getAppraisal(submission, node),
  )
}

/** Puts what an answer became where it is looked at; what counts it is asked for anew. */
function useKeep() {
  const queries = useQueryClient()
  return (detail: AppraisalDetail) => {
    const { round, kind, submission, node } = detail
    queries.setQueryData<AppraisalDetail>(['appraisal', 'one', submission, node.code], detail)
    queries.setQueryData<ReceivedMatrix>(['appraisal', 'matrix', round.id, kind], (before) =>
      before === undefined ? before : { ...before, matrix: withDetail(before.matrix, detail) },
    )
    for (const part of ['queue', 'consistency']) {
      void queries.invalidateQueries({ queryKey: ['appraisal', part] })
    }
  }
}

/** Acts on one answer; what it became is in sight at once. */
export function useMove() {
  const { client } = useWorkspace()
  const keep = useKeep()
  const queries = useQueryClient()
  return async (
    place: CellPlace,
    { move, body }: { move: AppraisalMoveName; body: AppraisalMove },
  ): Promise<AppraisalDetail> => {
    const { submission, node } = place
    try {
      const detail = await client.moveAppraisal(submission, node, move, body)
      keep(detail)
      return detail
    } catch (error) {
      // Somebody may have been there before: what they did is shown beside what is typed here.
      await queries.invalidateQueries({ queryKey: ['appraisal', 'one', submission, node] })
      throw error
    }
  }
}

/** Asks anew for everything about appraisal. */
export function useRenewAppraisal() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['appraisal'] })
}

/** One indicator over all units. */
export function useConsistency(round: number, node: string, kind: RegisteredUnitKind | undefined) {
  const { client } = useWorkspace()
  return useQuery({
    queryKey: ['appraisal', 'consistency', round, node, kind],
    queryFn: () => client.getAppraisalConsistency(round, node, { kind }),
    enabled: kind !== undefined,
  })
}
