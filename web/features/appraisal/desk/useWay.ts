import type { AppraisalDetail } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useAddress, useGo, useWorkspace } from '../../../app/workspace/workspace.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import { findCell, placeOf } from '../matrix/cellAt.ts'
import { type CellOrder, countBefore, nextCell } from '../matrix/cellOrder.ts'
import { filterMatrix, filterOf, queryOf } from '../matrix/matrixFilter.ts'
import { useMatrix } from '../useAppraisal.ts'

/** The way from answer to answer: through what the filter of the matrix leaves, in the order of the address. */
export function useWay({ submission, node, round, kind }: AppraisalDetail) {
  const { t, client, path } = useWorkspace()
  const { query, changeQuery } = useAddress()
  const queries = useQueryClient()
  const go = useGo()
  const say = useSay()
  const { data } = useMatrix(round.id, kind)
  const filter = filterOf(query)
  const order: CellOrder = query['order'] === 'by-unit' ? 'by-unit' : 'by-indicator'
  const here = data && findCell(data.matrix, { submission, node: node.code })
  const fitting = data === undefined ? [] : filterMatrix(data.matrix, filter, data.moments).cells
  const towards = (by: 1 | -1) => {
    const cell = here && nextCell(fitting, here, { order, step: by })
    return data === undefined || cell === undefined ? undefined : placeOf(data.matrix, cell)
  }
  const next = towards(1)
  const nextKey = next === undefined ? '' : `${next.submission} ${next.node}`
  useEffect(() => {
    if (next === undefined) return
    // What comes next is there by the time this is decided.
    void queries.prefetchQuery({
      queryKey: ['appraisal', 'one', next.submission, next.node],
      queryFn: () => client.getAppraisal(next.submission, next.node),
      staleTime: 30_000,
    })
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [nextKey])
  function step(steps: 1 | -1) {
    const place = towards(steps)
    if (place === undefined) return say(t(steps === 1 ? 'desk.atEnd' : 'desk.atStart'))
    open(place)
  }
  /** After a decision, of which is said that it was taken: at the end that stays to be read. */
  function goOn() {
    const place = towards(1)
    if (place !== undefined) open(place)
  }
  function open(place: ReturnType<typeof placeOf>) {
    const params = { submission: String(place.submission), node: place.node }
    go(path('appraisalAnswer', params, { ...queryOf(filter), order }), { replace: true })
  }
  return {
    step,
    goOn,
    order,
    turn: (other: CellOrder) => changeQuery({ order: other }),
    moments: data?.moments ?? { visit: null, preliminary: null },
    frameworkCode: data?.matrix.framework.code,
    count: fitting.length,
    place: here === undefined ? 0 : countBefore(fitting, here, order) + 1,
    matrixAddress: path(
      'appraisalMatrix',
      { id: String(round.id) },
      { ...queryOf(filter), kind, at: `${submission}/${node.code}` },
    ),
  }
}

export type Way = ReturnType<typeof useWay>
