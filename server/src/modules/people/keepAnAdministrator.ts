import type { WriteTrx } from '../../platform/db/database.ts'
import { conflict } from '../../platform/errors.ts'
import { isAdministered, lockAdministration } from './personQueries.ts'

/**
 * To be called after a change that may take an administrator away: throws a `conflict`
 * (`last-administrator`) where on the day no regular administrator of the whole installation would be
 * left who can sign in. Such changes wait here for each other, so that two cannot remove the last two.
 */
export async function keepAnAdministrator(trx: WriteTrx, day: string): Promise<void> {
  await lockAdministration(trx)
  if (await isAdministered(trx, day)) return
  throw conflict(
    'Đây là quản trị toàn hệ thống cuối cùng đang làm việc. Hãy giao vị trí quản trị toàn hệ thống cho người khác và chờ người ấy đăng nhập được, rồi thực hiện lại.',
    { reason: 'last-administrator', on: day },
  )
}
