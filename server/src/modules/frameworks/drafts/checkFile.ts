import type { FrameworkFileCheck, FrameworkFileText } from '@thang/contracts'
import { type Actor, peoplePolicy } from '../../people/index.ts'
import { mayBegin } from './policy.ts'
import { readFrameworkText } from './readFrameworkText.ts'

/** What a file would give, before a draft is made of it. */
export function checkFile(actor: Actor, { text }: FrameworkFileText): FrameworkFileCheck {
  peoplePolicy.permit(
    mayBegin(actor),
    'Anh/chị không được soạn bộ chỉ số. Việc ấy là của quản trị và điều phối của đơn vị.',
  )
  return readFrameworkText(text)
}
