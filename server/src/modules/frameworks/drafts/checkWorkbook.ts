import {
  describeProblem,
  type FrameworkWorkbook,
  type FrameworkWorkbookCheck,
  type FrameworkWorkbookProblem,
  workbookBytes,
} from '@thang/contracts'
import { withIdentities } from '@thang/engine'
import { capProblems, type TableProblem, tableProblem } from '../../../platform/tableFiles/index.ts'
import { type Actor, peoplePolicy } from '../../people/index.ts'
import { readFrameworkWorkbook } from '../excel/readFrameworkWorkbook.ts'
import { mayBegin } from './policy.ts'
import { findingsOf } from './view.ts'

/** What an Excel workbook would give, before a draft is made of it. */
export async function checkWorkbook(
  actor: Actor,
  { file, title }: FrameworkWorkbook,
): Promise<FrameworkWorkbookCheck> {
  peoplePolicy.permit(
    mayBegin(actor),
    'Anh/chị không được soạn bộ chỉ số. Việc ấy là của quản trị và điều phối của đơn vị.',
  )
  const bytes = Buffer.from(file, 'base64')
  if (bytes.length > workbookBytes)
    return refused([tableProblem('workbook-too-large', { file: '' })])
  const reading = await readFrameworkWorkbook(bytes, title)
  if (reading.body === null) return refused(reading.problems)
  const { $schema: _, ...body } = withIdentities(reading.body)
  return { problems: [], more: 0, body, findings: findingsOf(body) }
}

function refused(found: readonly TableProblem[]): FrameworkWorkbookCheck {
  const { problems, more } = capProblems(found)
  return { problems: problems.map(showProblem), more, body: null, findings: [] }
}

function showProblem({ file, details, ...problem }: TableProblem): FrameworkWorkbookProblem {
  const message = describeProblem(problem.code, { ...details, value: problem.value })
  return { ...problem, sheet: file === '' ? null : file, message }
}
