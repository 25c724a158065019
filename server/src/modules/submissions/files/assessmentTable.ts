import type { LocalText } from '@thang/contracts'
import type { Headings } from './answerTable.ts'

export type AssessmentKey =
  | 'node'
  | 'name'
  | 'group'
  | 'maxPoints'
  | 'self'
  | 'appraised'
  | 'difference'
  | 'status'
  | 'owner'
  | 'due'
  | 'notes'

const optional = { needed: false } as const
const needed = { needed: true } as const

/** The columns of an export of an assessment, by what the offices call them. */
export const assessmentHeadings: Headings<AssessmentKey> = {
  node: { names: ['Mã', 'Mã chỉ tiêu', 'Mã chỉ số', 'STT', 'TT'], ...needed },
  name: { names: ['Chỉ tiêu', 'Chỉ số', 'Nội dung', 'Tiêu chí'], ...optional },
  group: { names: ['Nhóm', 'Nhóm chỉ tiêu'], ...optional },
  maxPoints: { names: ['Điểm tối đa', 'Điểm chuẩn'], ...needed },
  self: { names: ['Tự đánh giá', 'Điểm tự đánh giá', 'Tự chấm'], ...needed },
  appraised: { names: ['Thẩm định', 'Điểm thẩm định'], ...needed },
  difference: { names: ['Chênh lệch'], ...optional },
  status: { names: ['Trạng thái'], ...optional },
  owner: { names: ['Phụ trách', 'Người phụ trách'], ...optional },
  due: { names: ['Hạn xử lý', 'Hạn'], ...optional },
  notes: { names: ['Minh chứng/Ghi chú', 'Minh chứng', 'Ghi chú'], ...optional },
}

/** What is in such an export and does not become part of an answer. */
export const notTakenOver: readonly {
  readonly key: AssessmentKey
  readonly why: Required<LocalText>
}[] = [
  {
    key: 'group',
    why: {
      vi: 'Nhóm theo bộ chỉ số của kỳ.',
      en: 'The framework of the round says to which group an indicator belongs.',
    },
  },
  {
    key: 'difference',
    why: {
      vi: 'Tính được từ hai điểm; chỉ dùng để đối chiếu.',
      en: 'It follows from the two scores and is only checked against them.',
    },
  },
  {
    key: 'status',
    why: {
      vi: 'Trạng thái ở phần mềm cũ; ở đây trạng thái theo phiếu.',
      en: 'A state in the other program; here the submission has its own.',
    },
  },
  {
    key: 'owner',
    why: {
      vi: 'Người phụ trách theo vị trí công tác.',
      en: 'Who is in charge follows from posts.',
    },
  },
  {
    key: 'due',
    why: {
      vi: 'Thời hạn theo kế hoạch của kỳ.',
      en: 'Deadlines follow from the plan of the round.',
    },
  },
  {
    key: 'notes',
    why: {
      vi: 'Ghi chú không phải minh chứng: minh chứng cần tài liệu với số, ngày, cơ quan ban hành. Hãy gắn tài liệu ở từng chỉ số.',
      en: 'Notes are no evidence: that needs a document with number, date and issuer. Cite documents at the indicators.',
    },
  },
]
