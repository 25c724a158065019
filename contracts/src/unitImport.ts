import { unitEventKinds } from '@thang/engine'
import { z } from 'zod'
import { FrameworkWorkbookProblem } from './frameworkWorkbook.ts'
import { Line, PersonReference } from './person.ts'
import { LegalBasis, NamedUnit } from './unitEdit.ts'
import { NewUnit, UnitName } from './unitEvent.ts'

const PlainDate = z.iso.date()
const Moment = z.iso.datetime()
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** Which units stand in the workbook; without a day it is empty, with the units of today to choose from. */
export const UnitTemplateQuery = z.strictObject({
  on: PlainDate.optional().describe('Fill in the units that exist on this day.'),
  under: z.string().max(60).optional().describe('Of them only this unit and all below it.'),
})
export type UnitTemplateQuery = z.infer<typeof UnitTemplateQuery>

/** An Excel workbook of units to look at. */
export const UnitWorkbook = z.strictObject({
  file: z.base64().max(8_000_000).describe('The .xlsx file in base64; at most 5 MB.'),
})
export type UnitWorkbook = z.infer<typeof UnitWorkbook>

/** Something wrong in a workbook of units, or worth knowing, and where. */
export const UnitImportProblem = FrameworkWorkbookProblem
export type UnitImportProblem = z.infer<typeof UnitImportProblem>

/** An event that the import would record, with the rows that say it. */
export const PlannedUnitEvent = z.strictObject({
  sheet: z.string(),
  rows: z.array(z.int()).describe('As Excel numbers them.'),
  kind: z.enum(unitEventKinds),
  effectiveOn: PlainDate,
  coming: z.boolean().describe('The day is still to come.'),
  unit: NamedUnit.describe(
    'The unit that begins, changes or receives; by its name before the event.',
  ),
  begins: NewUnit.omit({ parent: true }).nullable().describe('Where the unit begins by the event.'),
  parent: NamedUnit.nullable().describe('Where the event says what the unit is a part of.'),
  newName: UnitName.nullable().describe('Of a rename.'),
  from: z
    .array(
      NamedUnit.extend({ share: z.number().describe('Part of the unit, above 0 and up to 1.') }),
    )
    .describe('Of a merger the units that go into it.'),
  basis: LegalBasis,
  note: z.string().nullable(),
})
export type PlannedUnitEvent = z.infer<typeof PlannedUnitEvent>

const Counts = z.partialRecord(z.enum(unitEventKinds), z.int())

/** What a workbook would do to units; nothing of it has happened. Whatever is wrong keeps all of it out. */
export const UnitImportCheck = z.strictObject({
  sha256: Sha256.describe('Of the file.'),
  plan: Sha256.describe('Of what would be recorded; comes back with the import.'),
  rows: z.int().describe('Rows that say something.'),
  problems: z.array(UnitImportProblem).describe('The first two hundred, by sheet and row.'),
  more: z.int().describe('How many more problems there are.'),
  notices: z
    .array(UnitImportProblem)
    .describe('Worth knowing, such as a name that another unit has; the first two hundred.'),
  moreNotices: z.int(),
  skipped: z.int().describe('Rows that say what is recorded already; each stands in the notices.'),
  counts: Counts.describe('Events by their kinds.'),
  events: z
    .array(PlannedUnitEvent)
    .describe('In the order in which they would be recorded; empty where anything is wrong.'),
})
export type UnitImportCheck = z.infer<typeof UnitImportCheck>

/** A checked workbook to be recorded as a whole. */
export const NewUnitImport = UnitWorkbook.extend({
  fileName: Line.min(1).max(255),
  plan: Sha256.describe('That the check gave; where units changed meanwhile it is refused.'),
})
export type NewUnitImport = z.infer<typeof NewUnitImport>

export const UnitImportAction = z.enum(['undo'])
export type UnitImportAction = z.infer<typeof UnitImportAction>

/** Units that were recorded from one workbook. */
export const UnitImport = z.strictObject({
  id: z.int(),
  fileName: z.string(),
  sha256: Sha256,
  rows: z.int(),
  counts: Counts,
  by: PersonReference,
  at: Moment,
  undone: z.strictObject({ by: PersonReference, at: Moment, reason: z.string() }).nullable(),
  actions: z.array(UnitImportAction),
})
export type UnitImport = z.infer<typeof UnitImport>

/** The latest first. */
export const UnitImportList = z.strictObject({
  imports: z.array(UnitImport),
  mayImport: z.boolean(),
})
export type UnitImportList = z.infer<typeof UnitImportList>
