import type { AnswerContent, PersonReference, SubmissionFinding } from '@thang/contracts'
import type {
  AnswerLock,
  Phase,
  SubmissionAction,
  SubmissionRefusal,
  SubmissionState,
} from '@thang/engine'
import { type AppError, conflict, forbidden, invalid, notFound } from '../../platform/errors.ts'
import { momentText } from '../../platform/momentText.ts'

/** A submission that does not exist and one that the asker may not know of are refused in the same words. */
export function noSuchSubmission(submission: number): AppError {
  return notFound('Không tìm thấy phiếu tự đánh giá này. Chọn lại trong danh sách phiếu.', {
    submission,
  })
}

export function noSuchIndicator(node: string): AppError {
  return notFound(
    `Phiếu này không có chỉ số «${node}» để trả lời. Chọn lại trong danh sách chỉ số.`,
    {
      node,
    },
  )
}

export function notToFill(unit: string): AppError {
  return forbidden(
    'Chỉ chuyên viên và thủ trưởng của đơn vị ghi được vào phiếu. Hãy đề nghị đơn vị sửa.',
    { unit },
  )
}

export function notYourStep(unit: string, action: SubmissionAction): AppError {
  return forbidden(`Bạn không có quyền ${actionWords[action]} phiếu này. ${whoMay[action]}`, {
    unit,
    action,
  })
}

export function notToComment(unit: string): AppError {
  return forbidden('Chỉ đơn vị, cơ quan điều phối và người thẩm định chỉ số trao đổi ở đây.', {
    unit,
  })
}

export function answerLocked(node: string, lock: AnswerLock, at: Date): AppError {
  const arrived = `Máy chủ nhận lúc ${momentText(at)}; nội dung này chưa được lưu.`
  return conflict(`${lockText(lock)} ${arrived}`, {
    reason: 'answer-locked',
    node,
    lock,
    at: at.toISOString(),
  })
}

export interface ChangedAnswer {
  readonly version: number
  readonly content: AnswerContent
  readonly savedAt: Date
  readonly savedBy: PersonReference
}

export function answerChanged(
  node: string,
  { version, content, savedAt, savedBy }: ChangedAnswer,
): AppError {
  return conflict(
    `${savedBy.name} đã lưu trả lời này lúc ${momentText(savedAt)}. Xem hai bản cạnh nhau, chọn hoặc gộp rồi lưu lại.`,
    {
      reason: 'answer-changed',
      node,
      current: { version, content, savedAt: savedAt.toISOString(), savedBy },
    },
  )
}

export function noSuchVersion(node: string, base: number): AppError {
  return invalid('Trả lời này chưa có phiên bản đó. Tải lại phiếu rồi lưu lại.', {
    reason: 'no-such-version',
    node,
    base,
  })
}

export function unknownInput(node: string, input: string): AppError {
  return invalid(`Chỉ số «${node}» không có ô nhập «${input}». Tải lại phiếu rồi nhập lại.`, {
    reason: 'unknown-input',
    node,
    input,
  })
}

export function wrongKind(node: string, input: string, expected: string): AppError {
  return invalid(`Ô «${input}» cần ${expected}. Hãy nhập lại.`, {
    reason: 'wrong-kind',
    node,
    input,
  })
}

export function submissionMoved(state: SubmissionState, version: number): AppError {
  return conflict(`Phiếu ${stateWords[state]} từ lúc bạn mở. Tải lại, xem thay đổi rồi làm lại.`, {
    reason: 'submission-moved',
    state,
    version,
  })
}

export function notNow(action: SubmissionAction, refusal: SubmissionRefusal): AppError {
  return conflict(`${refusalText(refusal)} Chưa ${actionWords[action]} được.`, {
    reason: 'not-now',
    action,
    refusal,
  })
}

export function notReady(findings: readonly SubmissionFinding[]): AppError {
  const nodes = [...new Set(findings.map(({ node }) => node))]
  const named = nodes.slice(0, 10).join(', ') + (nodes.length > 10 ? ', …' : '')
  return conflict(`Chưa gửi được: còn ${findings.length} lỗi ở chỉ số ${named}. Sửa rồi gửi lại.`, {
    reason: 'not-ready',
    findings,
  })
}

export function reasonMissing(action: SubmissionAction): AppError {
  return invalid(`Hãy ghi lý do ${actionWords[action]}; đơn vị sẽ đọc.`, {
    reason: 'reason-missing',
  })
}

export function citedAlready(document: number): AppError {
  return conflict('Trả lời này đã dẫn tài liệu đó rồi.', { reason: 'cited-already', document })
}

export function evidenceNotOfUnit(document: number): AppError {
  return invalid('Chỉ dẫn được tài liệu của đơn vị, hoặc tài liệu công khai còn hiệu lực.', {
    reason: 'evidence-not-of-unit',
    document,
  })
}

export function evidenceGone(document: number): AppError {
  return conflict('Tài liệu này đã được rút. Chọn tài liệu khác.', {
    reason: 'evidence-withdrawn',
    document,
  })
}

