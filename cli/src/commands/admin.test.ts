import { expect, it } from 'vitest'
import { runThang, workFolder } from '../test/runThang.ts'

it('says in both languages what it does and that the bundled database must be free', async () => {
  const folder = workFolder({})
  const vi = await runThang(folder, 'admin', 'reset', '--help')
  const en = await runThang(folder, 'admin', 'reset', '--help', '--lang', 'en')
  expect(vi.out).toContain('gỡ xác thực hai bước')
  expect(vi.out).toContain('phải dừng Thang trước')
  expect(en.out).toContain('stop Thang first')
})

it('resets nobody in particular by no address', async () => {
  const { code, err } = await runThang(workFolder({}), 'admin', 'reset')
  expect(code).toBe(2)
  expect(err).toContain('Thiếu tuỳ chọn bắt buộc --email')
})
