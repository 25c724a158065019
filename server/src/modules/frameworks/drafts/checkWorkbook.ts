import {
  type AnnotatedWorkbook,
  describeProblem,
  type FrameworkWorkbook,
  type FrameworkWorkbookCheck,
  type FrameworkWorkbookProblem,
  workbookBytes,
} from '@thang/contracts'
import { withIdentities } from '@thang/engine'
import { capProblems, type TableProblem, tableProblem } from '../../../platform/tableFiles/index.ts'
import { annotateWorkbook } from '../../../platform/workbooks/index.ts'
import { type Actor, peoplePolicy } from '../../people/index.ts'
import { readFrameworkWorkbook, type WorkbookReading } from '../excel/readFrameworkWorkbook.ts'
import { sheetNames } from '../excel/vocabulary.ts'
import { mayBegin } from './policy.ts'
import { nothingToMark } from './refusals.ts'
import { findingsOf } from './view.ts'

/** What an Excel workbook would give, before a draft is made of it. */
export async function checkWorkbook(
  actor: Actor,
  workbook: FrameworkWorkbook,
): Promise<FrameworkWorkbookCheck> {
  permitBeginning(actor)
  const reading = await read(workbook)
  const { understood } = reading
  if (reading.body === null) {
    const { problems, more } = capProblems(reading.problems)
    return { problems: problems.map(showProblem), more, body: null, findings: [], understood }
  }
  const { $schema: _, ...body } = withIdentities(reading.body)
  return { problems: [], more: 0, body, findings: findingsOf(body), understood }
}

/** The workbook with every wrong cell marked; refused where none is, or where it cannot be opened at all. */
export async function markWorkbook(
  actor: Actor,
  workbook: FrameworkWorkbook,
): Promise<AnnotatedWorkbook> {
  permitBeginning(actor)
  const { problems } = await read(workbook)
  // Of a file that could not be opened nothing is said but of the whole.
  if (problems.every(({ file }) => file === '')) throw nothingToMark()
  const remarks = problems.map(showProblem).map(({ sheet, row, column, value, message }) => {
    return { sheet, row, column, value, text: message.vi }
  })
  const heads = ['Trang', 'Ô', 'Giá trị', 'Cách sửa'] as const
  const list = { name: sheetNames.mistakes, heads }
  const marked = await annotateWorkbook(Buffer.from(workbook.file, 'base64'), list, remarks)
  return { file: marked.toString('base64') }
}

function permitBeginning(actor: Actor): void {
  peoplePolicy.permit(
    mayBegin(actor),
    'Anh/chị không được soạn bộ chỉ số. Việc ấy là của quản trị và điều phối của đơn vị.',
  )
}

async function read({ file, title }: FrameworkWorkbook): Promise<WorkbookReading> {
  const bytes = Buffer.from(file, 'base64')
  if (bytes.length > workbookBytes) {
    const problems = [tableProblem('workbook-too-large', { file: '' })]
    return { body: null, problems, understood: null }
  }
  const reading = await readFrameworkWorkbook(bytes, title)
  if (reading.body !== null) return reading
  // As somebody goes down the sheet, whichever check found it.
  return {
    ...reading,
    problems: reading.problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  }
}

function showProblem({ file, details, ...problem }: TableProblem): FrameworkWorkbookProblem {
  const message = describeProblem(problem.code, { ...details, value: problem.value })
  return { ...problem, sheet: file === '' ? null : file, message }
}
