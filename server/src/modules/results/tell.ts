import type { NoticeKind } from '@thang/contracts'
import type { Job } from '../../platform/jobs/jobQueue.ts'
import type { Actor } from '../people/index.ts'
import { noticeJob, type RoundSituation } from '../rounds/index.ts'

interface Told {
  readonly actor: Actor
  readonly round: RoundSituation
  readonly kind: NoticeKind
  /** What happened, such as the id of a step. */
  readonly occasion: number
  readonly text?: string | null
}

/** Officers and heads of each of the units. */
export function tellUnits(units: readonly string[], told: Told): Job[] {
  return units.map((unit) =>
    noticeJob({
      ...dataOf(told),
      unit,
      key: `${told.kind} ${told.round.id} ${told.occasion} ${unit}`,
      to: { unit, roles: ['officer', 'head'] },
    }),
  )
}

/** The council and leaders nearest to whose round it is; of a national round, who runs it. */
export function tellCouncil(told: Told): Job[] {
  const { owner } = told.round
  const to = owner === null ? ({ round: 'coordinators' } as const) : null
  return [
    noticeJob({
      ...dataOf(told),
      key: `${told.kind} ${told.round.id} ${told.occasion}`,
      to: to ?? { unit: owner ?? '', roles: ['council', 'leader'] },
    }),
  ]
}

/** Who runs the round. */
export function tellCoordinators(told: Told): Job[] {
  return [
    noticeJob({
      ...dataOf(told),
      key: `${told.kind} ${told.round.id} ${told.occasion}`,
      to: { round: 'coordinators' },
    }),
  ]
}

function dataOf({ actor, round, kind, text }: Told) {
  const said = text === undefined || text === null ? {} : { text }
  return { kind, round: round.id, by: actor.name, ...said }
}
