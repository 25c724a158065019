import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Framework } from '@thang/contracts'
import { listNodes } from '@thang/engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annexOf, unknownOffice } from '../../server/src/modules/frameworks/annex.ts'
import { writeDocx, writePdf } from '../../server/src/platform/documents/index.ts'

/** Only where the machine has them; nothing is installed here. */
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0
const hasOffice = hasPoppler && spawnSync('soffice', ['--version']).status === 0

const directory = mkdtempSync(join(tmpdir(), 'thang-annex-'))
const file = resolve(import.meta.dirname, '../../data/frameworks/dti-province-2021.json')
const framework = Framework.parse(JSON.parse(readFileSync(file, 'utf8')))
const paper = annexOf(framework, { ...unknownOffice, issuer: 'Ủy ban nhân dân tỉnh Phú Thọ' })

/** What anybody who opens the paper must find, word for word. */
const expected = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ',
  'Số: 922/QĐ-BTTTT',
  'ngày 20 tháng 5 năm 2022',
  '- Lưu: VT.',
  ...listNodes(framework).map(({ name }) => name.vi),
]

beforeAll(async () => {
  writeFileSync(join(directory, 'annex.docx'), await writeDocx(paper))
  writeFileSync(join(directory, 'written.pdf'), await writePdf(paper))
})

afterAll(() => rmSync(directory, { recursive: true, force: true, maxRetries: 10 }))

describe.skipIf(!hasPoppler)('the annex as a PDF', () => {
  it('gives its Vietnamese back, and has its typeface in it', () => {
    expect(lost('written.pdf')).toEqual([])
    expect(fonts('written.pdf')).toMatch(/Tinos-Bold\s.*yes yes yes/)
  })
})

describe.skipIf(!hasOffice)('the annex for Word', () => {
  it('opens in LibreOffice with its typeface, its head on every page and all its words', () => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(directory, 'profile')).href}`
    const converted = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', directory, 'annex.docx'],
      { cwd: directory, encoding: 'utf8', timeout: 50_000 },
    )
    expect(converted.status, converted.stderr).toBe(0)
    expect(lost('annex.pdf')).toEqual([])
    expect(fonts('annex.pdf')).toMatch(/Tinos-Bold\s.*yes yes yes/)
    const withRows = textOf('annex.pdf')
      .split('\f')
      .filter((page) => page.includes('chưa rõ cách tính'))
    expect(withRows.length).toBeGreaterThan(3)
    expect(withRows.filter((page) => !page.includes('Cách xác định và tính điểm'))).toEqual([])
  })
})

function lost(pdf: string): string[] {
  const text = oneLine(textOf(pdf))
  return expected.filter((words) => !text.includes(oneLine(words)))
}

function textOf(pdf: string): string {
  return spawnSync('pdftotext', ['-raw', join(directory, pdf), '-'], { encoding: 'utf8' }).stdout
}

function fonts(pdf: string): string {
  return spawnSync('pdffonts', [join(directory, pdf)], { encoding: 'utf8' }).stdout
}

function oneLine(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}
