import { answerableNodes } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { getIssuedFramework } from '../frameworks/index.ts'
import type { RoundSituation } from '../rounds/index.ts'
import type { About } from './policy.ts'
import type { SubmissionRow } from './submissionQueries.ts'

/** The submissions in their rounds, with what each is asked; one small query for each framework. */
export async function aboutRows(
  trx: ReadTrx,
  rows: readonly SubmissionRow[],
  rounds: readonly RoundSituation[],
): Promise<About[]> {
  const byId = new Map(rounds.map((round) => [round.id, round]))
  const asked = new Map<string, Pick<About, 'index' | 'nodes'>>()
  for (const { framework: id, frameworkHash, kind } of rows) {
    const key = `${id} ${kind}`
    if (asked.has(key)) continue
    const framework = await getIssuedFramework(trx, id, frameworkHash)
    asked.set(key, { index: framework.index, nodes: answerableNodes(framework, kind) })
  }
  return rows.flatMap((row) => {
    const round = byId.get(row.round)
    const what = asked.get(`${row.framework} ${row.kind}`)
    return round === undefined || what === undefined ? [] : [{ row, round, ...what }]
  })
}
