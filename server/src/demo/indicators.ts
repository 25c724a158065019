import type { ScoringRule } from '@thang/contracts'

/** Kinds of unit that the demonstration assesses. */
export type AssessedKind = 'commune' | 'district' | 'department'

/** An indicator of the invented sets; wording and points are of the demonstration alone. */
export interface InventedIndicator {
  readonly code: string
  readonly name: string | Readonly<Record<AssessedKind, string>>
  readonly points: number
  readonly rule: ScoringRule
  /** What is asked for as evidence; nothing where it is measured or plain to see. */
  readonly evidence?: string
  readonly measured?: boolean
}

const yesNo = (input: string): ScoringRule => ({ type: 'yes-no', input })
const ratio = (numerator: string, denominator: string): ScoringRule => {
  return { type: 'ratio', numerator, denominator, cap: 1, emptyDenominator: 'missing' }
}
const target = (numerator: string, denominator: string, share: number): ScoringRule => ({
  type: 'ratio-to-target',
  numerator,
  denominator,
  target: share,
  cap: 1,
  emptyDenominator: 'missing',
})
const choice = (
  input: string,
  ...options: readonly (readonly [code: string, name: string, share: number])[]
): ScoringRule => ({
  type: 'options',
  input,
  options: options.map(([code, name, share]) => ({ code, name: { vi: name }, share })),
})
const bands = (
  input: string,
  ...steps: readonly (readonly [from: number, share: number])[]
): ScoringRule => {
  return { type: 'count-bands', input, bands: steps.map(([from, share]) => ({ from, share })) }
}

/** The six groups, and the department whose appraisers look at them. */
export const groups = [
  { code: '1', name: 'Nhận thức số', appraisedBy: 'minh-hoa-van-phong' },
  { code: '2', name: 'Thể chế số', appraisedBy: 'minh-hoa-tu-phap' },
  { code: '3', name: 'Hạ tầng số', appraisedBy: 'minh-hoa-khoa-hoc' },
  { code: '4', name: 'Nhân lực số', appraisedBy: 'minh-hoa-noi-vu' },
  { code: '5', name: 'Dịch vụ công trực tuyến', appraisedBy: 'minh-hoa-van-phong' },
  { code: '6', name: 'An toàn thông tin', appraisedBy: 'minh-hoa-khoa-hoc' },
] as const

