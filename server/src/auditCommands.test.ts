import { spawn } from 'node:child_process'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type AuditSite, auditSite, cutTail, rewriteChain } from '../test/auditSite.ts'
import { programDirectory } from './config.ts'

let site: AuditSite
beforeEach(async () => {
  site = await auditSite()
  await site.seal()
})

/** Runs the real command on the installation of the test. */
function thang(...args: readonly string[]) {
  return new Promise<{ code: number | null; out: string; err: string }>((done, fail) => {
    const child = spawn(process.execPath, [join(programDirectory, 'cli/src/main.ts'), ...args], {
      env: {
        PATH: process.env['PATH'],
        LANG: 'C.UTF-8',
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        DATABASE_URL: site.database.appUrl,
        THANG_DATA: site.data,
      },
    })
    const said = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
    child.on('error', fail)
    child.on('close', (code) => done({ code, ...said }))
  })
}

describe('thang audit verify', () => {
  it('says that a chain is whole, how long it is, where it ends and how many seals agree', async () => {
    const { head } = await site.verify()
    expect(await thang('audit', 'verify')).toEqual({
      code: 0,
      out:
        'Nhật ký nguyên vẹn.\nSố mục đã kiểm tra: 7\n' +
        `Mã băm của mục cuối đã kiểm tra: ${head}\nSố tệp niêm phong có chữ ký đúng: 1\n`,
      err: '',
    })
  })

  const swap = [
    'UPDATE audit_entries SET seq = -seq WHERE seq IN (3, 4)',
    'UPDATE audit_entries SET seq = 7 + seq WHERE seq < 0',
  ]
  it.each([
    [
      'a changed row',
      [`UPDATE audit_entries SET reason = 'khác' WHERE seq = 4`],
      'Entry 4 was changed: what it says no longer gives its hash.',
    ],
    ['a deleted row', ['DELETE FROM audit_entries WHERE seq = 4'], 'Entry 4 is missing.'],
    [
      'a reordered pair',
      swap,
      'The order was changed: the entries in places 3 and 4 are not in their places.',
    ],
    [
      'a truncated tail',
      ['DELETE FROM audit_entries WHERE seq > 5'],
      'Entries 6 to 7 are missing.',
    ],
    [
      'a tail truncated together with the head, by the sealed file',
      cutTail,
      'The tail was cut off from entry 6: the sealed file 2026-03-02.json shows that there were 7.',
    ],
    [
      'a chain that was wholly rewritten, by the sealed file',
      rewriteChain,
      'The chain was rewritten up to entry 7: its hash is not that of the sealed file 2026-03-02.json.',
    ],
  ])('finds %s made by a superuser', async (_, statements, sentence) => {
    await site.tamper(...statements)
    const { code, out } = await thang('audit', 'verify', '--lang', 'en')
    expect(code).toBe(1)
    expect(out.split('\n').slice(0, 2)).toEqual(['THE AUDIT IS NOT WHOLE.', sentence])
  })

  it('warns where nothing was sealed, and makes no key of its own', async () => {
    await rm(site.directory, { recursive: true })
    await rm(join(site.data, 'keys'), { recursive: true })
    const { code, err } = await thang('audit', 'verify')
    expect([code, err]).toEqual([
      0,
      'Lưu ý: Chưa có tệp niêm phong nào: không thể biết phần cuối có bị cắt hay viết lại không.\n',
    ])
    expect(await readdir(site.data)).toEqual([])
  })
})

describe('thang audit export', () => {
  it('writes CSV that a spreadsheet opens, for the user of the program alone', async () => {
    const file = join(site.data, 'nhật-ký.csv')
    const { code, err } = await thang('audit', 'export', '--out', file)
    expect([code, err]).toEqual([0, `Đã ghi 7 mục vào ${file}\n`])
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^\uFEFFseq,at,/)
    expect(lines).toHaveLength(8)
    expect((await stat(file)).mode & 0o077).toBe(0)
  })

  it('writes one JSON a line, of what the filters leave', async () => {
    const file = join(site.data, 'audit.jsonl')
    const asked = ['--format', 'jsonl', '--subject-id', '3', '--from', '2026-03-02']
    await thang('audit', 'export', '--out', file, ...asked)
    const entry: unknown = JSON.parse(await readFile(file, 'utf8'))
    expect(entry).toMatchObject({ seq: 4, actor: 'Lê Thị Ánh', subject: { id: '3' } })
  })

  it('says where it cannot write, and leaves nothing half', async () => {
    const { code, err } = await thang('audit', 'export', '--out', join(site.data, 'none/a.csv'))
    expect(code).toBe(1)
    expect(err).toContain('Hãy chọn tệp khác ở --out.')
  })

  it.each([
    [['--person', 'Lan'], '--person Lan không phải mã người (UUID).'],
    [['--from', 'hôm qua'], '--from'],
    [[], '--out'],
  ])('refuses %j', async (asked, said) => {
    const out = asked.length === 0 ? [] : ['--out', join(site.data, 'a.csv')]
    const { code, err } = await thang('audit', 'export', ...out, ...asked)
    expect(code).toBe(2)
    expect(err).toContain(said)
  })
})
