import { openCalendars, type WorkCalendars } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { listCurrent } from './queries.ts'

/**
 * The current calendars of the years, ready to count with; a year without one is left out, and the engine then
 * says that it is missing. What is computed with them says with which version.
 */
export async function loadCalendar(trx: ReadTrx, years: readonly number[]): Promise<WorkCalendars> {
  return openCalendars(await listCurrent(trx, years))
}
