import type { EvidenceData } from '@thang/contracts'
import { writePdf } from '../platform/documents/index.ts'
import { between } from './chance.ts'
import type { Entered } from './fillRound.ts'
import { headOf, officerOf } from './people.ts'
import type { Story } from './story.ts'

/** A kind of document that units of the demonstration have. */
interface DocumentKind {
  readonly label: string
  readonly symbol: string
  readonly title: string
  readonly text: readonly string[]
  readonly visibility: EvidenceData['visibility']
}

/** By the indicators that rest on them. */
const kinds: Readonly<Record<string, DocumentKind>> = {
  '1.1': {
    label: 'Quyết định',
    symbol: 'QĐ-UBND',
    title: 'Thành lập Ban Chỉ đạo chuyển đổi số',
    text: [
      'Điều 1. Thành lập Ban Chỉ đạo chuyển đổi số của đơn vị.',
      'Điều 2. Quyết định có hiệu lực từ ngày ký.',
    ],
    visibility: 'public',
  },
  '2.1': {
    label: 'Kế hoạch',
    symbol: 'KH-UBND',
    title: 'Chuyển đổi số năm',
    text: [
      '1. Mục tiêu: hoàn thành các chỉ tiêu được giao trong năm.',
      '2. Nhiệm vụ: hạ tầng, dữ liệu, dịch vụ công trực tuyến, kỹ năng số.',
      '3. Tổ chức thực hiện: báo cáo hằng quý.',
    ],
    visibility: 'public',
  },
  '6.2': {
    label: 'Quyết định',
    symbol: 'QĐ-ATTT',
    title: 'Phê duyệt hồ sơ đề xuất cấp độ an toàn hệ thống thông tin',
    text: ['Điều 1. Phê duyệt hồ sơ đề xuất cấp độ 2.', 'Tài liệu chỉ lưu hành nội bộ.'],
    visibility: 'internal',
  },
}

/** The indicators of which there are documents. */
export const documentedIndicators = Object.keys(kinds)

/** The unit's officer puts a document there, with its file where one is wanted, and cites it at the indicator. */
export async function citeDocument(
  story: Story,
  { id: submission, unit }: Entered,
  {
    node,
    year,
    withFile,
  }: { readonly node: string; readonly year: string; readonly withFile: boolean },
): Promise<void> {
  const kind = kinds[node]
  if (kind === undefined) throw new Error(`no document is made up for ${node}`)
  const data = dataOf(kind, unit, year)
  const officer = story.as(officerOf(unit.code).id)
  const { id: document } = await officer.createEvidence({ ...data, unit: unit.code })
  const file = withFile
    ? await sendFile(officer, { unit: unit.code, document, bytes: await paperOf(node, kind) })
    : null
  const pages = withFile ? '1' : null
  await officer.citeEvidence(submission, node, { document, file, pages })
}

function dataOf(kind: DocumentKind, unit: Entered['unit'], year: string): EvidenceData {
  const day = between(10, 28, 'document', unit.code, kind.symbol)
  return {
    number: `${between(5, 90, 'number', unit.code, year, kind.symbol)}/${kind.symbol}`,
    issuedOn: `${year}-02-${day}`,
    issuer: unit.name,
    signer: headOf(unit.code).name,
    summary: `${kind.title}${kind.symbol === 'KH-UBND' ? ` ${year}` : ''} (dữ liệu minh họa)`,
    visibility: kind.visibility,
  }
}

async function sendFile(
  officer: ReturnType<Story['as']>,
  {
    unit,
    document,
    bytes,
  }: { readonly unit: string; readonly document: number; readonly bytes: Buffer },
): Promise<number | null> {
  const upload = await officer.beginUpload({
    unit,
    name: 'minh-hoa.pdf',
    bytes: bytes.length,
    sha256: null,
  })
  await officer.sendBytes(upload.id, bytes)
  await officer.completeUpload(upload.id)
  const { files } = await officer.addEvidenceFile(document, { upload: upload.id, replaces: null })
  return files[0]?.id ?? null
}

/** Written once each: a paper takes half a second, and units may well have the same. */
const papers = new Map<string, Promise<Buffer>>()

function paperOf(node: string, kind: DocumentKind): Promise<Buffer> {
  const made = papers.get(node) ?? writePdf(officialPaper(kind))
  papers.set(node, made)
  return made
}

/** It says on every page that it is made up. */
function officialPaper(kind: DocumentKind): Parameters<typeof writePdf>[0] {
  return {
    heading: {
      parent: null,
      issuer: 'Đơn vị của bản trình diễn',
      symbol: `00/${kind.symbol}`,
      place: null,
      day: null,
      draft: false,
    },
    label: kind.label,
    title: `${kind.title} (minh họa)`,
    reference: null,
    introduction: ['Tài liệu mẫu của bản trình diễn, dùng chung cho các đơn vị.', ...kind.text],
    tables: [],
    remarks: [],
    signature: { capacity: 'Thủ trưởng đơn vị', name: null, receivers: [] },
  }
}