export function fileNotUsable(file: number): AppError {
  return conflict(
    'Tệp này không thuộc tài liệu, đã được thay, hoặc nhiễm mã độc. Chọn tệp khác của tài liệu.',
    { reason: 'file-unusable', file },
  )
}

export function noSuchCitation(citation: number): AppError {
  return notFound('Không còn dẫn chiếu này. Tải lại phiếu.', { citation })
}

export function notMeasured(node: string): AppError {
  return conflict('Chỉ số này không phải số đo từ hệ thống; hãy sửa thẳng trả lời.', {
    reason: 'not-measured',
    node,
  })
}

export function contestedAlready(node: string): AppError {
  return conflict('Đơn vị đã có ý kiến về số đo này và đang chờ trả lời. Rút ý kiến cũ trước.', {
    reason: 'contested-already',
    node,
  })
}

export function notContested(node: string): AppError {
  return conflict('Không có ý kiến nào đang chờ để rút.', { reason: 'not-contested', node })
}

const stateWords: Readonly<Record<SubmissionState, string>> = {
  drafting: 'đang được điền',
  submitted: 'đã gửi, chờ thủ trưởng duyệt',
  returned: 'đã được trả lại',
  approved: 'đã được duyệt',
}

const actionWords: Readonly<Record<SubmissionAction, string>> = {
  save: 'ghi vào',
  contest: 'nêu ý kiến về số đo trong',
  comment: 'trao đổi trong',
  submit: 'gửi',
  recall: 'rút lại',
  return: 'trả lại',
  approve: 'duyệt',
  reopen: 'mở lại',
}

const whoMay: Readonly<Record<SubmissionAction, string>> = {
  save: 'Chuyên viên hoặc thủ trưởng của đơn vị làm việc này.',
  contest: 'Chuyên viên hoặc thủ trưởng của đơn vị làm việc này.',
  comment: 'Đơn vị, cơ quan điều phối hoặc người thẩm định làm việc này.',
  submit: 'Chuyên viên hoặc thủ trưởng của đơn vị làm việc này.',
  recall: 'Chuyên viên của đơn vị làm việc này.',
  return: 'Thủ trưởng đơn vị, hoặc người được giao duyệt thay, làm việc này.',
  approve: 'Thủ trưởng đơn vị, hoặc người được giao duyệt thay, làm việc này.',
  reopen: 'Cơ quan điều phối của kỳ đánh giá làm việc này.',
}

const phaseWords: Readonly<Record<Phase, string>> = {
  'self-assessment': 'tự đánh giá',
  approval: 'thủ trưởng duyệt',
  appraisal: 'thẩm định',
  explanation: 'giải trình',
  appeal: 'phúc tra',
  council: 'hội đồng quyết định',
}

/** Why an answer cannot be written, and what to do, as a sentence. */
export function lockText(lock: AnswerLock): string {
  switch (lock.because) {
    case 'measured':
      return 'Đây là số đo từ hệ thống nên không sửa được; nếu chưa đúng, hãy nêu ý kiến kèm lý do.'
    case 'indicator-withdrawn':
      return 'Chỉ số này đã được rút khỏi kỳ đánh giá nên không cần trả lời nữa.'
    case 'not-scored':
      return 'Chỉ số này không tính điểm nên không cần trả lời.'
    default:
      return refusalText(lock)
  }
}

function refusalText(refusal: SubmissionRefusal): string {
  switch (refusal.because) {
    case 'round':
      return 'Kỳ đánh giá không mở. Hãy hỏi cơ quan điều phối.'
    case 'withdrawn':
      return 'Đơn vị không còn tham gia kỳ đánh giá này; những gì đã lưu vẫn còn để đọc.'
    case 'state':
      return `Phiếu ${stateWords[refusal.state]}.${instead(refusal.instead)}`
    case 'phase': {
      const { phase, standing } = refusal
      const name = phaseWords[phase]
      return standing.standing === 'ahead'
        ? `Giai đoạn ${name} đến ${momentText(new Date(standing.opensAt))} mới mở.`
        : `Giai đoạn ${name} đã hết hạn${standing.standing === 'past' ? ` lúc ${momentText(new Date(standing.dueAt))}` : ''}. Hãy đề nghị cơ quan điều phối gia hạn.`
    }
    default:
      throw new Error(`Unknown refusal: ${JSON.stringify(refusal satisfies never)}`)
  }
}

function instead(actions: readonly SubmissionAction[]): string {
  const said = actions.filter((action) => action !== 'comment').map((each) => actionWords[each])
  return said.length === 0 ? '' : ` Lúc này có thể: ${said.join(', ')} phiếu.`
}

export function participationEnded(unit: string): AppError {
  return conflict('Đơn vị này không còn tham gia kỳ đánh giá; không cần làm gì thêm.', {
    reason: 'participation-ended',
    unit,
  })
}
