import { isDay } from '../../ui/controls/DateField.tsx'
import { laterDay } from './today.ts'

export interface Term {
  readonly kind: string
  readonly startsOn: string
  readonly endsOn: string
  readonly legalBasis: string
}

/** What is wrong with a day of a term, as the key of its words; undefined where nothing is. */
export type TermProblem =
  | 'term.startRule'
  | 'term.endRule'
  | 'term.actingEnd'
  | 'term.order'
  | 'term.past'

export function startProblem(startsOn: string): TermProblem | undefined {
  return isDay(startsOn) && startsOn !== '' ? undefined : 'term.startRule'
}

/** Acting needs an end; nobody records what is over; a term has at least one day. */
export function endProblem(
  { kind, startsOn, endsOn }: Omit<Term, 'legalBasis'>,
  today: string,
): TermProblem | undefined {
  if (endsOn.trim() === '') return kind === 'acting' ? 'term.actingEnd' : undefined
  if (!isDay(endsOn)) return 'term.endRule'
  if (endsOn < today) return 'term.past'
  return isDay(startsOn) && endsOn < startsOn ? 'term.order' : undefined
}

/** As the API takes it; what was left empty is null. */
export function sentTerm({ kind, startsOn, endsOn, legalBasis }: Term) {
  return {
    kind: kind === 'acting' ? ('acting' as const) : ('regular' as const),
    startsOn,
    endsOn: endsOn.trim() === '' ? null : endsOn,
    legalBasis: legalBasis.trim() === '' ? null : legalBasis.trim(),
  }
}

const longest = 90

export type DelegationProblem =
  | {
      readonly key: 'delegation.endRule' | 'term.order' | 'delegation.startPast' | 'term.startRule'
    }
  | { readonly key: 'delegation.tooLong' | 'delegation.beyond'; readonly day: string }

/** A delegation begins today or later. */
export function delegationStartProblem(
  startsOn: string,
  today: string,
): DelegationProblem | undefined {
  if (!isDay(startsOn)) return { key: 'term.startRule' }
  return startsOn < today ? { key: 'delegation.startPast' } : undefined
}

/** It lasts at most ninety days, and not beyond the holding that it lends. */
export function delegationEndProblem(
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
  holdingEndsOn: string | null,
): DelegationProblem | undefined {
  if (!isDay(endsOn)) return { key: 'delegation.endRule' }
  if (!isDay(startsOn)) return undefined
  if (endsOn < startsOn) return { key: 'term.order' }
  const latest = laterDay(startsOn, longest - 1)
  if (endsOn > latest) return { key: 'delegation.tooLong', day: latest }
  if (holdingEndsOn !== null && endsOn > holdingEndsOn) {
    return { key: 'delegation.beyond', day: holdingEndsOn }
  }
  return undefined
}
