import type { NewCalendar } from '@thang/contracts'
import type { Sample } from '../sample.ts'

const number = '12/TB-BNV'

/** Of a year that has no calendar yet; for every unit, so nobody whose post is for some may make it. */
const newCalendar: NewCalendar = {
  base: 0,
  status: 'decided',
  weeklyRest: [6, 0],
  holidays: [],
  substitutes: [],
  swaps: [],
  documents: [
    { number, date: null, issuer: 'Bộ Nội vụ', title: 'Thông báo nghỉ lễ', source: null },
  ],
  notes: [],
  decidedBy: number,
  reason: 'theo thông báo',
}

export const calendarSamples: readonly Sample[] = [
  { route: 'GET /calendars/:year/actions', reach: 'self', fill: async () => ({ id: 2026 }) },
  {
    route: 'POST /calendars/:year',
    reach: 'self',
    fill: async () => ({ id: 2040, body: newCalendar }),
  },
]
