import type { RoundPlan, RoundPlanProblem } from '@thang/contracts'
import { vietnamDay } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { loadCalendar } from '../calendar/index.ts'
import type { ResolvedPart } from './planParts.ts'
import { resolveParts } from './planParts.ts'
import { type CountedPhase, countPhases, yearsOf } from './planDates.ts'
import { problemOf } from './planProblem.ts'
import { planUnsound } from './refusals.ts'

/** A plan with its deadlines counted and its frameworks found. */
export interface ResolvedPlan {
  readonly name: string
  readonly period: string
  readonly periodStart: string
  readonly periodEnd: string
  readonly parts: readonly ResolvedPart[]
  readonly phases: readonly CountedPhase[]
}

export interface PlanAsked {
  /** Null for a national round. */
  readonly owner: string | null
  readonly plan: RoundPlan
  readonly now: Date
}

/** Counts and looks everything up; the problems tell what is wrong, or what to look at. */
export async function resolvePlan(
  trx: ReadTrx,
  { owner, plan, now }: PlanAsked,
): Promise<{ readonly plan: ResolvedPlan; readonly problems: readonly RoundPlanProblem[] }> {
  const calendars = await loadCalendar(trx, yearsOf(plan.phases))
  const counted = countPhases(plan.phases, calendars, now.getTime())
  const opening = Math.min(...plan.phases.map(({ opensAt }) => Date.parse(opensAt)))
  const day = vietnamDay(opening)
  const found = await resolveParts(trx, { plan, owner, day })
  const { name, period, periodStart, periodEnd } = plan
  return {
    plan: {
      name,
      period,
      periodStart,
      periodEnd,
      parts: found.parts,
      phases: counted.phases,
    },
    problems: [...checkPeriod(plan), ...found.problems, ...counted.problems],
  }
}

/** The plan, or the refusal that names every error in it. */
export async function resolveSoundPlan(trx: ReadTrx, asked: PlanAsked): Promise<ResolvedPlan> {
  const { plan, problems } = await resolvePlan(trx, asked)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw planUnsound(errors)
  return plan
}

function checkPeriod({ periodStart, periodEnd }: RoundPlan): RoundPlanProblem[] {
  if (periodStart <= periodEnd) return []
  return [
    problemOf('error', 'periodEnd', {
      vi: 'Ngày kết thúc thời kỳ phải từ ngày bắt đầu trở đi. Chọn ngày muộn hơn.',
      en: 'The period must end on or after the day it begins. Choose a later day.',
    }),
  ]
}
