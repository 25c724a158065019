import type { AnswerImport, AnswerImportList } from '@thang/contracts'
import type { ReadTrx } from '../../../platform/db/database.ts'
import { type Actor, peoplePolicy } from '../../people/index.ts'
import { type RoundSituation, roundPolicy, roundSteps } from '../../rounds/index.ts'
import { getSubmissionSeen, type Seen } from '../getSubmissionSeen.ts'
import { mayFill } from '../policy.ts'
import { type ImportRow, listImports } from './importQueries.ts'
import { noSuchImport } from './refusals.ts'

/** Who looks at the imports: of one submission, or of the round that they run. */
export type ImportView =
  | Pick<Seen, 'row' | 'round' | 'actor'>
  | { readonly round: RoundSituation; readonly actor: Actor }

/** The files that wrote into a submission, the latest first; those of the unit itself first can be undone by it. */
export async function getImports(
  trx: ReadTrx,
  actor: Actor,
  submission: number,
): Promise<AnswerImportList> {
  const seen = await getSubmissionSeen(trx, actor, submission)
  const rows = await listImports(trx, { round: seen.round.id, submission })
  return { imports: rows.map((row) => present(seen, row)) }
}

/** The files that the coordinator took into a round, the latest first; read by who follows the round. */
export async function getRoundImports(
  trx: ReadTrx,
  actor: Actor,
  id: number,
): Promise<AnswerImportList> {
  const { round } = await roundSteps.getRoundSeen(trx, actor, id)
  peoplePolicy.permit(
    roundPolicy.mayFollow(actor, round.owner),
    'Anh/chị không xem được các tệp của cả kỳ. Hãy xem các tệp đã nhận ở phiếu của đơn vị mình.',
    { unit: round.owner },
  )
  const rows = await listImports(trx, { round: id })
  const taken = rows.filter(({ kind }) => kind !== 'workbook')
  return { imports: taken.map((row) => present({ round, actor }, row)) }
}

/** One import; throws `not_found` where the submission or the round has none of that number. */
export async function findImport(trx: ReadTrx, view: ImportView, id: number): Promise<ImportRow> {
  const submission = 'row' in view ? { submission: view.row.id } : {}
  const [found] = await listImports(trx, { round: view.round.id, id, ...submission })
  if (found === undefined) throw noSuchImport(id)
  return found
}

export async function showImport(
  trx: ReadTrx,
  view: ImportView,
  id: number,
): Promise<AnswerImport> {
  return present(view, await findImport(trx, view, id))
}

function present(view: ImportView, row: ImportRow): AnswerImport {
  const { undoneAt, undoneBy, undoReason, kept } = row
  const undone =
    undoneAt === null || undoneBy === null || undoReason === null
      ? null
      : { at: undoneAt.toISOString(), by: undoneBy, reason: undoReason, kept }
  return {
    id: row.id,
    kind: row.kind,
    file: row.file,
    sha256: row.sha256,
    answers: row.answers,
    at: row.at.toISOString(),
    by: row.by,
    undone,
    mayUndo: undone === null && view.round.state === 'open' && mayUndo(view, row),
  }
}

/** The unit undoes its own workbooks, the coordinator what was taken into the round. */
function mayUndo(view: ImportView, { kind }: ImportRow): boolean {
  if (kind !== 'workbook') return roundPolicy.mayRun(view.actor, view.round.owner) !== undefined
  return 'row' in view && mayFill(view.actor, view.row.unit) !== undefined
}
