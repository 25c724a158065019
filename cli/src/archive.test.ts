import { chmodSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runThangWith, workFolder } from './test/runThang.ts'

it('an installation is exported, imported elsewhere, and is the same there', async () => {
  // Passable, so that the bundled PostgreSQL of a run as root can keep its data here.
  const folder = workFolder({})
  chmodSync(folder, 0o755)
  const at = (data: string) => ({ THANG_DATA: join(folder, data) })
  expect((await runThangWith(at('one'), folder, 'migrate')).code).toBe(0)
  const exported = await runThangWith(at('one'), folder, 'export', 'a.tar.gz', '--lang', 'en')
  expect(exported).toMatchObject({ code: 0, err: expect.stringContaining('secrets') })
  expect(statSync(join(folder, 'a.tar.gz')).mode & 0o077).toBe(0)
  const imported = await runThangWith(at('two'), folder, 'import', 'a.tar.gz', '--lang', 'en')
  expect(imported).toMatchObject({ code: 0, out: expect.stringContaining('hashes agree') })
  expect(hashIn(imported.out)).toBe(hashIn(exported.out))
  expect(countsIn(imported.out)).toBe(countsIn(exported.out))
}, 120_000)

it('a damaged archive is refused before a database is made', async () => {
  const folder = workFolder({ 'damaged.tar.gz': 'gì đó' })
  const env = { THANG_DATA: join(folder, 'data') }
  const { code, err } = await runThangWith(env, folder, 'import', 'damaged.tar.gz')
  expect(code).toBe(1)
  expect(err).toContain('Chưa có gì thay đổi')
  expect(() => statSync(join(folder, 'data'))).toThrow('ENOENT')
})

it('where there is nothing, nothing is exported or made', async () => {
  const folder = workFolder({})
  const env = { THANG_DATA: join(folder, 'data') }
  const { code, err } = await runThangWith(env, folder, 'export', 'a.tar.gz')
  expect([code, err]).toEqual([1, expect.stringContaining('Chưa có gì để xuất')])
  expect(() => statSync(join(folder, 'data'))).toThrow('ENOENT')
})

function hashIn(text: string): string | undefined {
  return /[0-9a-f]{64}/.exec(text)?.[0]
}

function countsIn(text: string): string | undefined {
  return /[\d,]+ rows of \d+ tables and \d+ files/.exec(text)?.[0]
}
