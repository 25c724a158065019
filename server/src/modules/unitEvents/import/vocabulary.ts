import type { RegisteredUnitKind } from '@thang/contracts'

/** What a column of the workbook says. */
export type ColumnKey =
  | 'code'
  | 'name'
  | 'shortName'
  | 'nameEn'
  | 'kind'
  | 'parent'
  | 'gsoCode'
  | 'from'
  | 'share'
  | 'begins'
  | 'on'
  | 'number'
  | 'issuedOn'
  | 'issuer'
  | 'note'

export interface SheetColumn {
  readonly key: ColumnKey
  readonly title: string
  readonly width: number
  /** The sheet cannot be read without it. */
  readonly needed?: true
}

/** A sheet of the template with its columns in their order. */
export interface SheetLayout {
  readonly name: string
  readonly columns: readonly SheetColumn[]
}

const on = { key: 'on', title: 'Ngày có hiệu lực', width: 14 } as const
const number = { key: 'number', title: 'Số văn bản', width: 18 } as const
const issuedOn = { key: 'issuedOn', title: 'Ngày văn bản', width: 14 } as const
const issuer = { key: 'issuer', title: 'Cơ quan ban hành', width: 26 } as const
const ordered = [on, number, issuedOn, issuer] as const
const note = { key: 'note', title: 'Ghi chú', width: 30 } as const
const shortName = { key: 'shortName', title: 'Tên ngắn', width: 22 } as const
const nameEn = { key: 'nameEn', title: 'Tên tiếng Anh', width: 30 } as const
const kind = { key: 'kind', title: 'Loại', width: 20 } as const
const parent = { key: 'parent', title: 'Mã đơn vị cấp trên', width: 18 } as const
const gsoCode = { key: 'gsoCode', title: 'Mã Tổng cục Thống kê', width: 14 } as const
const needed = true as const

/** The sheets that are read, those that events come from in the order in which they are. */
export const layouts = {
  units: {
    name: 'Đơn vị',
    columns: [
      { key: 'code', title: 'Mã đơn vị', width: 14, needed },
      { key: 'name', title: 'Tên đầy đủ', width: 34, needed },
      shortName,
      nameEn,
      { ...kind, needed },
      { ...parent, needed },
      ...ordered,
      note,
      gsoCode,
    ],
  },
  merges: {
    name: 'Sáp nhập',
    columns: [
      { key: 'from', title: 'Mã đơn vị cũ', width: 14, needed },
      { key: 'share', title: 'Phần nhập vào', width: 14 },
      { key: 'code', title: 'Mã đơn vị nhận', width: 14, needed },
      { key: 'begins', title: 'Lập mới', width: 10, needed },
      { key: 'name', title: 'Tên đầy đủ', width: 34 },
      shortName,
      nameEn,
      kind,
      parent,
      ...ordered,
      note,
      gsoCode,
    ],
  },
  renames: {
    name: 'Đổi tên',
    columns: [
      { key: 'code', title: 'Mã đơn vị', width: 14, needed },
      { key: 'name', title: 'Tên đầy đủ mới', width: 34, needed },
      { ...shortName, title: 'Tên ngắn mới' },
      { ...nameEn, title: 'Tên tiếng Anh mới' },
      ...ordered,
      note,
    ],
  },
  moves: {
    name: 'Chuyển cấp trên',
    columns: [
      { key: 'code', title: 'Mã đơn vị', width: 14, needed },
      { ...parent, title: 'Mã đơn vị cấp trên mới', needed },
      ...ordered,
      note,
    ],
  },
  common: { name: 'Văn bản chung', columns: ordered },
} as const satisfies Readonly<Record<string, SheetLayout>>

export type SheetKey = keyof typeof layouts
export const sheetKeys = ['units', 'merges', 'renames', 'moves', 'common'] as const

/** Sheets for whoever fills the workbook in; they are not read. */
export const guideName = 'Hướng dẫn'
export const listName = 'Danh mục'
/** The sheet that lists what is wrong, in an annotated copy. */
export const mistakesName = 'Lỗi cần sửa'

/** Rows that an import may have, those of all sheets together: more than all communes of the country. */
export const mostRows = 5_000

export const kindNames: Readonly<Record<RegisteredUnitKind, string>> = {
  province: 'Tỉnh, thành phố',
  'ministry-with-public-services': 'Bộ, cơ quan có dịch vụ công',
  'ministry-without-public-services': 'Bộ, cơ quan không có dịch vụ công',
  department: 'Sở, ban, ngành',
  commune: 'Xã, phường',
  district: 'Huyện, quận, thị xã',
  other: 'Đơn vị khác',
}

/** What offices write for a kind besides its name. */
const kindsAlsoCalled: Readonly<Record<string, RegisteredUnitKind>> = {
  tỉnh: 'province',
  'thành phố': 'province',
  xã: 'commune',
  phường: 'commune',
  'thị trấn': 'commune',
  'đặc khu': 'commune',
  huyện: 'district',
  quận: 'district',
  'thị xã': 'district',
  sở: 'department',
  ban: 'department',
  ngành: 'department',
}

/** The kind of unit that is meant, by its name or by what it is also called. */
export function kindOf(written: string): RegisteredUnitKind | undefined {
  return keyOf(kindNames, written) ?? kindsAlsoCalled[tidy(written)]
}

export const yesNo = { yes: 'Có', no: 'Không' } as const

/** The key of a name, whatever capitals and spaces it was written with. */
export function keyOf<Key extends string>(
  names: Readonly<Record<Key, string>>,
  written: string,
): Key | undefined {
  const wanted = tidy(written)
  for (const key in names) if (tidy(names[key]) === wanted) return key
  return undefined
}

function tidy(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ').trim()
}
