import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { problemOf } from '../../../app/workspace/problem.ts'
import { saidIn } from '../../../app/workspace/saidIn.ts'
import { Refused } from '../../../app/workspace/send.ts'
import { sessionIn } from '../../../app/workspace/session.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import type { SaveTrouble } from './answerQueue.ts'
import { type AnswerSaver, createAnswerSaver } from './answerSaver.ts'
import { forgetAnswer, keepAnswer, keptPrefix, readKeptAnswers } from './keptAnswers.ts'
import { isConflict, isLocked } from './refusedSave.ts'

/** The saving of a submission's answers, for the signed-in person at this browser. */
export function useAnswerSaver(submission: number) {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const [saver] = useState(() => {
    const { client, t, language } = workspace
    const prefix = keptPrefix(sessionIn(queries)?.person.id ?? '', submission)
    return createAnswerSaver({
      kept: readKeptAnswers(localStorage, prefix),
      keep: (answer) => keepAnswer(localStorage, prefix, answer),
      forget: (answer) => forgetAnswer(localStorage, prefix, answer),
      save: ({ node, base, content, key }) =>
        client.saveAnswer(submission, node, { base, content }, key),
      judge: (error) => judge(error, (refused) => problemOf(refused, t, language).message),
      newKey: () => crypto.randomUUID(),
      now: () => Date.now(),
    })
  })
  useFlush(saver)
  return { saver, state: useSyncExternalStore(saver.subscribe, saver.state) }
}

/** Sends what waits when the network is back, and when the screen is left. */
function useFlush(saver: AnswerSaver) {
  useEffect(() => {
    addEventListener('online', saver.flush)
    return () => {
      removeEventListener('online', saver.flush)
      saver.flush()
    }
  }, [saver])
}

function judge(error: unknown, say: (error: unknown) => string): SaveTrouble | 'offline' {
  const message = say(error)
  if (!(error instanceof Refused) || mayPass(error.status)) return 'offline'
  const details = saidIn(error.body)?.details
  if (isConflict(details)) return { is: 'conflict', current: details.current }
  if (isLocked(details)) return { is: 'locked', lock: details.lock, at: details.at }
  return { is: 'refused', message }
}

/** Not reached, signed out, too busy: another try may get through. */
function mayPass(status: number): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500
}
