import { type Actor, peoplePolicy } from '../../people/index.ts'
import { writeTemplate } from '../excel/writeFrameworkWorkbook.ts'
import { mayBrowse } from './policy.ts'

/** The workbook with nothing in it but its columns, lists and guide. */
export async function getTemplate(actor: Actor): Promise<Buffer> {
  peoplePolicy.permit(
    mayBrowse(actor),
    'Anh/chị không xem được các bản dự thảo bộ chỉ số. Hãy nhờ điều phối của đơn vị.',
  )
  return writeTemplate()
}
