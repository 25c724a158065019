import type { ReadTrx } from '../../platform/db/database.ts'
import { getRoundSituation, roundRules, type SubmissionsOfRounds } from '../rounds/index.ts'
import { aboutRows } from './aboutRows.ts'
import type { About } from './policy.ts'
import { type CountedRow, countAnswers, countUnitsThatAnswered } from './standingQueries.ts'
import { insertSubmissions, listSubmissionRows } from './submissionQueries.ts'

type SubmissionStanding = Awaited<ReturnType<SubmissionsOfRounds['listStandings']>>[number]

/** What rounds need of submissions: one for each participant, and how far each is. */
export const submissionsOfRounds: SubmissionsOfRounds = {
  create: insertSubmissions,
  countAnswered: countUnitsThatAnswered,
  async listStandings(trx, id) {
    const round = await getRoundSituation(trx, id)
    const rows = await listSubmissionRows(trx, { rounds: [id], units: null })
    const active = rows.filter(({ participant }) => participant === 'active')
    const about = await aboutRows(trx, active, [round])
    return [...(await listStandings(trx, about)).values()]
  },
}

/** How far each of the submissions is; a query for each kind of unit of each round. */
export async function listStandings(
  trx: ReadTrx,
  submissions: readonly About[],
): Promise<ReadonlyMap<number, SubmissionStanding>> {
  const standings = new Map<number, SubmissionStanding>()
  const parts = Map.groupBy(submissions, ({ row }) => `${row.round} ${row.kind}`)
  for (const part of parts.values()) {
    const [first] = part
    if (first === undefined) continue
    const counted = first.nodes.filter(
      ({ path }) => !roundRules.isWithdrawn(first.round, first.row.kind, path),
    )
    const nodes = counted.map(({ node }) => node.code)
    const evidence = counted.flatMap(({ node }) => (node.evidence === undefined ? [] : node.code))
    const ids = part.map(({ row }) => row.id)
    for (const row of await countAnswers(trx, { submissions: ids, nodes, evidence })) {
      standings.set(row.id, standingOf(row, nodes.length))
    }
  }
  return standings
}

function standingOf(
  { id: submission, ...row }: CountedRow,
  answerable: number,
): SubmissionStanding {
  return { ...row, submission, answerable }
}
