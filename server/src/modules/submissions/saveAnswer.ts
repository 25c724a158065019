import type { AnswerContent, AnswerSave, AnswerSaved } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { findAnswer, writeAnswers } from './answerQueries.ts'
import { checkContent } from './checkContent.ts'
import { getPlace, lockOf, lockSubmissionSeen } from './getSubmissionSeen.ts'
import { mayFill } from './policy.ts'
import { answerChanged, answerLocked, noSuchVersion, notToFill } from './refusals.ts'

export interface AnswerToSave extends AnswerSave {
  readonly submission: number
  readonly node: string
}

/**
 * Writes an answer on top of the version that was looked at. What comes too late, or to a locked answer, is
 * refused as `answer-locked`, and what somebody else changed meanwhile as `answer-changed` with what it says now:
 * nothing of it is kept then. The moment that counts is the one at which the request was taken up, so a save that
 * waits for another one is not late by it.
 */
export async function saveAnswer(
  trx: WriteTrx,
  actor: Actor,
  { submission, node, base, content }: AnswerToSave,
): Promise<Outcome<AnswerSaved>> {
  const seen = await lockSubmissionSeen(trx, actor, submission)
  const { unit } = seen.row
  const place = getPlace(seen, node)
  const by = mayFill(seen.actor, unit)
  if (by === undefined) throw notToFill(unit)
  const current = await findAnswer(trx, submission, node)
  const lock = lockOf(seen, place, current?.origin ?? 'reported')
  if (lock !== null) throw answerLocked(node, lock, actor.now)
  if (current !== undefined && current.version !== base) throw answerChanged(node, current)
  if (current === undefined && base !== 0) throw noSuchVersion(node, base)
  checkContent(place.node, content)
  const [written] = await writeAnswers(trx, {
    answers: [{ submission, node, base, content }],
    origin: 'reported',
    how: 'typed',
    import: null,
    at: actor.now,
    by: actor.personId,
  })
  if (written === undefined)
    throw new Error(`answer ${node} of ${submission} changed under its lock`)
  const fact = {
    action: 'answer.save',
    subject: { kind: 'answer', id: `${submission}/${node}` },
    unit,
    by,
    ...changeOf(current?.content, content),
  }
  return {
    answer: { version: written.version, savedAt: actor.now.toISOString() },
    facts: [fact],
  }
}

/** Only what differs, since an audit that repeats long explanations with every save is not read. */
export function changeOf(
  before: AnswerContent | undefined,
  after: AnswerContent,
): { readonly before: unknown; readonly after: unknown } {
  const old = before === undefined ? {} : flat(before)
  const now = flat(after)
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  const changed = names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
  const only = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      changed.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
    )
  return { before: only(old), after: only(now) }
}

function flat({ inputs, notApplicable, explanation }: AnswerContent): Record<string, unknown> {
  const named = Object.entries(inputs).map(([name, value]) => [`inputs.${name}`, value])
  return {
    ...Object.fromEntries(named),
    ...(notApplicable === null ? {} : { notApplicable }),
    ...(explanation === null ? {} : { explanation }),
  }
}
