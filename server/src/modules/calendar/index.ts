export { loadCalendar } from './loadCalendar.ts'
export { mountCalendars, mountCalendarChanges } from './routes.ts'
