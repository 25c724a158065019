import type { Provenance, ScoringRule } from '@thang/engine'

/**
 * The sheet that holds the set, the one that says what it is, the one for whoever fills it in, and the
 * list of mistakes in a copy that was handed back.
 */
export const sheetNames = {
  nodes: 'Chỉ số',
  framework: 'Thông tin chung',
  guide: 'Hướng dẫn',
  mistakes: 'Lỗi cần sửa',
} as const

/** Columns of the sheet of the set, in their order. */
export const columns = [
  { key: 'code', title: 'Mã', width: 10 },
  { key: 'parent', title: 'Mã cấp trên', width: 10 },
  { key: 'level', title: 'Cấp', width: 10 },
  { key: 'name', title: 'Tên', width: 50 },
  { key: 'maxPoints', title: 'Điểm tối đa', width: 10 },
  { key: 'rule', title: 'Cách tính điểm', width: 24 },
  { key: 'parameters', title: 'Thông số cách tính', width: 40 },
  { key: 'evidence', title: 'Minh chứng', width: 30 },
  { key: 'dataSource', title: 'Nguồn dữ liệu', width: 30 },
  { key: 'provenance', title: 'Cách có số liệu', width: 16 },
  { key: 'appraisedBy', title: 'Đơn vị thẩm định', width: 24 },
  { key: 'appliesTo', title: 'Áp dụng cho', width: 20 },
  { key: 'rest', title: 'Thông tin khác', width: 40 },
] as const

export type ColumnKey = (typeof columns)[number]['key']

/** What is not known, in the columns of points and rules. */
export const unknownWord = 'chưa rõ'

export const levelNames = { pillar: 'trụ cột', group: 'nhóm', indicator: 'chỉ số' } as const

export const ruleNames: Readonly<Record<ScoringRule['type'], string>> = {
  'yes-no': 'có / không',
  options: 'chọn một mức',
  conditions: 'cộng các điều kiện',
  ratio: 'tỷ lệ',
  'ratio-to-target': 'tỷ lệ so với mục tiêu',
  'count-bands': 'theo bậc số lượng',
  'capped-list': 'đếm mục có trần',
  'bonus-penalty': 'thưởng và phạt',
  'relative-to-best': 'so với đơn vị cao nhất',
  emulation: 'thi đua với mục tiêu và đơn vị dẫn đầu',
  'min-max': 'chuẩn hóa giữa hai mốc',
  'survey-mean': 'trung bình khảo sát',
  judged: 'người thẩm định chấm',
  'weighted-sum': 'tổng các phần',
  'best-of': 'lấy trường hợp cao nhất',
  'maturity-level': 'theo mức độ trưởng thành',
  gate: 'điều kiện bắt buộc',
  formula: 'công thức',
  'not-scored': 'không chấm điểm',
}

export const provenanceNames: Readonly<Record<Provenance, string>> = {
  measured: 'hệ thống đo',
  reported: 'đơn vị báo cáo',
  survey: 'khảo sát',
  computed: 'tính từ số khác',
  judged: 'người thẩm định chấm',
}

/** Kinds of unit by the names that people know; another kind stands by its code. */
export const unitKindNames: Readonly<Record<string, string>> = {
  province: 'tỉnh, thành phố',
  department: 'sở, ban, ngành',
  commune: 'xã, phường',
}

/** The key of a name, whatever capitals and spaces it was written with. */
export function keyOf<Key extends string>(
  names: Readonly<Record<Key, string>>,
  written: string,
): Key | undefined {
  const wanted = tidy(written)
  for (const key in names) if (tidy(names[key]) === wanted || key === wanted) return key
  return undefined
}

function tidy(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ').trim()
}

/** The raw input of an indicator that is judged without a published rule: points_4_22_1. */
export function judgedInput(code: string): string {
  return `points_${code.replaceAll(/[^A-Za-z\d]+/g, '_')}`
}
