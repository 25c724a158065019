import { z } from 'zod'
import { AnswerContent } from './answer.ts'
import { LocalText } from './localText.ts'
import { Line, PersonReference, Why } from './person.ts'
import { UnitReference } from './unit.ts'

const Instant = z.iso.datetime()
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Base64 = z.base64().max(8_000_000).describe('The bytes of the file, base64; at most 5 MB.')

/** A workbook or a table file as it is sent. */
export const AnswerFile = z.strictObject({ name: Line.min(1).max(200), content: Base64 })
export type AnswerFile = z.infer<typeof AnswerFile>

/** Something wrong in a file, where it stands, and what to do. */
export const AnswerFileProblem = z.strictObject({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable().describe('Letter and heading, such as `F · Tử số`.'),
  value: z.string().nullable().describe('What stands there, shortened.'),
  message: LocalText.describe('What is wrong, and what to do.'),
})
export type AnswerFileProblem = z.infer<typeof AnswerFileProblem>

/** What the file would change; nothing has happened. */
export const AnswerFileCheck = z.strictObject({
  problems: z.array(AnswerFileProblem).describe('The first 500; with an error nothing is taken.'),
  more: z.int().describe('How many more problems there are.'),
  plan: Sha256.describe('Of what would be written; comes back when the file is taken.'),
  rows: z.int().describe('Rows that say something.'),
  unchanged: z.int().describe('Answers that say already what the file says.'),
  changes: z
    .array(
      z.strictObject({
        unit: UnitReference,
        node: z.string(),
        name: z.string(),
        base: z.int().describe('Version of the answer it was compared with.'),
        before: AnswerContent.nullable(),
        after: AnswerContent,
        points: z
          .strictObject({ self: z.number().nullable(), appraised: z.number().nullable() })
          .nullable()
          .describe('Scores that come with the file.'),
      }),
    )
    .describe('The first 2000.'),
  moreChanges: z.int().describe('How many more answers would be written.'),
  leftOut: z
    .array(z.strictObject({ column: z.string(), why: LocalText }))
    .describe('Columns that are not taken over.'),
})
export type AnswerFileCheck = z.infer<typeof AnswerFileCheck>

/** A file of the unit's own answers; `expected` as the dry run gave it, so that nothing else is overwritten. */
export const AnswerFileTake = AnswerFile.extend({
  expected: z.array(z.strictObject({ node: z.string(), base: z.int() })).max(5000),
})
export type AnswerFileTake = z.infer<typeof AnswerFileTake>

/** A file that was taken in, and whether it was undone. */
export const AnswerImport = z.strictObject({
  id: z.int(),
  kind: z.enum(['workbook', 'measured', 'assessment']),
  file: z.string(),
  sha256: z.string(),
  answers: z.int(),
  at: Instant,
  by: PersonReference,
  undone: z
    .strictObject({ at: Instant, by: PersonReference, reason: z.string(), kept: z.int() })
    .nullable()
    .describe('`kept`: answers that were written again since, and stay.'),
  mayUndo: z.boolean(),
})
export type AnswerImport = z.infer<typeof AnswerImport>
export const AnswerImportList = z.strictObject({ imports: z.array(AnswerImport) })
export type AnswerImportList = z.infer<typeof AnswerImportList>

/** Values read off a system for many units of a round: `unit, indicator, input, value` in long form. */
export const MeasuredFile = AnswerFile.extend({
  system: Line.min(2).max(200),
  document: Line.max(200).nullable(),
  asOf: z.iso.date(),
})
export type MeasuredFile = z.infer<typeof MeasuredFile>
/** The same, with the plan that the dry run gave. */
export const MeasuredFileTake = MeasuredFile.extend({ plan: Sha256 })
export type MeasuredFileTake = z.infer<typeof MeasuredFileTake>

/** The table of an assessment of one unit that was made elsewhere. */
export const AssessmentFile = AnswerFile.extend({ unit: z.string().min(1).max(60) })
export type AssessmentFile = z.infer<typeof AssessmentFile>
/** The same, with the plan that the dry run gave. */
export const AssessmentFileTake = AssessmentFile.extend({ plan: Sha256 })
export type AssessmentFileTake = z.infer<typeof AssessmentFileTake>

export const ImportUndo = z.strictObject({ reason: Why })
export type ImportUndo = z.infer<typeof ImportUndo>
