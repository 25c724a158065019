import type { RoundPhase } from '@thang/contracts'
import { deadline, isMissingCalendar, type WorkCalendars } from '@thang/engine'
import { type PhaseDraft, sentPhase } from './planDraft.ts'

/** When a phase ends as it is typed; the year whose calendar is missing; undefined while it is unfinished. */
export type CountedDue =
  | { readonly dueAt: string; readonly calendars: RoundPhase['calendars'] }
  | { readonly missingYear: number }

/** Counts the end of a phase in the browser, by the function by which the server counts it. */
export function countDue(draft: PhaseDraft, calendars: WorkCalendars): CountedDue | undefined {
  const phase = sentPhase(draft)
  if (phase === undefined) return undefined
  const { due } = phase
  if (due.by === 'moment') return { dueAt: due.at, calendars: [] }
  const allowance = { workingDays: due.days, ...(due.at === null ? {} : { at: due.at }) }
  const hours = { blocks: [], cutOff: null }
  const counted = deadline(Date.parse(phase.opensAt), allowance, { calendars, hours })
  if (isMissingCalendar(counted)) return { missingYear: counted.year }
  return { dueAt: new Date(counted.instant).toISOString(), calendars: [...counted.calendars] }
}
