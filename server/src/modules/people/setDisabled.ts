import { vietnamDay } from '@thang/engine'
import type { WriteTrx } from '../../platform/db/database.ts'
import { conflict } from '../../platform/errors.ts'
import { keepAnAdministrator } from './keepAnAdministrator.ts'
import { findPerson, saveDisabled } from './personQueries.ts'

/**
 * Keeps the person from signing in from the moment on, or lets them in again (null). Throws a `conflict`:
 * `already-disabled`, `already-enabled`, `last-administrator`.
 */
export async function setDisabled(trx: WriteTrx, personId: string, at: Date | null): Promise<void> {
  const changed = await saveDisabled(trx, personId, at)
  if (!changed) throw alreadySo(at)
  if (at === null) return
  const person = await findPerson(trx, personId)
  const administers = person?.holdings.some(
    ({ role, scope, ended }) => role === 'administrator' && scope === null && !ended,
  )
  if (administers) await keepAnAdministrator(trx, vietnamDay(at.getTime()))
}

function alreadySo(at: Date | null) {
  return at === null
    ? conflict('Người này đang đăng nhập được bình thường; không cần mở lại.', {
        reason: 'already-enabled',
      })
    : conflict(
        'Người này đã bị ngừng đăng nhập từ trước. Muốn cho đăng nhập lại, hãy chọn mở lại.',
        {
          reason: 'already-disabled',
        },
      )
}
