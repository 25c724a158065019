import type { Framework, RegisteredUnitKind } from '@thang/contracts'
import type { AnswerableNode } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { getIssuedFramework } from '../frameworks/index.ts'
import { roundRules, type RoundSituation, roundSteps } from '../rounds/index.ts'
import { submissionAppraisal, type SubmissionInRound } from '../submissions/index.ts'
import { findRevision } from './appraisalQueries.ts'
import { type Cell, type CellOf, loadCells } from './loadCells.ts'
import { noSuchPart } from './refusals.ts'
import { type Scored, scoreCells } from './scoreCells.ts'

export type RoundMarks = Awaited<ReturnType<typeof roundSteps.getMarks>>

/** The units of one kind in a round, with all that stands at their indicators. */
export interface Part {
  readonly round: RoundSituation
  readonly marks: RoundMarks
  readonly kind: RegisteredUnitKind
  readonly framework: Framework
  readonly revision: number
  /** The indicators that are answered, in the order of the framework. */
  readonly nodes: readonly AnswerableNode[]
  readonly withdrawn: ReadonlySet<string>
  /** Submissions of the units that take part, in the order of their numbers. */
  readonly units: readonly SubmissionInRound[]
  readonly cell: CellOf
}

export interface PartAsked {
  readonly kind: RegisteredUnitKind
  /** Cells of these alone are loaded; all where it is left out. */
  readonly nodes?: readonly string[]
  /** A submission that is looked at though its unit left the round. */
  readonly also?: number
  /** These alone, where nothing is compared. */
  readonly only?: readonly number[]
}

/** Throws `not_found` where the round has no units of the kind. */
export async function loadPart(
  trx: ReadTrx,
  round: RoundSituation,
  { kind, nodes, also, only }: PartAsked,
): Promise<Part> {
  const part = round.parts.find((each) => each.kind === kind)
  if (part === undefined) throw noSuchPart(kind)
  const framework = await getIssuedFramework(trx, part.framework)
  const rows = (
    await submissionAppraisal.listRows(trx, { rounds: [round.id], units: null })
  ).filter(
    (row) =>
      row.kind === kind &&
      (row.participant === 'active' || row.id === also) &&
      (only === undefined || only.includes(row.id)),
  )
  const units = await submissionAppraisal.aboutRows(trx, rows, [round])
  const answered = units[0]?.nodes ?? []
  const ids = rows.map(({ id }) => id)
  return {
    round,
    marks: await roundSteps.getMarks(trx, round.id),
    kind,
    framework,
    revision: await findRevision(trx, part.framework),
    nodes: answered,
    withdrawn: new Set(
      answered.flatMap(({ node, path }) =>
        roundRules.isWithdrawn(round, kind, path) ? node.code : [],
      ),
    ),
    units,
    cell: await loadCells(trx, { submissions: ids, nodes: nodes ?? null }),
  }
}

/** What every unit has at the indicator, by submission. */
export function scorePart(
  part: Part,
  { node }: Pick<AnswerableNode, 'node'>,
  change: (cell: Cell) => Cell = (cell) => cell,
): ReadonlyMap<number, Scored> {
  const { framework, kind, marks } = part
  const cells = part.units.map(({ row }) => {
    const cell = change(part.cell(row.id, node.code))
    return { cell, sent: isSent(row, cell) }
  })
  const told = marks.preliminaryAt !== null
  const scores = scoreCells({ framework, kind, node, told }, cells)
  return new Map(
    part.units.flatMap(({ row }, index) => {
      const score = scores[index]
      return score === undefined ? [] : [[row.id, score] as const]
    }),
  )
}

/** What a unit did not send does not count; what a system measured, or an assessment brought, does. */
export function isSent(
  { state }: Pick<SubmissionInRound['row'], 'state'>,
  { said }: Pick<Cell, 'said'>,
): boolean {
  return state === 'approved' || (said !== null && said.origin !== 'reported')
}
