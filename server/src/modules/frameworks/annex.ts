import type { AnnexOffice } from '@thang/contracts'
import { formatPlain } from '@thang/contracts/numberText'
import { ruleWords } from '@thang/contracts/ruleWords'
import { type Framework, type FrameworkNode, listNodes } from '@thang/engine'
import {
  dayInWords,
  type OfficialPaper,
  type PaperColumn,
  type PaperRow,
} from '../../platform/documents/index.ts'

/** An annex of which nothing but the set itself is known. */
export const unknownOffice: AnnexOffice = {
  parent: null,
  issuer: null,
  place: null,
  capacity: null,
  signer: null,
  receivers: [],
}

const unknown = 'chưa rõ'
const ruleUnknown = 'chưa rõ cách tính'

const columns: readonly PaperColumn[] = [
  { title: 'TT', share: 0.06, align: 'center' },
  { title: 'Chỉ số', share: 0.24, align: 'left' },
  { title: 'Điểm', share: 0.07, align: 'center' },
  { title: 'Cách xác định và tính điểm', share: 0.26, align: 'left' },
  { title: 'Minh chứng', share: 0.12, align: 'left' },
  { title: 'Nguồn số liệu', share: 0.14, align: 'left' },
  { title: 'Cơ quan thẩm định', share: 0.11, align: 'left' },
]

/**
 * The printable annex of a set of indicators. What the set does not say stands there in words, and a
 * wording that has no source is marked as such: nothing reconstructed may pass for the official list.
 */
export function annexOf(
  framework: Framework,
  office: AnnexOffice,
  options: { readonly draft: boolean } = { draft: false },
): OfficialPaper {
  const { legalBasis } = framework
  const document = readDocument(legalBasis?.document ?? null)
  const day = legalBasis?.issuedOn ?? null
  return {
    heading: {
      parent: office.parent,
      issuer: office.issuer,
      symbol: document.symbol,
      place: office.place,
      day,
      draft: options.draft,
    },
    label: 'Phụ lục',
    title: framework.name.vi,
    reference: `Kèm theo ${document.kind} số ${document.symbol ?? '……/……'} ${dayInWords(day)}${
      office.issuer === null ? '' : ` của ${office.issuer}`
    }`,
    introduction: [totalLine(framework)],
    tables: [
      { caption: null, columns, rows: framework.nodes.flatMap((node) => rowsOf(framework, node)) },
    ],
    remarks: remarksOf(framework),
    signature: { capacity: office.capacity, name: office.signer, receivers: office.receivers },
  }
}

/** `Quyết định 766/QĐ-TTg` as what it is and its symbol. */
function readDocument(document: string | null): { kind: string; symbol: string | null } {
  const [, kind, symbol] = /^(\D+?)\s+(?:số\s+)?(\d\S*\/\S+)/.exec(document ?? '') ?? []
  return { kind: kind ?? 'Quyết định', symbol: symbol ?? null }
}

function totalLine(framework: Framework): string {
  const { maxPoints } = framework
  const count = listNodes(framework).filter(isLeaf).length
  const total = maxPoints === null ? unknown : `${formatPlain(maxPoints, 'vi')} điểm`
  return `Tổng điểm tối đa: ${total}. Số chỉ số liệt kê: ${count}.`
}

/** What is scored itself, and not by what stands below it. */
function isLeaf({ level, children }: FrameworkNode): boolean {
  return level === 'indicator' && children.length === 0
}

function rowsOf(framework: Framework, node: FrameworkNode): PaperRow[] {
  const leaf = isLeaf(node)
  // What nobody has found in the document may well be regulated there.
  const silence = node.knowledge === 'verified' ? 'chưa quy định' : unknown
  const details = leaf
    ? [
        scoringWords(framework, node),
        node.evidence?.vi ?? silence,
        node.dataSource?.vi ?? silence,
        node.appraisedBy?.name.vi ?? silence,
      ]
    : ['', '', '', '']
  const points = node.maxPoints === null ? unknown : formatPlain(node.maxPoints, 'vi')
  return [
    { cells: [node.code, wording(node), points, ...details], bold: !leaf },
    ...node.children.flatMap((child) => rowsOf(framework, child)),
  ]
}

function wording({ name, knowledge }: FrameworkNode): string {
  if (knowledge === 'reconstructed') return `${name.vi} (*)`
  return knowledge === 'unknown' ? `${name.vi} (**)` : name.vi
}

function scoringWords(framework: Framework, node: FrameworkNode): string {
  const { rule, ruleKnowledge } = node
  if (rule === undefined) return node.maxPoints === 0 ? 'Không tính điểm.' : ruleUnknown
  const words = ruleWords(rule, { language: 'vi', inputNames: framework.inputNames })
  return ruleKnowledge === 'unknown' ? `${ruleUnknown}. Tạm thời: ${words}` : words
}

const marks = {
  reconstructed: '(*) Tên chỉ số phỏng dựng, chưa có nguồn; không phải câu chữ chính thức.',
  unknown: '(**) Chưa rõ tên chỉ số trong văn bản.',
}

function remarksOf(framework: Framework): string[] {
  const found = new Set(listNodes(framework).map(({ knowledge }) => knowledge))
  return (['reconstructed', 'unknown'] as const).flatMap((state) =>
    found.has(state) ? [marks[state]] : [],
  )
}
