import type { CalendarRevision, NewCalendar, WorkCalendar } from '@thang/contracts'
import { checkCalendar, compareCalendars, projectCalendar } from '@thang/engine'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import { type Actor, peoplePolicy } from '../people/index.ts'
import { mayRevise } from './policy.ts'
import { insertRevision, listRevisions, lockYear, type RevisionRow } from './queries.ts'
import { calendarChanged, calendarUnsound, documentNotListed, nothingChanged } from './refusals.ts'

/**
 * Makes a new version of a year's calendar. Of two that were made from the same version the second is refused,
 * with who made the first and which days it changed.
 */
export async function reviseCalendar(
  trx: WriteTrx,
  actor: Actor,
  { year, base, decidedBy, reason, ...body }: NewCalendar & { readonly year: number },
): Promise<Outcome<number>> {
  const by = peoplePolicy.permit(
    mayRevise(actor),
    'Chỉ quản trị hoặc cơ quan điều phối của toàn hệ thống lập được lịch làm việc. Hãy gửi văn bản quyết định cho người đó.',
  )
  await lockYear(trx, year)
  const versions = await listRevisions(trx, year)
  const current = versions[0]?.calendar
  if ((current?.version ?? 0) !== base) {
    throw calendarChanged(year, versions[0], changesSince(versions, base))
  }
  const calendar = { ...body, year, version: base + 1 }
  check(calendar, { current, decidedBy })
  await insertRevision(trx, { calendar, decidedBy, reason, person: actor.personId, at: actor.now })
  const fact = {
    action: 'calendar.revise',
    subject: { kind: 'calendar', id: String(year) },
    unit: null,
    by,
    before: current === undefined ? null : summary(current, calendar),
    after: { ...summary(calendar, current ?? projectCalendar(year)), decidedBy },
    reason,
  }
  return { answer: year, facts: [fact] }
}

interface Checked {
  readonly current: CalendarRevision | undefined
  readonly decidedBy: string
}

function check(calendar: WorkCalendar, { current, decidedBy }: Checked): void {
  const problems = checkCalendar(calendar)
  if (problems.length > 0) throw calendarUnsound(problems)
  if (!calendar.documents.some(({ number }) => number === decidedBy)) {
    throw documentNotListed(decidedBy)
  }
  if (current !== undefined && contentOf(current) === contentOf(calendar)) {
    throw nothingChanged(calendar.year)
  }
}

function changesSince(versions: readonly RevisionRow[], base: number) {
  const current = versions[0]?.calendar
  const seen = versions.find(({ calendar }) => calendar.version === base)?.calendar
  return current === undefined || seen === undefined ? [] : compareCalendars(seen, current)
}

/** Every field a person may change, in one order whoever wrote it. */
function contentOf(calendar: WorkCalendar): string {
  const { status, weeklyRest, holidays, substitutes, swaps, documents, notes } = calendar
  const sorted = [holidays, substitutes, swaps, documents].map((list) =>
    list.map((each) => JSON.stringify(Object.entries(each).toSorted())).toSorted(),
  )
  return JSON.stringify([status, weeklyRest.toSorted(), sorted, notes])
}

/** What the audit keeps of a version: the days in which it differs from the other. */
function summary(calendar: WorkCalendar, other: Parameters<typeof compareCalendars>[0]) {
  const changed = compareCalendars(other, calendar)
  const days = changed.map(({ day, after }) => ({ day, kind: after ?? 'usual' }))
  return { version: calendar.version, status: calendar.status, days }
}
