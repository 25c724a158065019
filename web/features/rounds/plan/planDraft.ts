import type { NewRound, Phase, PhasePlan, RoundPlan } from '@thang/contracts'
import { phases } from '@thang/engine'
import { instantOf, isHour, type Moment, momentOf } from '../moments.ts'

/** A phase as it is being typed; which of the two ends counts, `by` says. */
export interface PhaseDraft {
  readonly phase: Phase
  readonly opens: Moment
  readonly by: 'moment' | 'working-days'
  readonly due: Moment
  readonly days: string
  /** Hour of the last working day; empty for its end. */
  readonly at: string
}

export interface PartDraft {
  readonly kind: RoundPlan['parts'][number]['kind']
  /** Code of the framework; empty until it is chosen. */
  readonly framework: string
  readonly units: readonly string[]
}

/** A plan as it is being typed: unfinished, but never lost. */
export interface PlanDraft {
  readonly name: string
  readonly period: string
  readonly periodStart: string
  readonly periodEnd: string
  readonly parts: readonly PartDraft[]
  readonly phases: readonly PhaseDraft[]
}

const morning = '08:00'
const evening = '17:00'

/** An empty plan of a year, with a row for each phase. */
export function newPlan(year: string): PlanDraft {
  return {
    name: '',
    period: year,
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    parts: [],
    phases: phases.map(emptyPhase),
  }
}

function emptyPhase(phase: Phase): PhaseDraft {
  const none = { day: '', at: evening }
  return {
    phase,
    opens: { day: '', at: morning },
    by: 'working-days',
    due: none,
    days: '',
    at: evening,
  }
}

/** A plan as it was saved, to be edited. */
export function draftOf({ name, period, periodStart, periodEnd, parts, ...plan }: RoundPlan) {
  const draft: PlanDraft = {
    name,
    period,
    periodStart,
    periodEnd,
    parts,
    phases: phases.map((phase) => {
      const found = plan.phases.find((each) => each.phase === phase)
      return found === undefined ? emptyPhase(phase) : phaseDraftOf(found)
    }),
  }
  return draft
}

function phaseDraftOf({ phase, opensAt, due }: PhasePlan): PhaseDraft {
  const begun = { ...emptyPhase(phase), opens: momentOf(opensAt), by: due.by }
  return due.by === 'moment'
    ? { ...begun, due: momentOf(due.at) }
    : { ...begun, days: String(due.days), at: due.at ?? '' }
}

/** A phase as the API takes it; undefined while it is unfinished. */
export function sentPhase({ phase, opens, by, ...draft }: PhaseDraft): PhasePlan | undefined {
  const opensAt = instantOf(opens)
  if (opensAt === undefined) return undefined
  if (by === 'moment') {
    const at = instantOf(draft.due)
    return at === undefined ? undefined : { phase, opensAt, due: { by, at } }
  }
  const days = workingDays(draft.days)
  if (days === undefined || (draft.at !== '' && !isHour(draft.at))) return undefined
  return { phase, opensAt, due: { by, days, at: draft.at === '' ? null : draft.at } }
}

/** How many working days were typed; undefined where it is no number from 1 to 250. */
export function workingDays(typed: string): number | undefined {
  const days = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0
  return days >= 1 && days <= 250 ? days : undefined
}

/** The plan as the API takes it; undefined while something of it is missing. */
export function sentPlan(draft: PlanDraft): NewRound['plan'] | undefined {
  const sent = draft.phases.map(sentPhase).filter((phase) => phase !== undefined)
  const { periodStart, periodEnd, parts } = draft
  const name = draft.name.trim()
  const period = draft.period.trim()
  const complete =
    sent.length === draft.phases.length &&
    name.length >= 3 &&
    name.length <= 200 &&
    period !== '' &&
    isPlainDay(periodStart) &&
    isPlainDay(periodEnd) &&
    parts.length > 0 &&
    parts.every(({ framework, units }) => framework !== '' && units.length > 0)
  if (!complete) return undefined
  return {
    name,
    period,
    periodStart,
    periodEnd,
    parts: parts.map(({ units, ...part }) => ({ ...part, units: [...units] })),
    phases: sent,
  }
}

export function isPlainDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

const week = 7 * 86_400_000

/**
 * The phases of an earlier round, moved by whole weeks so that the weekday stays: 52 for each year between the
 * periods, one year where they are not years. Ends are stated, for they are to be looked at.
 */
export function copiedPhases(
  earlier: {
    readonly period: string
    readonly phases: readonly {
      readonly phase: Phase
      readonly opensAt: string
      readonly dueAt: string
    }[]
  },
  period: string,
): PhaseDraft[] {
  const years = Number(period) - Number(earlier.period)
  const weeks = 52 * (Number.isInteger(years) && years !== 0 ? years : 1)
  const moved = (instant: string) =>
    momentOf(new Date(Date.parse(instant) + weeks * week).toISOString())
  return phases.map((phase) => {
    const found = earlier.phases.find((each) => each.phase === phase)
    if (found === undefined) return emptyPhase(phase)
    return {
      ...emptyPhase(phase),
      opens: moved(found.opensAt),
      by: 'moment' as const,
      due: moved(found.dueAt),
    }
  })
}
