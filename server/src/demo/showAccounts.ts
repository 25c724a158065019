import type { GivenAccount } from './accounts.ts'

/** The accounts as a table for the terminal; the passwords stand nowhere else. */
export function accountLines(accounts: readonly GivenAccount[]): string {
  const [first] = accounts
  const wide = (of: (account: GivenAccount) => string) =>
    Math.max(...accounts.map((account) => of(account).length))
  const role = wide((account) => account.role)
  const email = wide((account) => account.email)
  return [
    'BẢN TRÌNH DIỄN – tài khoản, chỉ hiện một lần / DEMONSTRATION – accounts, shown once:',
    ...accounts.map(
      (account) =>
        `  ${account.role.padEnd(role)}  ${account.email.padEnd(email)}  ${account.password}`,
    ),
    `Khóa cho ứng dụng xác thực (dùng chung) / key for the authenticator (for all): ${first?.factor ?? ''}`,
    `  otpauth://totp/Thang:minh-hoa?secret=${first?.factor ?? ''}&issuer=Thang`,
    'Cấp lại mật khẩu và khóa / new passwords and key: npx thang demo passwords',
    'Mã sáu số hiện giờ / the code of this moment: npx thang demo code',
  ].join('\n')
}
