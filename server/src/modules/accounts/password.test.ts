import { describe, expect, it } from 'vitest'
import { hashSecret, verifySecret } from './argon2id.ts'
import { hashPassword, requireGoodPassword, verifyPassword } from './password.ts'

const person = { name: 'Nguyễn Văn Anh Dũng', email: 'nguyen.van.anh.dung@example.vn' }

describe('a hash', () => {
  it.each([
    // Test vectors of the reference implementation (P-H-C/phc-winner-argon2, src/test.c).
    [
      'password',
      '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    ],
    [
      'password',
      '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4',
    ],
  ])('of the reference implementation is understood', async (secret, hash) => {
    expect(await verifySecret(secret, hash)).toEqual({ right: true, outdated: true })
    expect((await verifySecret('Password', hash)).right).toBe(false)
  })

  it('is argon2id of the present cost, another each time', async () => {
    const [one, two] = await Promise.all([hashSecret('bí mật'), hashSecret('bí mật')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(one).not.toBe(two)
    expect(await verifySecret('bí mật', one)).toEqual({ right: true, outdated: false })
  })

  it('that is none is a fault, not a wrong password', async () => {
    await expect(verifySecret('bí mật', 'bí mật')).rejects.toThrow(/PHC/)
  })

  it('is of the password however its marks were typed', async () => {
    const hash = await hashPassword('mật khẩu dài'.normalize('NFD'))
    expect((await verifyPassword('mật khẩu dài'.normalize('NFC'), hash)).right).toBe(true)
  })

  it('of somebody known is not held up by a flood of strangers', async () => {
    const hash = await hashPassword('mật khẩu dài')
    const done: string[] = []
    const ask = async (line: 'known' | 'stranger') => {
      await verifyPassword('mật khẩu khác', hash, line)
      done.push(line)
    }
    await Promise.all([...Array.from({ length: 20 }, () => ask('stranger')), ask('known')])
    // Behind the two that were being made when they came.
    expect(done.indexOf('known')).toBeLessThan(4)
  })

  it('many at once all come to an end', async () => {
    const hashes = await Promise.all(Array.from({ length: 7 }, () => hashSecret('bí mật')))
    expect(new Set(hashes).size).toBe(7)
  })
})

describe('a password', () => {
  it.each([
    'con voi nhỏ uống nước suối',
    'Tr0ng-vườn có 3 cây',
    'nguyenvananhdung lên rừng',
    'xK9#mQ2$vL7w',
  ])('may be %j', (password) => {
    expect(() => requireGoodPassword(password, person)).not.toThrow()
  })

  it.each([
    ['mười một ký', 'password-length'],
    ['a'.repeat(201), 'password-length'],
    ['123456789012', 'password-common'],
    ['aaaaaaaaaaaa', 'password-common'],
    ['abcabcabcabc', 'password-common'],
    ['Password123456!', 'password-common'],
    ['Mật khẩu 12345', 'password-common'],
    ['anh yêu em nhiều lắm', 'password-common'],
    ['2024 Việt Nam 2024', 'password-common'],
    ['nguyen.van.anh.dung@example.vn', 'password-personal'],
    ['Nguyễn Văn Anh Dũng 1980', 'password-personal'],
    ['NGUYENVANANHDUNG', 'password-personal'],
  ])('may not be %j: %s', (password, reason) => {
    expect(() => requireGoodPassword(password, person)).toThrow(
      expect.objectContaining({ details: { reason } }),
    )
  })
})
