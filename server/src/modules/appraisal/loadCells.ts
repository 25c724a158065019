import type { AppraisedAs } from '@thang/contracts'
import type { AppraisalState } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { type AppraisalRow, type Cells, listAppraisals } from './appraisalQueries.ts'
import {
  type AppealFact,
  countCitations,
  type GivenRow,
  listAppealFacts,
  listContested,
  listGiven,
  listSaid,
  type SaidRow,
} from './cellQueries.ts'

/** Everything that stands at an indicator of a submission, before anything is scored. */
export interface Cell {
  readonly submission: number
  readonly node: string
  readonly said: SaidRow | null
  /** From an import of an earlier assessment. */
  readonly given: Readonly<Partial<Record<GivenRow['kind'], GivenRow>>>
  readonly evidence: number
  readonly contested: boolean
  readonly appraisal: AppraisalRow | null
  /** The last one. */
  readonly appeal: AppealFact | null
}

export type CellOf = (submission: number, node: string) => Cell

/** What stands at every indicator of the submissions; six queries, whatever their number. */
export async function loadCells(trx: ReadTrx, cells: Cells): Promise<CellOf> {
  const said = byPlace(await listSaid(trx, cells))
  const given = Map.groupBy(await listGiven(trx, cells), keyOf)
  const evidence = byPlace(await countCitations(trx, cells))
  const contested = byPlace(await listContested(trx, cells))
  const appraisals = byPlace(await listAppraisals(trx, cells))
  const appeals = byPlace(await listAppealFacts(trx, cells))
  return (submission, node) => {
    const key = keyOf({ submission, node })
    const points = (given.get(key) ?? []).map((row) => [row.kind, row] as const)
    return {
      submission,
      node,
      said: said.get(key) ?? null,
      given: Object.fromEntries(points),
      evidence: evidence.get(key)?.count ?? 0,
      contested: contested.has(key),
      appraisal: appraisals.get(key) ?? null,
      appeal: appeals.get(key) ?? null,
    }
  }
}

/** What was decided of an answer before any appeal: by an appraiser, or in the assessment that was imported. */
export function decisionOf({ appraisal, given }: Pick<Cell, 'appraisal' | 'given'>) {
  if (appraisal !== null && appraisal.decision !== null) return appraisal.decision
  if (appraisal !== null && appraisal.state !== 'waiting') return null
  const points = given.appraised?.points ?? given.final?.points ?? null
  return points === null ? null : ({ as: 'points', points } satisfies AppraisedAs)
}

/** Where the appraisal stands; what was imported with its scores is decided. */
export function stateOf(cell: Pick<Cell, 'appraisal' | 'given'>): AppraisalState {
  const { appraisal } = cell
  if (appraisal !== null && appraisal.state !== 'waiting') return appraisal.state
  return decisionOf(cell) === null ? 'waiting' : 'decided'
}

export function keyOf({ submission, node }: Pick<Cell, 'submission' | 'node'>): string {
  return `${submission} ${node}`
}

function byPlace<Row extends Pick<Cell, 'submission' | 'node'>>(
  rows: readonly Row[],
): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]))
}
