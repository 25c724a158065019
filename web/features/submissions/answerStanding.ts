import type { Answer, AnswerLock } from '@thang/contracts'
import { isAnswered } from '@thang/engine'
import type { Tone } from '../../ui/controls/StateMark.tsx'
import type { QueuedAnswer } from './saving/answerQueue.ts'

/** What the tree says of an indicator, the most pressing thing first. */
export type AnswerStanding =
  | 'conflict'
  | 'late'
  | 'refused'
  | 'withdrawn'
  | 'measured'
  | 'contested'
  | 'empty'
  | 'mistaken'
  | 'without-evidence'
  | 'not-applicable'
  | 'filled'

interface Standing {
  readonly answer: Answer
  readonly queued: QueuedAnswer | undefined
  readonly lock: AnswerLock | null
  /** Codes of what keeps the submission from being sent there. */
  readonly errors: readonly string[]
}

export function answerStanding({ answer, queued, lock, errors }: Standing): AnswerStanding {
  switch (queued?.trouble?.is) {
    case 'conflict':
      return 'conflict'
    case 'locked':
      return 'late'
    case 'refused':
      return 'refused'
    default:
      break
  }
  if (lock?.because === 'indicator-withdrawn') return 'withdrawn'
  if (answer.contest?.state === 'open') return 'contested'
  if (answer.origin === 'measured') return 'measured'
  if (!isAnswered(answer.content)) return 'empty'
  if (errors.some((code) => code !== 'no-evidence')) return 'mistaken'
  if (errors.includes('no-evidence')) return 'without-evidence'
  return answer.content.notApplicable === null ? 'filled' : 'not-applicable'
}

export const standingTones: Readonly<Record<AnswerStanding, Tone>> = {
  conflict: 'late',
  late: 'late',
  refused: 'late',
  withdrawn: 'neutral',
  measured: 'good',
  contested: 'attention',
  empty: 'neutral',
  mistaken: 'late',
  'without-evidence': 'attention',
  'not-applicable': 'good',
  filled: 'good',
}
