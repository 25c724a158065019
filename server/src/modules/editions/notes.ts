import type { Framework, LocalText } from '@thang/contracts'
import { isKnown, type Reexpressed, type ReexpressedRow } from '@thang/engine'
import type { EditionRow } from './queries.ts'
import type { TableData } from './tableData.ts'

/** What a reader of this table must be told. */
export function notesOfRanking(
  edition: EditionRow,
  data: TableData,
  reexpressed: Reexpressed | null,
  on: string | null,
): LocalText[] {
  if (reexpressed === null || on === null) return [...edition.notes]
  const known = reexpressed.rows.filter((row) => isKnown(row.value))
  const total = reexpressed.rows.length
  return [
    boundariesNote(data.table.boundaries, on),
    ...basisNotes(known),
    ...(reexpressed.complete ? [] : [incompleteNote(known.length, total)]),
    ...edition.notes,
  ]
}

function boundariesNote(from: string, on: string): LocalText {
  return {
    vi: `Bảng này được tính lại từ địa giới ngày ${vietnameseDate(from)} sang địa giới ngày ${vietnameseDate(on)}; đây không phải số liệu công bố. Đơn vị không thay đổi giữ nguyên giá trị.`,
    en: `This table is re-expressed from the boundaries of ${from} to those of ${on}; it is not a published figure. A unit that did not change keeps its value.`,
  }
}

/** By what mean the values of merged units were formed, and of how many. */
export function basisNotes(rows: readonly ReexpressedRow[]): LocalText[] {
  const groups = rows.filter((row) => row.basis === 'groups').length
  const values = rows.filter((row) => row.basis === 'values').length
  const fromGroups = {
    vi: `Với ${groups} đơn vị hợp thành, giá trị từng nhóm là trung bình cộng giá trị nhóm của các đơn vị cũ, theo quy tắc đã công bố cho các tỉnh sáp nhập trong DTI 2024.`,
    en: `Of ${groups} merged units each group value is the plain mean of the predecessors’ group values, the rule published for the merged provinces in DTI 2024.`,
  }
  const fromValues = {
    vi: `Với ${values} đơn vị hợp thành, chưa biết đủ giá trị nhóm của các đơn vị cũ; giá trị là trung bình cộng giá trị chỉ số của các đơn vị đó, bằng kết quả tính theo nhóm nếu không kể làm tròn.`,
    en: `Of ${values} merged units the predecessors’ group values are not all known; the value is the plain mean of their index values, the same as by groups but for rounding.`,
  }
  return [...(groups === 0 ? [] : [fromGroups]), ...(values === 0 ? [] : [fromValues])]
}

function incompleteNote(known: number, total: number): LocalText {
  return {
    vi: `Chỉ tính được ${known} trên ${total} đơn vị vì số liệu của một số đơn vị cũ chưa được công bố; do đó bảng không xếp hạng.`,
    en: `Only ${known} of ${total} units can be worked out, since figures of some former units are not published; the table therefore has no ranks.`,
  }
}

/** Said beside a change of rank unless both editions are known to use one framework. */
export function frameworkNote(
  sameFramework: boolean | null,
  before: Framework | null,
): LocalText | null {
  if (sameFramework === true) return null
  return sameFramework === null || before === null
    ? {
        vi: 'Chưa biết bộ chỉ số của một trong hai kỳ; so sánh thứ hạng chỉ để tham khảo.',
        en: 'The framework of one of the two editions is not known; the change of rank is indicative.',
      }
    : {
        vi: `Kỳ trước dùng bộ chỉ số khác (${before.name.vi}); thứ hạng so sánh được, giá trị thì không.`,
        en: `The earlier edition used another framework (${before.name.en ?? before.name.vi}); ranks can be compared, values cannot.`,
      }
}

function vietnameseDate(day: string): string {
  return day.split('-').toReversed().join('/')
}
