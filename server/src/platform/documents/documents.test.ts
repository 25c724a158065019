import { expect, it } from 'vitest'
import { dateLine, dayInWords, receiverLines, signing, titleLine } from './paperWords.ts'
import { readZip } from '../workbooks/index.ts'
import { type OfficialPaper, writeDocx, writePdf } from './index.ts'

const row = (first: string, second: string) => ({ cells: [first, second], bold: false })
const paper: OfficialPaper = {
  heading: {
    parent: null,
    issuer: 'Ủy ban nhân dân tỉnh Phú Thọ',
    symbol: '12/QĐ-UBND',
    place: 'Phú Thọ',
    day: '2026-02-03',
    draft: false,
  },
  label: 'Phụ lục',
  title: 'Danh mục kèm Quyết định 12/QĐ-UBND',
  reference: 'Kèm theo Quyết định số 12/QĐ-UBND',
  introduction: ['Những việc phải làm.'],
  tables: [
    {
      caption: null,
      columns: [
        { title: 'STT', share: 0.1, align: 'center' },
        { title: 'Nội dung thực hiện', share: 0.9, align: 'left' },
      ],
      rows: [
        { cells: ['I', 'Việc đầu tiên'], bold: true },
        ...Array.from({ length: 60 }, (_, index) =>
          row(`${index + 1}`, 'Nghiệm thu, bàn giao & lưu'),
        ),
      ],
    },
  ],
  remarks: [],
  signature: { capacity: 'Chủ tịch', name: 'Nguyễn Thị Ượng', receivers: ['Như trên'] },
}

it('days below 10, January and February are written with a nought', () => {
  expect(dayInWords('2026-02-03')).toBe('ngày 03 tháng 02 năm 2026')
  expect(dayInWords('2026-11-23')).toBe('ngày 23 tháng 11 năm 2026')
  expect(dayInWords('2026-03-15')).toBe('ngày 15 tháng 3 năm 2026')
})

it('what is not known is left to be written in by hand', () => {
  expect(dateLine({ ...paper.heading, place: null, day: null })).toBe('……, ngày …… tháng …… năm ……')
})

it('a title is in capitals but for the symbols of documents', () => {
  expect(titleLine(paper)).toBe('DANH MỤC KÈM QUYẾT ĐỊNH 12/QĐ-UBND')
})

it('a Word document has the heading, a head on every page, page numbers and its typeface', async () => {
  const files = readZip(await writeDocx(paper), 50_000_000)
  const document = files?.get('word/document.xml')?.toString('utf8') ?? ''
  const words = textOf(document)
  for (const text of [
    'ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Phú Thọ, ngày 03 tháng 02 năm 2026',
    '(Kèm theo Quyết định số 12/QĐ-UBND)',
    'Nghiệm thu, bàn giao & lưu',
    '- Lưu: VT.',
    'CHỦ TỊCH',
    'Nguyễn Thị Ượng',
  ]) {
    expect(words).toContain(text)
  }
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(/<w:pgSz [^>]*>/.exec(document)?.[0]).toMatch(
    /w:w="1683\d" w:h="1190\d" w:orient="landscape"/,
  )
  const header = [...(files?.keys() ?? [])].filter((name) => /^word\/header\d/.test(name))
  expect(header.map((name) => files?.get(name)?.toString()).join('')).toContain('PAGE')
  const fonts = files?.get('word/fontTable.xml')?.toString('utf8') ?? ''
  expect(fonts.match(/<w:embed(Regular|Bold|Italic|BoldItalic) /g)).toHaveLength(4)
  expect(files?.get('word/fonts/font4.odttf')?.length).toBeGreaterThan(300_000)
})

it('a PDF has its typeface embedded and more than one page', async () => {
  const pdf = (await writePdf(paper)).toString('latin1')
  expect(pdf.match(/\/FontFile2 /g)?.length).toBe(4)
  expect([...pdf.matchAll(/\/BaseFont \/\w{6}\+(\S+)/g)].map(([, name]) => name)).toEqual(
    expect.arrayContaining(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic', 'Tinos-BoldItalic']),
  )
  expect(pdf).not.toMatch(/\/BaseFont \/(Helvetica|Times)/)
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBe(4)
})

it('what is not issued says so on every page, of which Word prints the first with a head of its own', async () => {
  const draft = { ...paper, heading: { ...paper.heading, draft: true } }
  const files = readZip(await writeDocx(draft), 50_000_000)
  const heads = [...(files ?? [])].filter(([name]) => /^word\/header\d/.test(name))
  expect(heads).toHaveLength(2)
  for (const [, xml] of heads) expect(xml.toString('utf8')).toContain('string="DỰ THẢO"')
  const issued = readZip(await writeDocx(paper), 50_000_000)
  const issuedHeads = [...(issued ?? [])].filter(([name]) => /^word\/header\d/.test(name))
  for (const [, xml] of issuedHeads) expect(xml.toString('utf8')).not.toContain('DỰ THẢO')
})

it('who signs is left to be written in where it is not known; a paper may be signed by nobody', async () => {
  const nobody = { capacity: null, name: null, receivers: [] }
  expect(signing(nobody)).toEqual({ capacity: '……'.repeat(4), name: '……'.repeat(4) })
  expect(receiverLines(nobody)).toEqual(['- ……;', '- Lưu: VT.'])
  const unsigned = readZip(await writeDocx({ ...paper, signature: null }), 50_000_000)
  const words = textOf(unsigned?.get('word/document.xml')?.toString('utf8') ?? '')
  expect(words).not.toContain('Nơi nhận')
})

it('the file of the office stands last and once among the receivers', () => {
  const receivers = ['Lưu: VT, SKHCN', 'Bộ Khoa học và Công nghệ']
  expect(receiverLines({ capacity: null, name: null, receivers })).toEqual([
    '- Bộ Khoa học và Công nghệ;',
    '- Lưu: VT, SKHCN.',
  ])
})

it('an archive that holds more than is allowed, or is none, is not read', async () => {
  const archive = await writeDocx(paper)
  expect(readZip(archive, 100_000)).toBeUndefined()
  expect(readZip(archive.subarray(0, 5000), 50_000_000)).toBeUndefined()
  expect(readZip(Buffer.from('PK'), 1000)).toBeUndefined()
})

function textOf(xml: string): string {
  return xml
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
}
