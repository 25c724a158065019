import type { ResultDecision, ResultTable } from '@thang/contracts'
import { formatNumber, formatPlain } from '@thang/contracts/numberText'
import {
  dayInWords,
  type OfficialPaper,
  type PaperColumn,
  type PaperRow,
  type PaperTable,
} from '../../platform/documents/index.ts'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { getDecision } from './decision.ts'
import { getRoundFollowed } from './getResult.ts'
import { kindWords } from './kindWords.ts'
import { noResultYet } from './refusals.ts'
import { findLastResult, listPublishedTables } from './resultQueries.ts'

/** The decision that publishes the result of a round, with the ranking of each kind of unit as its annex. */
export async function getDecisionPaper(
  trx: ReadTrx,
  actor: Actor,
  id: number,
): Promise<OfficialPaper> {
  const round = await getRoundFollowed(trx, actor, id)
  const about = { decision: await getDecision(trx, actor, id), name: round.name }
  if (round.state === 'published') {
    const published = await listPublishedTables(trx, id)
    return decisionPaper({
      ...about,
      tables: published.map(({ table }) => table),
      corrects: published.some(({ revision }) => revision > 1),
      draft: false,
    })
  }
  const result = await findLastResult(trx, id, round.state === 'closed' ? 'final' : 'preliminary')
  if (result === undefined) throw noResultYet(id)
  return decisionPaper({ ...about, tables: result.tables, corrects: false, draft: true })
}

interface Deciding {
  readonly decision: ResultDecision
  /** Of the round. */
  readonly name: string
  readonly tables: readonly ResultTable[]
  /** What was published before is corrected. */
  readonly corrects: boolean
  readonly draft: boolean
}

export function decisionPaper(deciding: Deciding): OfficialPaper {
  const { decision, name, tables, corrects, draft } = deciding
  const { number, date, issuer } = decision
  return {
    heading: {
      parent: decision.parent,
      issuer,
      symbol: number,
      place: decision.place,
      day: date,
      draft,
    },
    label: 'Quyết định',
    title: `Về việc ${corrects ? 'đính chính' : 'công bố'} kết quả ${name}`,
    reference: null,
    introduction: introduction(deciding),
    tables: tables.map((table, at) => rankingOf(table, at + 1, tables.length)),
    remarks: remarksOf(tables),
    signature: {
      capacity: decision.capacity,
      name: decision.signer,
      receivers: decision.receivers,
    },
  }
}

function introduction({ decision, name, tables, corrects }: Deciding): string[] {
  const frameworks = [...new Set(tables.map(({ framework }) => framework.name.vi))]
  const bases = frameworks.map((each) => `Căn cứ Bộ chỉ số «${each}»;`)
  const kinds = tables.map(({ kind, rows }) => `${rows.length} đơn vị (${kindWords[kind].vi})`)
  return [
    ...bases,
    'Theo kết quả tự đánh giá của các đơn vị, kết quả thẩm định và quyết định của Hội đồng.',
    'QUYẾT ĐỊNH:',
    `Điều 1. ${corrects ? 'Công bố lại (đính chính)' : 'Công bố'} kết quả ${name} đối với ${kinds.join('; ')}, theo ${tables.length > 1 ? 'các bảng' : 'bảng'} kèm theo Quyết định này.`,
    `Điều 2. Quyết định này có hiệu lực kể từ ${decision.date === null ? 'ngày ký' : dayInWords(decision.date)}.`,
    'Điều 3. Các cơ quan, đơn vị có tên trong bảng và các cơ quan, tổ chức liên quan chịu trách nhiệm thi hành Quyết định này.',
  ]
}

function rankingOf(
  { kind, framework, groups, rows }: ResultTable,
  at: number,
  of: number,
): PaperTable {
  const label = of > 1 ? `Phụ lục ${at}` : 'Phụ lục'
  const columns: PaperColumn[] = [
    { title: 'Hạng', share: 0.08, align: 'center' },
    { title: 'Đơn vị', share: 0.3, align: 'left' },
    { title: 'Giá trị', share: 0.12, align: 'center' },
    ...groups.map(({ node }) => ({
      title: node,
      share: 0.5 / Math.max(1, groups.length),
      align: 'center' as const,
    })),
  ]
  return {
    caption: `${label}. Xếp hạng ${kindWords[kind].vi}`,
    columns,
    rows: rows.map(({ unit, rank, value, groups: points }): PaperRow => {
      const own = points.map((each) =>
        each.points === null ? '–' : formatPlain(each.points, 'vi', framework.decimals),
      )
      const index = value === null ? '–' : formatNumber(value, framework.decimals, 'vi')
      return {
        cells: [rank === null ? '–' : String(rank), unit.name, index, ...own],
        bold: false,
      }
    }),
  }
}

function remarksOf(tables: readonly ResultTable[]): string[] {
  const groups = new Map(
    tables.flatMap((table) => table.groups.map(({ node, name }) => [node, name.vi] as const)),
  )
  const legend = [...groups].map(([node, name]) => `${node}: ${name}`).join('; ')
  const absent = tables.some(({ rows }) => rows.some(({ value }) => value === null))
  return [
    ...(legend === '' ? [] : [`Các cột điểm thành phần: ${legend}.`]),
    ...(absent ? ['Dấu «–»: chưa có giá trị, không phải 0 điểm; đơn vị không được xếp hạng.'] : []),
  ]
}