/** Twenty indicators, a hundred points. */
export const indicators: readonly InventedIndicator[] = [
  {
    code: '1.1',
    name: 'Người đứng đầu chỉ đạo chuyển đổi số',
    points: 5,
    rule: choice(
      'lead',
      ['chair', 'Người đứng đầu trực tiếp làm trưởng ban chỉ đạo', 1],
      ['deputy', 'Cấp phó làm trưởng ban chỉ đạo', 0.5],
      ['none', 'Chưa có ban chỉ đạo', 0],
    ),
    evidence: 'Quyết định thành lập ban chỉ đạo',
  },
  {
    code: '1.2',
    name: {
      commune: 'Số buổi tuyên truyền chuyển đổi số trên loa truyền thanh trong năm',
      district: 'Số hội nghị tuyên truyền chuyển đổi số do huyện tổ chức trong năm',
      department: 'Số hội nghị phổ biến chuyển đổi số trong cơ quan trong năm',
    },
    points: 5,
    rule: bands('sessions', [12, 1], [6, 0.6], [2, 0.3], [0, 0]),
  },
  {
    code: '1.3',
    name: 'Trang thông tin điện tử có chuyên mục chuyển đổi số',
    points: 5,
    rule: yesNo('column'),
  },
  {
    code: '2.1',
    name: 'Ban hành kế hoạch chuyển đổi số trong năm',
    points: 5,
    rule: yesNo('plan'),
    evidence: 'Kế hoạch chuyển đổi số của năm',
  },
  {
    code: '2.2',
    name: 'Tỷ lệ nhiệm vụ chuyển đổi số hoàn thành đúng hạn',
    points: 6,
    rule: ratio('tasksDone', 'tasksGiven'),
    evidence: 'Báo cáo kết quả thực hiện kế hoạch',
  },
  {
    code: '2.3',
    name: {
      commune: 'Tỷ lệ thôn, tổ dân phố có tổ công nghệ số cộng đồng',
      district: 'Tỷ lệ xã, phường có đủ tổ công nghệ số cộng đồng',
      department: 'Tỷ lệ phòng, đơn vị trực thuộc có đầu mối chuyển đổi số',
    },
    points: 4,
    rule: ratio('teams', 'places'),
  },
  {
    code: '3.1',
    name: 'Tỷ lệ cán bộ, công chức được trang bị máy tính',
    points: 5,
    rule: ratio('computers', 'staff'),
  },
  {
    code: '3.2',
    name: {
      commune: 'Tỷ lệ thôn, tổ dân phố có cáp quang đến nhà văn hóa',
      district: 'Tỷ lệ xã, phường kết nối mạng truyền số liệu chuyên dùng',
      department: 'Tỷ lệ đơn vị trực thuộc kết nối mạng truyền số liệu chuyên dùng',
    },
    points: 5,
    rule: ratio('connected', 'places'),
  },
  {
    code: '3.3',
    name: 'Có hệ thống họp trực tuyến sử dụng thường xuyên',
    points: 5,
    rule: yesNo('meetings'),
  },
  {
    code: '4.1',
    name: 'Tỷ lệ cán bộ, công chức được tập huấn kỹ năng số',
    points: 6,
    rule: target('trained', 'staff', 0.8),
    evidence: 'Danh sách tham gia tập huấn',
  },
  {
    code: '4.2',
    name: 'Cán bộ phụ trách chuyển đổi số',
    points: 5,
    rule: choice(
      'officer',
      ['full', 'Có cán bộ chuyên trách', 1],
      ['part', 'Có cán bộ kiêm nhiệm', 0.6],
      ['none', 'Chưa phân công', 0],
    ),
  },
  {
    code: '4.3',
    name: 'Tỷ lệ cán bộ, công chức có chữ ký số cá nhân',
    points: 4,
    rule: ratio('signatures', 'staff'),
  },
  {
    code: '5.1',
    name: 'Tỷ lệ hồ sơ nộp trực tuyến',
    points: 8,
    rule: target('online', 'dossiers', 0.7),
    measured: true,
  },
  {
    code: '5.2',
    name: 'Tỷ lệ hồ sơ giải quyết đúng hạn',
    points: 7,
    rule: ratio('onTime', 'dossiers'),
    measured: true,
  },
  {
    code: '5.3',
    name: 'Tỷ lệ hồ sơ thanh toán trực tuyến',
    points: 5,
    rule: target('paid', 'payable', 0.6),
    measured: true,
  },
  {
    code: '5.4',
    name: 'Tỷ lệ kết quả giải quyết được số hóa',
    points: 5,
    rule: ratio('digitised', 'results'),
    measured: true,
  },
  {
    code: '6.1',
    name: 'Tỷ lệ máy tính cài phần mềm phòng, chống mã độc',
    points: 5,
    rule: ratio('protected', 'computers'),
  },
  {
    code: '6.2',
    name: 'Hồ sơ đề xuất cấp độ an toàn hệ thống thông tin được phê duyệt',
    points: 4,
    rule: yesNo('approvedLevel'),
    evidence: 'Quyết định phê duyệt cấp độ',
  },
  {
    code: '6.3',
    name: 'Số lần tập huấn, diễn tập an toàn thông tin trong năm',
    points: 3,
    rule: bands('drills', [2, 1], [1, 0.5], [0, 0]),
  },
  { code: '6.4', name: 'Có quy chế bảo đảm an toàn thông tin', points: 3, rule: yesNo('rules') },
]

/** What the raw inputs are called. */
export const inputNames: Readonly<Record<string, { readonly vi: string }>> = {
  lead: { vi: 'Người làm trưởng ban chỉ đạo' },
  sessions: { vi: 'Số buổi' },
  column: { vi: 'Có chuyên mục' },
  plan: { vi: 'Đã ban hành kế hoạch' },
  tasksDone: { vi: 'Số nhiệm vụ hoàn thành đúng hạn' },
  tasksGiven: { vi: 'Số nhiệm vụ được giao' },
  teams: { vi: 'Số nơi đã có tổ hoặc đầu mối' },
  places: { vi: 'Tổng số thôn, xã hoặc đơn vị' },
  computers: { vi: 'Số máy tính' },
  staff: { vi: 'Số cán bộ, công chức' },
  connected: { vi: 'Số nơi đã kết nối' },
  meetings: { vi: 'Có hệ thống họp trực tuyến' },
  trained: { vi: 'Số cán bộ, công chức được tập huấn' },
  officer: { vi: 'Phân công phụ trách' },
  signatures: { vi: 'Số cán bộ, công chức có chữ ký số' },
  online: { vi: 'Số hồ sơ nộp trực tuyến' },
  dossiers: { vi: 'Tổng số hồ sơ' },
  onTime: { vi: 'Số hồ sơ đúng hạn' },
  paid: { vi: 'Số hồ sơ thanh toán trực tuyến' },
  payable: { vi: 'Số hồ sơ phải nộp phí, lệ phí' },
  digitised: { vi: 'Số kết quả được số hóa' },
  results: { vi: 'Tổng số kết quả' },
  protected: { vi: 'Số máy tính có phần mềm phòng, chống mã độc' },
  approvedLevel: { vi: 'Cấp độ đã được phê duyệt' },
  drills: { vi: 'Số lần' },
  rules: { vi: 'Đã có quy chế' },
}
