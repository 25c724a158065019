import type { AnswerHistory } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { listVersions } from './answerQueries.ts'
import { getPlace, getSubmissionSeen } from './getSubmissionSeen.ts'
import { listComments } from './talkQueries.ts'

/** Everything an answer has said, and what was said about it. */
export async function getHistory(
  trx: ReadTrx,
  actor: Actor,
  { submission, node }: { readonly submission: number; readonly node: string },
): Promise<AnswerHistory> {
  getPlace(await getSubmissionSeen(trx, actor, submission), node)
  return loadHistory(trx, submission, node)
}

/** The same, of an answer that the caller let somebody read. */
export async function loadHistory(
  trx: ReadTrx,
  submission: number,
  node: string,
): Promise<AnswerHistory> {
  const versions = await listVersions(trx, submission, node)
  const comments = await listComments(trx, submission, node)
  return {
    versions: versions.map(({ savedAt, ...version }) => ({
      ...version,
      savedAt: savedAt.toISOString(),
    })),
    comments: comments.map(({ at, ...comment }) => ({ ...comment, at: at.toISOString() })),
  }
}
