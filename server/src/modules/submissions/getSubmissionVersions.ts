import { createHash } from 'node:crypto'
import type { SubmissionVersions } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { listEvidenceByIds } from '../evidence/index.ts'
import type { Actor } from '../people/index.ts'
import { listCitations } from './citationQueries.ts'
import { getSubmissionSeen, type Seen } from './getSubmissionSeen.ts'
import { actionsOn } from './policy.ts'
import { listAnswerVersions, listSigns } from './versionQueries.ts'

/** By what a page tells whether the submission is still as it was read; cheap, since it is asked for hours. */
export async function getSubmissionVersions(
  trx: ReadTrx,
  actor: Actor,
  id: number,
): Promise<SubmissionVersions> {
  const seen = await getSubmissionSeen(trx, actor, id)
  const answers = await listAnswerVersions(trx, id, [...seen.readable])
  return {
    answers: Object.fromEntries(answers.map(({ node, version }) => [node, version])),
    rest: await describeRest(trx, seen),
  }
}

/** Another text as soon as anything that the actor sees of the submission differs, but the answers themselves. */
export async function describeRest(trx: ReadTrx, seen: Seen): Promise<string> {
  const { row, round, readable, actor } = seen
  const cited = (await listCitations(trx, row.id)).filter(({ node }) => readable.has(node))
  const ids = [...new Set(cited.map(({ document }) => document))]
  const findCited = async () => new Set(ids)
  const documents = ids.length === 0 ? [] : await listEvidenceByIds(trx, actor, { ids, findCited })
  const signs = await listSigns(trx, row.id, [...readable])
  const by = { actions: actionsOn(actor, seen), passed: countPassed(seen) }
  const all = JSON.stringify({ row, round, readable, cited, documents, signs, by }, withMembers)
  return createHash('sha256').update(all).digest('base64url').slice(0, 22)
}

/** How many of the moments at which phases open or end are past: what may be done changes at each of them. */
function countPassed({ round, actor }: Seen): number {
  const moments = [
    ...round.windows.flatMap(({ opensAt, dueAt }) => [opensAt, dueAt]),
    ...round.extensions.flatMap(({ from, until }) => [from, until]),
  ]
  return moments.filter((moment) => moment < actor.now.getTime()).length
}

/** Maps and sets are empty objects in JSON unless their members are given. */
function withMembers(_key: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value
}
