import type { AnnexOffice, FrameworkComparison } from '@thang/contracts'
import { changeWords, frameworkWord } from '@thang/contracts/frameworkWords'
import {
  dayInWords,
  type OfficialPaper,
  type PaperRow,
  type PaperTable,
} from '../../../platform/documents/index.ts'

/** What a comparison on paper says beside the two sets. */
export interface Printing {
  readonly office: AnnexOffice
  /** The later of the two is not issued. */
  readonly draft: boolean
  /** Who had it made, and on which day in Vietnam (YYYY-MM-DD); null for the public. */
  readonly made: { readonly by: string; readonly day: string } | null
}

type Version = FrameworkComparison['from']
type Entry = FrameworkComparison['entries'][number]

const words = changeWords('vi')

/** Two sets of indicators side by side on paper: what changed, in sentences, then indicator by indicator. */
export function comparisonPaper(
  comparison: FrameworkComparison,
  printing: Printing,
): OfficialPaper {
  const { from, to } = comparison
  const { office, draft, made } = printing
  return {
    heading: {
      parent: office.parent,
      issuer: office.issuer,
      symbol: null,
      place: office.place,
      day: null,
      draft,
    },
    label: 'Bảng so sánh',
    title: to.name.vi,
    reference: `So với ${from.name.vi}`,
    introduction: [
      `Bản mới: ${told(to)}.`,
      `Bản so sánh: ${told(from)}.`,
      ...(made === null ? [] : [`Lập ${dayInWords(made.day)}; người lập: ${made.by}.`]),
      words.counts(comparison.diff),
    ],
    tables: [changesOf(comparison), crosswalkOf(comparison)],
    remarks: [],
    signature: null,
  }
}

function told({ name, code, revision, version }: Version): string {
  const which =
    revision === null ? `bản dự thảo, lần lưu ${version}` : `bản ban hành lần ${revision}`
  return `${name.vi} (mã ${code}, ${which})`
}

function changesOf({ diff }: FrameworkComparison): PaperTable {
  const whole = words.settings(diff.framework)
  const nothing = frameworkWord('compareDraft.same', 'vi')
  const rows: PaperRow[] = [
    ...(whole.length === 0
      ? []
      : [['', frameworkWord('compareDraft.whole', 'vi'), '', whole.join('\n')]]),
    ...diff.nodes.map((node) => [
      codes(node),
      (node.after ?? node.before)?.name.vi ?? '',
      frameworkWord(`diffState.${node.state}`, 'vi'),
      words.node(node).join('\n'),
    ]),
  ].map((cells, index) => ({ cells: [String(index + 1), ...cells], bold: false }))
  return {
    caption: 'I. Những nội dung thay đổi',
    columns: [
      { title: 'TT', share: 0.05, align: 'center' },
      { title: 'Mã', share: 0.09, align: 'center' },
      { title: 'Nhóm, chỉ số', share: 0.31, align: 'left' },
      { title: 'Thay đổi', share: 0.1, align: 'center' },
      { title: 'Nội dung: trước → sau', share: 0.45, align: 'left' },
    ],
    rows: rows.length > 0 ? rows : [{ cells: ['', '', nothing, '', ''], bold: false }],
  }
}

function crosswalkOf({ entries }: FrameworkComparison): PaperTable {
  return {
    caption: 'II. Đối chiếu từng chỉ số',
    columns: [
      { title: 'TT', share: 0.05, align: 'center' },
      { title: 'Chỉ số', share: 0.36, align: 'left' },
      { title: 'Mã trước', share: 0.07, align: 'center' },
      { title: 'Mã sau', share: 0.07, align: 'center' },
      { title: 'Điểm trước', share: 0.08, align: 'center' },
      { title: 'Điểm sau', share: 0.08, align: 'center' },
      { title: 'Kết quả', share: 0.1, align: 'center' },
      { title: 'Khác ở', share: 0.1, align: 'left' },
      { title: 'So sánh được', share: 0.09, align: 'center' },
    ],
    rows: entries.map((entry, index) => ({
      cells: [String(index + 1), ...crosswalkCells(entry)],
      bold: false,
    })),
  }
}

function crosswalkCells(entry: Entry): string[] {
  const { before, after, state } = entry
  return [
    (after ?? before)?.name.vi ?? '',
    before?.code ?? '–',
    after?.code ?? '–',
    words.points(before),
    words.points(after),
    frameworkWord(`crosswalkState.${state}`, 'vi'),
    words.reasons(entry),
    words.comparable(entry),
  ]
}

/** The code, or both where it changed. */
function codes({ before, after }: FrameworkComparison['diff']['nodes'][number]): string {
  const both = [before?.code, after?.code].filter((code) => code !== undefined)
  return [...new Set(both)].join(' → ')
}
