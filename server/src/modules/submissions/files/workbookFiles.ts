import {
  type AnnotatedWorkbook,
  type AnswerFile,
  type AnswerFileCheck,
  workbookBytes,
} from '@thang/contracts'
import type { ReadTrx } from '../../../platform/db/database.ts'
import { annotateWorkbook } from '../../../platform/workbooks/index.ts'
import type { Actor } from '../../people/index.ts'
import { loadUnitRegistry, referTo } from '../../units/index.ts'
import { loadAnswers } from '../getSubmission.ts'
import { getSubmissionSeen, type Seen } from '../getSubmissionSeen.ts'
import { mayFill } from '../policy.ts'
import { notToFill } from '../refusals.ts'
import { letterOf } from './fileProblem.ts'
import { errorsIn, showPlan } from './filePlan.ts'
import { sheetNames } from './fileVocabulary.ts'
import { planWorkbook } from './planWorkbook.ts'
import { fileTooLarge, nothingToMark } from './refusals.ts'
import { writeWorkbook } from './writeWorkbook.ts'

/** The submission as a workbook, for whoever reads it; cells are open to those who may fill them in now. */
export async function getWorkbook(trx: ReadTrx, actor: Actor, id: number): Promise<Buffer> {
  const seen = await getSubmissionSeen(trx, actor, id)
  const answers = await loadAnswers(trx, seen)
  const unitName = referTo(await loadUnitRegistry(trx), seen.row.unit).name
  return writeWorkbook({ seen, answers, unitName })
}

/** What a workbook would do to the submission, before any of it is written. */
export async function checkWorkbook(
  trx: ReadTrx,
  actor: Actor,
  { id, file }: { readonly id: number; readonly file: AnswerFile },
): Promise<AnswerFileCheck> {
  const seen = await getSubmissionSeen(trx, actor, id)
  permitFilling(seen)
  return showPlan(trx, await planWorkbook(trx, seen, bytesOf(file)))
}

/** The workbook with every wrong cell marked; refused where none is, or where it cannot be opened at all. */
export async function annotateAnswers(
  trx: ReadTrx,
  actor: Actor,
  { id, file }: { readonly id: number; readonly file: AnswerFile },
): Promise<AnnotatedWorkbook> {
  const seen = await getSubmissionSeen(trx, actor, id)
  permitFilling(seen)
  const bytes = bytesOf(file)
  const problems = errorsIn(await planWorkbook(trx, seen, bytes))
  if (problems.every(({ sheet }) => sheet === null)) throw nothingToMark()
  const remarks = problems.map((problem) => {
    const { sheet, row, value, message } = problem
    return { sheet, row, column: letterOf(problem), value, text: message.vi }
  })
  const heads = ['Trang', 'Ô', 'Giá trị', 'Cách sửa'] as const
  const marked = await annotateWorkbook(bytes, { name: sheetNames.mistakes, heads }, remarks)
  return { file: marked.toString('base64') }
}

/** The authority to fill the submission in; throws `forbidden` without it. */
export function permitFilling({ actor, row }: Seen): NonNullable<ReturnType<typeof mayFill>> {
  const by = mayFill(actor, row.unit)
  if (by === undefined) throw notToFill(row.unit)
  return by
}

/** Throws `invalid` where the file is larger than one may be. */
export function bytesOf({ content }: Pick<AnswerFile, 'content'>): Buffer {
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > workbookBytes) throw fileTooLarge()
  return bytes
}
