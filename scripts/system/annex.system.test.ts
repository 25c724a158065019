import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type AnnexOffice, Framework, FrameworkComparison } from '@thang/contracts'
import { crosswalk, diffFrameworks, listNodes } from '@thang/engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annexOf } from '../../server/src/modules/frameworks/annex.ts'
import { comparisonPaper } from '../../server/src/modules/frameworks/comparison/comparisonPaper.ts'
import { writeDocx, writePdf } from '../../server/src/platform/documents/index.ts'

/** Only where the machine has them; nothing is installed here. */
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0
const hasOffice = hasPoppler && spawnSync('soffice', ['--version']).status === 0

const directory = mkdtempSync(join(tmpdir(), 'thang-annex-'))
const framework = shipped('dti-province-2021')
const office: AnnexOffice = {
  parent: null,
  issuer: 'Ủy ban nhân dân tỉnh Phú Thọ',
  place: 'Phú Thọ',
  capacity: 'TM. Ủy ban nhân dân\nKT. Chủ tịch\nPhó Chủ tịch',
  signer: 'Nguyễn Thị Ượng',
  receivers: ['Bộ Khoa học và Công nghệ', 'Lưu: VT, KGVX'],
}
const indicators = (of: Framework) =>
  listNodes(of).flatMap(({ level, name }) => (level === 'indicator' ? [name.vi] : []))
const names = (of: Framework) => listNodes(of).map(({ name }) => name.vi)

/** What anybody who opens the paper must find, word for word. */
const heading = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ',
]
const signed = [
  'KT. CHỦ TỊCH',
  'Nguyễn Thị Ượng',
  '- Bộ Khoa học và Công nghệ;',
  '- Lưu: VT, KGVX.',
]
const papers = {
  annex: {
    paper: annexOf(framework, office),
    expected: [
      ...heading,
      ...signed,
      'Số: 922/QĐ-BTTTT',
      'Phú Thọ, ngày 20 tháng 5 năm 2022',
      ...names(framework),
    ],
  },
  draft: {
    paper: annexOf({ ...longest(), legalBasis: null }, office, { draft: true }),
    expected: [
      ...heading,
      ...signed,
      'Số: ……/……',
      'Phú Thọ, ngày …… tháng …… năm ……',
      ...names(longest()),
    ],
  },
  comparison: {
    paper: comparisonPaper(compared(), {
      office,
      draft: true,
      made: { by: 'Lê Văn Điều Phối', day: '2026-11-23' },
    }),
    expected: [
      ...heading,
      'Lập ngày 23 tháng 11 năm 2026; người lập: Lê Văn Điều Phối.',
      'Tên: Nhận thức số → Nhận thức của xã',
      'II. Đối chiếu từng chỉ số',
      ...indicators(framework),
    ],
  },
} as const
type Name = keyof typeof papers
const all: readonly Name[] = ['annex', 'draft', 'comparison']

beforeAll(async () => {
  for (const name of all) {
    writeFileSync(join(directory, `${name}.docx`), await writeDocx(papers[name].paper))
    writeFileSync(join(directory, `${name}.written.pdf`), await writePdf(papers[name].paper))
  }
})

afterAll(() => rmSync(directory, { recursive: true, force: true, maxRetries: 10 }))

describe.skipIf(!hasPoppler)('papers as PDF', () => {
  it.each(all)('the %s gives its Vietnamese back, and has its typeface in it', (name) => {
    expect(lost(`${name}.written.pdf`, name)).toEqual([])
    expect(fonts(`${name}.written.pdf`)).toMatch(/Tinos-Bold\s.*yes yes yes/)
    expect(fonts(`${name}.written.pdf`)).not.toMatch(/ no +(yes|no) +(yes|no) /)
  })

  it('what is not issued says so on every page, and what is issued on none', () => {
    const pages = pagesOf('draft.written.pdf')
    expect(pages.length).toBeGreaterThan(6)
    expect(pages.filter((page) => !oneLine(page).startsWith('DỰ THẢO'))).toEqual([])
    expect(textOf('annex.written.pdf')).not.toMatch(/DỰ\s+THẢO/)
  })

  it('every page of a table begins with its head, and none ends with a group', () => {
    const groups = framework.nodes.map(({ code, name, maxPoints }) =>
      oneLine(`${code} ${name.vi} ${maxPoints ?? ''}`),
    )
    const pages = pagesOf('annex.written.pdf')
    expect(pages.filter((page) => !page.includes('Cách xác định và tính điểm'))).toEqual([])
    const last = pages.map((page) => oneLine(page).slice(-60))
    expect(last.filter((end) => groups.some((group) => end.endsWith(group)))).toEqual([])
  })
})

describe.skipIf(!hasOffice)('papers for Word', () => {
  it('open in LibreOffice with their typeface, their head on every page and all their words', () => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(directory, 'profile')).href}`
    const files = all.map((name) => `${name}.docx`)
    const converted = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', directory, ...files],
      { cwd: directory, encoding: 'utf8', timeout: 100_000 },
    )
    expect(converted.status, converted.stderr).toBe(0)
    for (const name of all) {
      expect({ name, lost: lost(`${name}.pdf`, name) }).toEqual({ name, lost: [] })
      expect(fonts(`${name}.pdf`)).toMatch(/Tinos-Bold\s.*yes yes yes/)
    }
    const withRows = pagesOf('annex.pdf').filter((page) => page.includes('chưa rõ cách tính'))
    expect(withRows.length).toBeGreaterThan(3)
    expect(withRows.filter((page) => !page.includes('Cách xác định và tính điểm'))).toEqual([])
  })
})

function shipped(code: string): Framework {
  const file = resolve(import.meta.dirname, `../../data/frameworks/${code}.json`)
  return Framework.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** 98 indicators, of which one says more than a page holds. */
function longest(): Framework {
  const [first, ...others] = framework.nodes
  const [indicator] = first?.children ?? []
  if (first === undefined || indicator === undefined) throw new Error('no indicator is shipped')
  const more = Array.from({ length: 36 }, (_, index) => ({
    ...indicator,
    code: `1.${index + 20}`,
    name: { vi: `Chỉ số bổ sung của xã, phường thứ ${index + 1}` },
  }))
  const evidence = { vi: 'Quyết định, kế hoạch và báo cáo của cơ quan có thẩm quyền. '.repeat(60) }
  const children = [{ ...indicator, evidence }, ...first.children.slice(1), ...more]
  return { ...framework, nodes: [{ ...first, children }, ...others] }
}

function compared(): FrameworkComparison {
  const [first, ...others] = framework.nodes
  if (first === undefined) throw new Error('no group is shipped')
  const renamed = { ...first, name: { vi: 'Nhận thức của xã' } }
  const after: Framework = { ...framework, nodes: [renamed, ...others] }
  const { code, name } = framework
  return FrameworkComparison.parse({
    from: { code, name, revision: 1, version: null },
    to: { code: 'ban-moi', name, revision: null, version: 3 },
    diff: diffFrameworks(framework, after),
    entries: crosswalk(framework, after),
  })
}

function lost(pdf: string, name: Name): string[] {
  const text = oneLine(textOf(pdf))
  return papers[name].expected.filter((words) => !text.includes(oneLine(words)))
}

function pagesOf(pdf: string): string[] {
  return textOf(pdf)
    .split('\f')
    .filter((page) => page.trim() !== '')
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
