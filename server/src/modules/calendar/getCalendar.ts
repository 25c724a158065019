import type { CalendarYear } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { listRevisions } from './queries.ts'
import { noCalendar } from './refusals.ts'

/** The calendar of a year with all of its versions; throws `not_found` where it has none. Names nobody. */
export async function getCalendar(trx: ReadTrx, year: number): Promise<CalendarYear> {
  // Anybody may read calendars; who works here is not for everybody.
  const versions = (await listRevisions(trx, year)).map(({ calendar }) => calendar)
  const [current] = versions
  if (current === undefined) throw noCalendar(year)
  return { year, current, versions }
}
