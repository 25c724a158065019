import { expect, it } from 'vitest'
import { runThang, workFolder } from '../test/runThang.ts'

it('says in both languages what it does and that Thang may go on running', async () => {
  const folder = workFolder({})
  const vi = await runThang(folder, 'admin', 'reset', '--help')
  const en = await runThang(folder, 'admin', 'reset', '--help', '--lang', 'en')
  expect(vi.out).toContain('gỡ xác thực hai bước')
  expect(vi.out).toContain('đang chạy hay đã dừng')
  expect(en.out).toContain('may be running or not')
})

it('resets nobody in particular by no address', async () => {
  const { code, err } = await runThang(workFolder({}), 'admin', 'reset')
  expect(code).toBe(2)
  expect(err).toContain('Thiếu tuỳ chọn bắt buộc --email')
})
