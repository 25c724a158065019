/** The sheets of the workbook of a submission. The mark says whose it is; the lists are what cells offer. */
export const sheetNames = {
  guide: 'Hướng dẫn',
  answers: 'Phiếu',
  lists: 'Danh mục',
  mark: 'Nhận biết',
  /** In an annotated copy. */
  mistakes: 'Lỗi cần sửa',
} as const

/** Columns of the sheet of answers, in their order; `open` ones are filled in, `first` ones in the first row of an indicator alone. */
export const columns = [
  { key: 'node', title: 'Mã', width: 9 },
  { key: 'name', title: 'Chỉ số', width: 44 },
  { key: 'rule', title: 'Cách chấm điểm', width: 40 },
  { key: 'maxPoints', title: 'Điểm tối đa', width: 9 },
  { key: 'label', title: 'Cần nhập', width: 34 },
  { key: 'input', title: 'Tên ô nhập', width: 14, hidden: true },
  { key: 'how', title: 'Đơn vị tính, cách điền', width: 22 },
  { key: 'value', title: 'Giá trị', width: 18, open: true },
  { key: 'notApplicable', title: 'Không áp dụng', width: 11, open: true, first: true },
  { key: 'reason', title: 'Lý do không áp dụng', width: 28, open: true, first: true },
  { key: 'explanation', title: 'Giải trình', width: 44, open: true, first: true },
  { key: 'evidence', title: 'Minh chứng đã dẫn', width: 36 },
  { key: 'lock', title: 'Khóa', width: 34 },
] as const satisfies readonly SheetColumn[]

interface SheetColumn {
  readonly key: string
  readonly title: string
  readonly width: number
  readonly hidden?: true
  readonly open?: true
  readonly first?: true
}

export type ColumnKey = (typeof columns)[number]['key']

/** Without these a workbook cannot be read. */
export const neededColumns = [
  'node',
  'input',
  'value',
  'notApplicable',
  'reason',
  'explanation',
] as const satisfies readonly ColumnKey[]

export const yesNo = { yes: 'Có', no: 'Không' } as const

/** Rows that any file of answers may have, those of all sheets together. */
export const mostRows = 20_000

/** The same for whatever capitals and spaces a heading or a choice was written with. */
export function tidy(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ').trim()
}
