import type { Framework, LocalText } from '@thang/contracts'
import type { Reexpressed } from '@thang/engine'
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
  const known = reexpressed.rows.filter((row) => typeof row.value === 'number').length
  const total = reexpressed.rows.length
  return [
    ruleNote(data, on),
    ...(reexpressed.complete ? [] : [incompleteNote(known, total)]),
    ...edition.notes,
  ]
}

function ruleNote(data: TableData, on: string): LocalText {
  const from = data.table.boundaries
  return {
    vi: `Bảng này được tính lại từ địa giới ngày ${vietnameseDate(from)} sang địa giới ngày ${vietnameseDate(on)}: giá trị từng nhóm của đơn vị mới là trung bình cộng giá trị nhóm của các đơn vị cũ, theo quy tắc đã công bố cho các tỉnh sáp nhập trong DTI 2024. Đây không phải số liệu công bố.`,
    en: `This table is re-expressed from the boundaries of ${from} to those of ${on}: each group value of a new unit is the plain mean of its predecessors’ group values, the rule published for the merged provinces in DTI 2024. It is not a published figure.`,
  }
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
