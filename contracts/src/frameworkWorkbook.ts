import { z } from 'zod'
import { DraftBody, DraftFinding, FrameworkCode } from './frameworkDraft.ts'
import { LocalText } from './localText.ts'

/** Most bytes that an Excel workbook may have. */
export const workbookBytes = 5_000_000

/** What a set is, where the workbook does not say it. */
export const FrameworkTitle = z.strictObject({
  code: FrameworkCode,
  index: FrameworkCode,
  name: LocalText,
  unitKind: z.string().min(1).max(80),
})
export type FrameworkTitle = z.infer<typeof FrameworkTitle>

/** An Excel workbook to look at before a draft is made of it. */
export const FrameworkWorkbook = z.strictObject({
  file: z.base64().max(8_000_000).describe('The .xlsx file in base64; at most 5 MB.'),
  title: FrameworkTitle.nullable().describe('Instead of what the workbook says of itself.'),
})
export type FrameworkWorkbook = z.infer<typeof FrameworkWorkbook>

/** Something wrong in a workbook, and where. */
export const FrameworkWorkbookProblem = z.strictObject({
  code: z.string(),
  sheet: z.string().nullable(),
  row: z.int().nullable().describe('As Excel numbers it.'),
  column: z.string().nullable().describe('Its letter in Excel.'),
  header: z.string().nullable().describe('The name of the column.'),
  value: z.string().nullable().describe('What stands there, shortened.'),
  message: LocalText,
})
export type FrameworkWorkbookProblem = z.infer<typeof FrameworkWorkbookProblem>

/** A column that has a name, and what it was taken for. */
export const WorkbookColumn = z.strictObject({
  letter: z.string(),
  header: z.string(),
  takenFor: z
    .enum([
      'code',
      'parent',
      'level',
      'group',
      'name',
      'maxPoints',
      'rule',
      'parameters',
      'evidence',
      'dataSource',
      'provenance',
      'appraisedBy',
      'appliesTo',
      'rest',
    ])
    .nullable()
    .describe('Null where the column is not read.'),
})
export type WorkbookColumn = z.infer<typeof WorkbookColumn>

/** How the sheet with the set was read. */
export const SheetUnderstood = z.strictObject({
  sheet: z.string(),
  layout: z.enum(['template', 'table']).describe('The template, or an official table.'),
  headRow: z.int().nullable().describe('The row with the names of columns, where one was found.'),
  columns: z.array(WorkbookColumn),
})
export type SheetUnderstood = z.infer<typeof SheetUnderstood>

/** What a workbook would give: all of it where it has no problem, else nothing. */
export const FrameworkWorkbookCheck = z.strictObject({
  problems: z.array(FrameworkWorkbookProblem).describe('The first fifty.'),
  more: z.int().describe('How many more problems there are.'),
  body: DraftBody.nullable().describe('Goes into a new draft as the text of a file.'),
  findings: z.array(DraftFinding),
  understood: SheetUnderstood.nullable().describe('Null where no sheet of a set was found.'),
})
export type FrameworkWorkbookCheck = z.infer<typeof FrameworkWorkbookCheck>

/** The workbook given back with its wrong cells marked and a sheet that lists them. */
export const AnnotatedWorkbook = z.strictObject({ file: z.base64().describe('.xlsx in base64.') })
export type AnnotatedWorkbook = z.infer<typeof AnnotatedWorkbook>
