import { userInfo } from 'node:os'
import type { Config } from './config.ts'
import { linkAddress, makeFirstLink, resetAccount } from './modules/accounts/index.ts'
import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/db/database.ts'
import { StartFailure } from './platform/startFailure.ts'

export interface TerminalParts {
  readonly db: Database
  readonly clock: Clock
  /** Where the site answers, for the links that are shown. */
  readonly origin: string
  readonly log: (line: string) => void
}

/** Where the site is to be found, as far as the configuration tells. */
export function originFrom({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): string {
  return publicUrl ?? `http://localhost:${port}`
}

/** Shows the one-time link for the first administrator; false where there is an administrator. */
export async function offerFirstLink(parts: TerminalParts, by = 'Thang'): Promise<boolean> {
  const { db, clock, origin, log } = parts
  const link = await makeFirstLink(db, { by, now: clock() })
  if (link === undefined) return false
  const purpose = 'first-administrator'
  const address = (language: 'vi' | 'en') =>
    linkAddress(origin, { token: link.token, purpose, language })
  log(
    [
      'Chưa có quản trị viên. Mở liên kết này để tạo (dùng một lần, trong 24 giờ):',
      `  ${address('vi')}`,
      'There is no administrator yet. Open this link to create one (once, within 24 hours):',
      `  ${address('en')}`,
    ].join('\n'),
  )
  return true
}

/** Shows the link for the first administrator, or throws where there is one. */
export async function showFirstLink(parts: TerminalParts): Promise<void> {
  if (await offerFirstLink(parts, `thang admin link (${osUser()})`)) return
  throw new StartFailure(
    'Đã có quản trị viên nên không tạo liên kết. Nếu mất xác thực hai bước: thang admin reset --email …',
    'There is an administrator, so no link is made. For a lost second factor: thang admin reset --email …',
  )
}

/** Recovers an account that lost its second factor, and shows the link to come in again. */
export async function recoverAccount(parts: TerminalParts, email: string): Promise<void> {
  const { db, clock, origin, log } = parts
  const by = `thang admin reset (${osUser()})`
  const link = await resetAccount(db, { email, by, now: clock() })
  if (link === undefined) throw nobodyHas(email)
  const address = (language: 'vi' | 'en') =>
    linkAddress(origin, { token: link.token, purpose: 'reset', language })
  log(
    [
      `Đã gỡ xác thực hai bước và kết thúc mọi phiên của ${link.name}. Liên kết đặt mật khẩu mới (dùng một lần, trong 1 giờ):`,
      `  ${address('vi')}`,
      `The second factor of ${link.name} was removed and every session ended. The link to choose a new password (once, within 1 hour):`,
      `  ${address('en')}`,
    ].join('\n'),
  )
}

function nobodyHas(email: string): StartFailure {
  return new StartFailure(
    `Không có ai đang hoạt động dùng địa chỉ ${email}. Hãy kiểm tra lại địa chỉ.`,
    `Nobody who may sign in has the address ${email}. Check the address.`,
  )
}

/** Who runs the program; a user without an entry in the system's list has a number only. */
function osUser(): string {
  try {
    return userInfo().username
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`
  }
}
