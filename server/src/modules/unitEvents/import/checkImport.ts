import type { AnnotatedWorkbook, UnitImportCheck, UnitWorkbook } from '@thang/contracts'
import { workbookBytes } from '@thang/contracts'
import type { ReadTrx } from '../../../platform/db/database.ts'
import { annotateWorkbook } from '../../../platform/workbooks/index.ts'
import { type Actor, peoplePolicy } from '../../people/index.ts'
import { mayImport } from '../policy.ts'
import { planImport } from './planImport.ts'
import { nothingToMark, workbookTooLarge } from './refusals.ts'
import { showPlan, showProblem } from './showPlan.ts'
import { mistakesName } from './vocabulary.ts'

/** The authority to import at all, or the refusal in words. */
export function permitImport(actor: Actor) {
  return peoplePolicy.permit(
    mayImport(actor),
    'Anh/chị không được nhập đơn vị từ Excel. Việc ấy là của quản trị và điều phối; hãy nhờ họ, hoặc xin được giao vị trí.',
    { reason: 'unit-import-not-yours' },
  )
}

/** What a workbook of units would do, before any of it is recorded. */
export async function checkImport(
  trx: ReadTrx,
  actor: Actor,
  workbook: UnitWorkbook,
): Promise<UnitImportCheck> {
  permitImport(actor)
  return showPlan(await planImport(trx, actor, bytesOf(workbook)), actor.today)
}

/** The workbook with every wrong cell marked; refused where none is, or where it cannot be opened at all. */
export async function annotateImport(
  trx: ReadTrx,
  actor: Actor,
  workbook: UnitWorkbook,
): Promise<AnnotatedWorkbook> {
  permitImport(actor)
  const bytes = bytesOf(workbook)
  const { problems } = await planImport(trx, actor, bytes)
  if (problems.every(({ file }) => file === '')) throw nothingToMark()
  const remarks = problems.map(showProblem).map(({ sheet, row, column, value, message }) => {
    return { sheet, row, column, value, text: message.vi }
  })
  const heads = ['Trang', 'Ô', 'Giá trị', 'Cách sửa'] as const
  const marked = await annotateWorkbook(bytes, { name: mistakesName, heads }, remarks)
  return { file: marked.toString('base64') }
}

/** Throws `invalid` where the file is larger than a workbook may be. */
export function bytesOf({ file }: UnitWorkbook): Buffer {
  const bytes = Buffer.from(file, 'base64')
  if (bytes.length > workbookBytes) throw workbookTooLarge()
  return bytes
}
