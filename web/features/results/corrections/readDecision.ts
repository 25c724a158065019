import type { AppraisedAs, RawInput } from '@thang/contracts'
import type { Language } from '../../../app/i18n/translate.ts'
import { readNumber } from '../../frameworks/numberText.ts'

/** A decision as it is typed. */
export interface TypedDecision {
  readonly as: string
  readonly points: string
  readonly inputs: Readonly<Record<string, RawInput>>
}

interface Place {
  readonly maxPoints: number | null
  readonly language: Language
}

/** The decision; undefined where points are no number, or more than the indicator can bring. */
export function readDecision(
  { as, points, inputs }: TypedDecision,
  { maxPoints, language }: Place,
): AppraisedAs | undefined {
  if (as === 'accepted' || as === 'not-applicable') return { as }
  if (as === 'inputs') return { as, inputs: { ...inputs } }
  const read = readNumber(points, language)
  if (read === undefined || (maxPoints !== null && read > maxPoints)) return undefined
  return { as: 'points', points: read }
}
