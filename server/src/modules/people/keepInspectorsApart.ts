import type { ReadTrx } from '../../platform/db/database.ts'
import { conflict } from '../../platform/errors.ts'
import { listRolesWithin } from './holdingQueries.ts'

/**
 * Who inspects has no other post in that time, nor is lent one, since an inspector changes nothing.
 * Throws a `conflict` (`inspector-apart`).
 */
export async function keepInspectorsApart(
  trx: ReadTrx,
  given: {
    readonly person: string
    readonly role: string
    readonly startsOn: string
    readonly endsOn: string | null
  },
): Promise<void> {
  const roles = await listRolesWithin(trx, given)
  const inspects = given.role === 'inspector'
  if (roles.every((role) => (role === 'inspector') === inspects)) return
  throw conflict(
    inspects
      ? 'Người thanh tra, kiểm tra không giữ vị trí khác. Hãy kết thúc các vị trí của người này trước, hoặc chọn người khác.'
      : 'Người này đang là thanh tra, kiểm tra nên không giữ vị trí khác. Hãy kết thúc vị trí ấy trước, hoặc chọn người khác.',
    { reason: 'inspector-apart', person: given.person },
  )
}
