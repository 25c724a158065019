import type { AnswerContent } from '@thang/contracts'
import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { listAnswers, writeAnswers } from './answerQueries.ts'
import { checkContent } from './checkContent.ts'
import { getPlace, lockOf, lockSubmissionSeen } from './getSubmissionSeen.ts'
import { mayFill } from './policy.ts'
import { answerLocked, notToFill } from './refusals.ts'
import { changeOf } from './saveAnswer.ts'

/** Answers of one submission that are written together. */
export interface AnswersToSave {
  readonly submission: number
  readonly answers: readonly { readonly node: string; readonly content: AnswerContent }[]
}

/** Writes several answers by the rules of one; those that a system measured are left as they are. */
export async function saveAnswers(
  trx: WriteTrx,
  actor: Actor,
  { submission, answers }: AnswersToSave,
): Promise<Outcome<number>> {
  const seen = await lockSubmissionSeen(trx, actor, submission)
  const { unit } = seen.row
  const by = mayFill(seen.actor, unit)
  if (by === undefined) throw notToFill(unit)
  const present = new Map((await listAnswers(trx, [submission])).map((each) => [each.node, each]))
  const open = answers.filter(({ node }) => present.get(node)?.origin !== 'measured')
  for (const { node, content } of open) {
    const place = getPlace(seen, node)
    const lock = lockOf(seen, place, present.get(node)?.origin ?? 'reported')
    if (lock !== null) throw answerLocked(node, lock, actor.now)
    checkContent(place.node, content)
  }
  await writeAnswers(trx, {
    answers: open.map((each) => ({
      ...each,
      submission,
      base: present.get(each.node)?.version ?? 0,
    })),
    origin: 'reported',
    how: 'typed',
    import: null,
    at: actor.now,
    by: actor.personId,
  })
  const [first, ...others] = open.map(({ node, content }): Fact => ({
    action: 'answer.save',
    subject: { kind: 'answer', id: `${submission}/${node}` },
    unit,
    by,
    ...changeOf(present.get(node)?.content, content),
  }))
  if (first === undefined) throw new Error(`nothing was to be written in ${submission}`)
  return { answer: open.length, facts: [first, ...others] }
}
