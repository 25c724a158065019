import {
  calendarStatuses,
  dayConfidences,
  type WorkCalendar as EngineWorkCalendar,
} from '@thang/engine'
import { z } from 'zod'
import { LocalText } from './localText.ts'
import { Line, Why } from './person.ts'

const PlainDate = z.iso.date()
const Year = z.int().min(2021).max(2147)
const Text = LocalText.check(
  z.refine(({ vi, en = '' }) => Math.max(vi.length, en.length) <= 1000, 'at most 1,000 characters'),
)

export const DayConfidence = z
  .enum(dayConfidences)
  .describe(
    'verified: read in the document or the law; derived from the law without a choice; projected: a decision is still to choose it.',
  )
export const CalendarStatus = z
  .enum(calendarStatuses)
  .describe('decided by its documents, or projected from the law alone until they are known.')

const known = {
  document: Line.max(80)
    .nullable()
    .describe('Number of the deciding document; null: the law itself.'),
  confidence: DayConfidence,
}

export const CalendarHoliday = z.strictObject({
  day: PlainDate,
  name: LocalText,
  basis: Line.max(300).describe('Law, article and clause.'),
  ...known,
})
export const CalendarSubstitute = z.strictObject({
  day: PlainDate,
  for: PlainDate.describe('The holiday that fell on a weekly rest day.'),
  basis: Line.max(300),
  ...known,
})
export const CalendarSwap = z.strictObject({
  off: PlainDate.describe('Day off.'),
  worked: PlainDate.describe('Rest day that is worked for it.'),
  ...known,
})
export const CalendarDocument = z.strictObject({
  number: Line.min(1).max(80),
  date: PlainDate.nullable().describe('Day of signing; null where not known.'),
  issuer: Line.min(1).max(200),
  title: Line.min(1).max(300),
  source: z.string().max(80).nullable().describe('Code of the source it was read in.'),
})
export type CalendarDocument = z.infer<typeof CalendarDocument>

/** What a calendar says of its year. */
export const CalendarBody = z.strictObject({
  status: CalendarStatus,
  weeklyRest: z
    .array(z.literal([0, 1, 2, 3, 4, 5, 6]))
    .max(6)
    .describe('Days of the week without work; 0 is Sunday.'),
  holidays: z.array(CalendarHoliday).max(60),
  substitutes: z.array(CalendarSubstitute).max(60),
  swaps: z.array(CalendarSwap).max(60),
  documents: z.array(CalendarDocument).max(40),
  notes: z.array(Text).max(20),
})
export type CalendarBody = z.infer<typeof CalendarBody>

/** One version of the calendar of a year. */
export const WorkCalendar = CalendarBody.extend({
  year: Year,
  version: z.int().min(1),
}) satisfies z.ZodType<EngineWorkCalendar>
export type WorkCalendar = z.infer<typeof WorkCalendar>

/** A version as it is kept. Who made it stands in the audit. */
export const CalendarRevision = WorkCalendar.extend({
  storedAt: z.iso.datetime(),
  shipped: z.boolean().describe('It came with the program.'),
  decidedBy: z
    .string()
    .nullable()
    .describe('Number of the document for which this version was made; null for a projected one.'),
  reason: z.string().nullable(),
})
export type CalendarRevision = z.infer<typeof CalendarRevision>

/** The current version of each year, in order. */
export const CalendarList = z.strictObject({ calendars: z.array(WorkCalendar) })
export type CalendarList = z.infer<typeof CalendarList>

export const CalendarYear = z.strictObject({
  year: Year,
  current: CalendarRevision,
  versions: z.array(CalendarRevision).describe('Every version, the newest first.'),
})
export type CalendarYear = z.infer<typeof CalendarYear>

export const CalendarAction = z.enum(['revise'])
export const CalendarActions = z.strictObject({ actions: z.array(CalendarAction) })
export type CalendarActions = z.infer<typeof CalendarActions>

/** A new version of a year's calendar. */
export const NewCalendar = CalendarBody.extend({
  base: z.int().min(0).describe('Version it was made from; 0 where the year had none.'),
  decidedBy: Line.min(1)
    .max(80)
    .describe('Number of the document, among `documents`, for which it is made.'),
  reason: Why,
})
export type NewCalendar = z.infer<typeof NewCalendar>

const Kind = z.enum(['working', 'worked', 'rest', 'holiday', 'substitute', 'off']).nullable()

/** The details of a conflict: what was saved meanwhile. */
export const CalendarConflict = z.strictObject({
  reason: z.literal('calendar-changed'),
  year: Year,
  version: z.int().describe('The current version.'),
  by: z.string().nullable().describe('Who made it; null for the program.'),
  at: z.iso.datetime().nullable(),
  why: z.string().nullable(),
  changes: z
    .array(z.strictObject({ day: PlainDate, before: Kind, after: Kind }))
    .describe('Days that differ from the version one has; null: a usual day.'),
})
export type CalendarConflict = z.infer<typeof CalendarConflict>
