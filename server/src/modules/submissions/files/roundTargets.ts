import { type AnswerableNode, answerableNodes, listNodes } from '@thang/engine'
import type { ReadTrx } from '../../../platform/db/database.ts'
import { getIssuedFramework } from '../../frameworks/index.ts'
import { roundRules, type RoundSituation } from '../../rounds/index.ts'
import { type AnswerRow, listAnswers } from '../answerQueries.ts'
import { listSubmissionRows, type SubmissionRow } from '../submissionQueries.ts'

/** A submission into which a file of the coordinator may write. */
export interface Target {
  readonly row: SubmissionRow
  /** By code: what units of the kind answer. */
  readonly nodes: ReadonlyMap<string, AnswerableNode>
  /** The codes of everything in its framework, also of what brings no points. */
  readonly codes: ReadonlySet<string>
  readonly answers: ReadonlyMap<string, AnswerRow>
}

/** The submissions of the round, or of one unit of it, with what they say; a few queries, whatever their number. */
export async function loadTargets(
  trx: ReadTrx,
  round: RoundSituation,
  unit?: string,
): Promise<Target[]> {
  const units = unit === undefined ? null : [unit]
  const rows = await listSubmissionRows(trx, { rounds: [round.id], units })
  const ids = rows.map(({ id }) => id)
  const said = Map.groupBy(await listAnswers(trx, ids), ({ submission }) => submission)
  const parts = new Map<string, Pick<Target, 'nodes' | 'codes'>>()
  for (const { kind, framework: id } of round.parts) {
    const framework = await getIssuedFramework(trx, id)
    const places = answerableNodes(framework, kind)
    parts.set(kind, {
      nodes: new Map(places.map((place) => [place.node.code, place])),
      codes: new Set(listNodes(framework).map(({ code }) => code)),
    })
  }
  return rows.map((row) => ({
    row,
    nodes: parts.get(row.kind)?.nodes ?? new Map(),
    codes: parts.get(row.kind)?.codes ?? new Set(),
    answers: new Map((said.get(row.id) ?? []).map((answer) => [answer.node, answer])),
  }))
}

/** The coordinator took the indicator out of the round. */
export function isOut(round: RoundSituation, { row }: Target, { path }: AnswerableNode): boolean {
  return roundRules.isWithdrawn(round, row.kind, path)
}
