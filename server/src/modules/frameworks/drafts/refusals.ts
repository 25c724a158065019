import type { DraftFinding, EditedMeanwhile, FrameworkFileProblem } from '@thang/contracts'
import { type AppError, conflict, invalid, notFound } from '../../../platform/errors.ts'

// A draft that does not exist and one that the asker may not see are refused in the same words.

export function noSuchDraft(draft: number): AppError {
  return notFound('Không tìm thấy bản dự thảo này. Chọn lại trong danh sách dự thảo bộ chỉ số.', {
    draft,
  })
}

export function noSuchFramework(framework: string): AppError {
  return notFound(`Không có bộ chỉ số "${framework}". Chọn lại trong danh sách bộ chỉ số.`, {
    framework,
  })
}

export function noSuchVersion(version: number): AppError {
  return notFound(
    `Bản dự thảo không có phiên bản ${version}. Chọn lại trong danh sách các lần lưu.`,
    { version },
  )
}

export function noSuchEdition(edition: string): AppError {
  return notFound(
    `Kỳ công bố "${edition}" không có bảng số liệu như vậy. Chọn kỳ khác hoặc dán bảng trả lời.`,
    { edition },
  )
}

export function noSuchUnit(unit: string): AppError {
  return notFound(`Không có đơn vị "${unit}". Chọn lại trong danh sách đơn vị.`, { unit })
}

export function draftIssued(draft: number): AppError {
  return conflict(
    'Bản dự thảo này đã ban hành, không thay đổi được nữa. Hãy tạo bản dự thảo mới từ bộ chỉ số đã ban hành.',
    { reason: 'draft-issued', draft },
  )
}

export function draftDiscarded(draft: number): AppError {
  return conflict(
    'Bản dự thảo này đã bỏ, không thay đổi được nữa. Hãy tải tệp của nó về và tạo bản dự thảo mới.',
    { reason: 'draft-discarded', draft },
  )
}

/** Nobody else was in the way; what the edits name is not in the draft as it stands. */
export function editsRefused(
  refused: readonly { readonly node: string | null; readonly why: string }[],
): AppError {
  return conflict(
    'Có thao tác không thực hiện được trên bản hiện tại, nên chưa lưu gì. Tải lại bản dự thảo rồi làm lại thao tác ấy.',
    { reason: 'edits-refused', refused },
  )
}

export function editedMeanwhile(meanwhile: EditedMeanwhile): AppError {
  const names = [...new Set(meanwhile.saves.map(({ savedBy }) => savedBy.name))].join(', ')
  const { reason: _, ...details } = meanwhile
  return conflict(
    `${names} đã lưu bản dự thảo này trong lúc anh/chị đang sửa, nên phần của anh/chị chưa được lưu. Xem hai bên khác nhau ở đâu, chọn giữ phần nào rồi lưu lại.`,
    { reason: 'edited-meanwhile', ...details },
  )
}

export function codeTaken(code: string): AppError {
  return conflict(
    `Mã "${code}" đã thuộc một bộ chỉ số khác đã ban hành. Hãy đặt mã khác cho bản dự thảo.`,
    { reason: 'code-taken', code },
  )
}

export function unsound(findings: readonly DraftFinding[]): AppError {
  return conflict(
    'Bộ chỉ số còn lỗi nên chưa ban hành được. Sửa các lỗi được nêu rồi ban hành lại.',
    {
      reason: 'framework-unsound',
      findings,
    },
  )
}

export function warningsUnread(findings: readonly DraftFinding[]): AppError {
  return conflict(
    'Còn cảnh báo chưa được xác nhận. Đọc từng cảnh báo, sửa hoặc xác nhận rồi ban hành lại.',
    { reason: 'warnings-not-acknowledged', findings },
  )
}

export function indexUnknown(index: string): AppError {
  return invalid(
    `Chỉ số "${index}" chưa có trong hệ thống. Nhập tên của chỉ số để tạo mới, hoặc sửa mã chỉ số của bản dự thảo.`,
    { reason: 'index-unknown', index },
  )
}

export function effectReversed(): AppError {
  return invalid('Ngày hết hiệu lực đứng trước ngày có hiệu lực. Chọn lại hai ngày.', {
    reason: 'effect-reversed',
  })
}

export function issuedLater(): AppError {
  return invalid('Ngày của văn bản ban hành ở sau ngày hôm nay. Nhập ngày ghi trên văn bản.', {
    reason: 'document-in-future',
  })
}

export function fileUnsound(problems: readonly FrameworkFileProblem[], more: number): AppError {
  return invalid(
    'Tệp bộ chỉ số có lỗi nên chưa tạo bản dự thảo. Sửa các lỗi được nêu rồi nạp lại.',
    {
      reason: 'file-unsound',
      problems,
      more,
    },
  )
}

export function nothingToMark(): AppError {
  return invalid(
    'Tệp này không có ô nào để đánh dấu: hoặc không có lỗi, hoặc không mở được. Hãy xem thông báo khi kiểm tra tệp.',
    { reason: 'nothing-to-mark' },
  )
}
