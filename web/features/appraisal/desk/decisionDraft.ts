import type { AppraisalMove, AppraisalMoveName, AppraisedAs, RawInput } from '@thang/contracts'
import type { AppraisalAction, FrameworkNode } from '@thang/engine'
import type { Language } from '../../../app/i18n/translate.ts'
import { readNumber } from '../../frameworks/numberText.ts'
import { isReason } from '../../people/ReasonDialog.tsx'
import { instantOf, type Moment } from '../../rounds/moments.ts'

/** The ways to act on an answer; three of them are one action, with another decision each. */
export const decisionModes = [
  'accept',
  'points',
  'inputs',
  'not-applicable',
  'ask',
  'take-back',
  'confirm',
  'send-back',
] as const
export type DecisionMode = (typeof decisionModes)[number]

/** What is being decided, as it is typed. */
export interface DecisionDraft {
  readonly mode: DecisionMode
  readonly points: string
  readonly inputs: Readonly<Record<string, RawInput>>
  /** The reason, or the question. */
  readonly reason: string
  readonly until: Moment
}

export const emptyUntil: Moment = { day: '', at: '17:00' }

/** A decision that nobody has begun to type. */
export function draftOf(mode: DecisionMode, inputs: DecisionDraft['inputs'] = {}): DecisionDraft {
  return { mode, points: '', inputs, reason: '', until: emptyUntil }
}

/** The action that a way of acting is. */
export function moveOf(mode: DecisionMode): AppraisalMoveName {
  return mode === 'points' || mode === 'inputs' || mode === 'not-applicable' ? 'appraise' : mode
}

/** The ways that are open, where the server offers these actions. */
export function modesOf(actions: readonly AppraisalAction[]): DecisionMode[] {
  return decisionModes.filter((mode) => actions.includes(moveOf(mode)))
}

/** Whether a reason, or a question, must be given. */
export function asksReason(mode: DecisionMode): boolean {
  return moveOf(mode) === 'appraise' || mode === 'ask' || mode === 'send-back'
}

/** The least that a decision may give at an indicator; only a rule that takes points away goes below 0. */
export function leastPoints({ rule }: Pick<FrameworkNode, 'rule'>): number {
  return rule?.type === 'bonus-penalty' ? rule.minPoints : 0
}

/** What is wrong with a part of a decision; words are the screen's. */
export interface DraftProblems {
  readonly points?: 'no-number' | 'below-minimum' | 'above-maximum'
  readonly reason?: 'missing'
  readonly until?: 'unfinished' | 'past'
}

interface DraftPlace {
  /** Null where only the server knows. */
  readonly minPoints: number | null
  readonly maxPoints: number | null
  readonly now: string
  readonly language: Language
}

export function checkDraft(draft: DecisionDraft, place: DraftPlace): DraftProblems {
  const points = draft.mode === 'points' ? pointsProblem(draft.points, place) : undefined
  const isReasonMissing = asksReason(draft.mode)
    ? !isReason(draft.reason)
    : draft.reason.trim() !== '' && !isReason(draft.reason)
  const until = draft.mode === 'ask' ? untilProblem(draft.until, place.now) : undefined
  return {
    ...(points !== undefined && { points }),
    ...(isReasonMissing && { reason: 'missing' as const }),
    ...(until !== undefined && { until }),
  }
}

/** What is sent; undefined while something is wrong. `base` is the version that was looked at. */
export function sentOf(
  draft: DecisionDraft,
  place: DraftPlace & { readonly base: number },
): { move: AppraisalMoveName; body: AppraisalMove } | undefined {
  if (Object.keys(checkDraft(draft, place)).length > 0) return undefined
  const reason = draft.reason.trim()
  return {
    move: moveOf(draft.mode),
    body: {
      base: place.base,
      reason: reason === '' ? null : reason,
      decision: decisionOf(draft, place.language),
      explainUntil: draft.mode === 'ask' ? (instantOf(draft.until) ?? null) : null,
    },
  }
}

/** What is decided; null for what decides nothing, and for what the unit said. */
export function decisionOf(
  { mode, points, inputs }: DecisionDraft,
  language: Language,
): AppraisedAs | null {
  switch (mode) {
    case 'points':
      return { as: 'points', points: readNumber(points, language) ?? 0 }
    case 'inputs':
      return { as: 'inputs', inputs: { ...inputs } }
    case 'not-applicable':
      return { as: 'not-applicable' }
    default:
      return null
  }
}

function pointsProblem(
  typed: string,
  { minPoints, maxPoints, language }: DraftPlace,
): DraftProblems['points'] {
  const points = readNumber(typed, language)
  if (points === undefined) return 'no-number'
  if (minPoints !== null && points < minPoints) return 'below-minimum'
  return maxPoints !== null && points > maxPoints ? 'above-maximum' : undefined
}

/** No day at all leaves it to the phase of explanations. */
function untilProblem(until: Moment, now: string): DraftProblems['until'] {
  if (until.day === '') return undefined
  const instant = instantOf(until)
  if (instant === undefined) return 'unfinished'
  return instant > now ? undefined : 'past'
}
