import { AppError, conflict, invalid, notFound } from '../../platform/errors.ts'
import type { DocumentRow } from './queries.ts'

// Evidence that does not exist and evidence that the asker may not see are refused in the same words.

export function noSuchEvidence(evidence: number): AppError {
  return notFound('Không tìm thấy tài liệu này. Chọn lại trong danh sách tài liệu kiểm chứng.', {
    evidence,
  })
}

export function noSuchFile(file: number): AppError {
  return notFound('Không tìm thấy tệp này. Mở lại tài liệu kiểm chứng để xem các tệp hiện có.', {
    file,
  })
}

export function noSuchUpload(upload: string): AppError {
  return notFound('Không tìm thấy tệp đang gửi này, hoặc đã quá hạn. Chọn tệp và gửi lại từ đầu.', {
    upload,
  })
}

export function noSuchUnit(unit: string): AppError {
  return notFound(`Không có đơn vị "${unit}". Chọn lại trong danh sách đơn vị.`, { unit })
}

export function unitEnded(unit: string, lastDay: string): AppError {
  const [year, month, day] = lastDay.split('-')
  return conflict(
    `Đơn vị này đã kết thúc ngày ${day}/${month}/${year}. Thêm tài liệu cho đơn vị tiếp nhận.`,
    { reason: 'unit-ended', unit, lastDay },
  )
}

export function evidenceWithdrawn(evidence: number): AppError {
  return conflict('Tài liệu này đã rút, không thay đổi được nữa. Lập tài liệu mới nếu cần.', {
    reason: 'evidence-withdrawn',
    evidence,
  })
}

export function editedMeanwhile({ id, version, editedAt, editedBy }: DocumentRow): AppError {
  return conflict(
    `${editedBy.name} đã sửa tài liệu này trong lúc bạn đang sửa, nên phần của bạn chưa được lưu. Tải lại, xem thay đổi rồi lưu lại.`,
    {
      reason: 'edited-meanwhile',
      evidence: id,
      version,
      by: editedBy.name,
      at: editedAt.toISOString(),
    },
  )
}

export function nothingChanged(evidence: number): AppError {
  return invalid('Không có gì thay đổi so với bản hiện tại.', {
    reason: 'nothing-changed',
    evidence,
  })
}

export function evidenceCited(evidence: number): AppError {
  return conflict(
    'Tài liệu đang được viện dẫn nên chưa rút được. Gỡ tài liệu khỏi các trả lời đang dùng rồi rút.',
    { reason: 'evidence-cited', evidence },
  )
}

export function fileReplaced(file: number): AppError {
  return conflict('Tệp này đã được thay bằng tệp khác. Mở lại tài liệu rồi chọn tệp hiện hành.', {
    reason: 'file-replaced',
    file,
  })
}

export function fileAlreadyThere(file: number, name: string): AppError {
  return conflict(`Tài liệu này đã có đúng tệp ấy ("${name}"). Không cần thêm lần nữa.`, {
    reason: 'file-already-there',
    file,
  })
}

export function fileTooLarge(most: number): AppError {
  const megabytes = (most / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })
  return new AppError(
    'too_large',
    `Tệp lớn hơn mức cho phép (${megabytes} MB). Nén ảnh trong tệp hoặc tách thành nhiều tệp rồi gửi lại.`,
    { reason: 'file-too-large', most },
  )
}

export function tooManyUploads(most: number): AppError {
  return conflict(
    `Bạn có ${most} tệp gửi dở hoặc chưa gắn vào tài liệu. Gửi nốt, gắn hoặc hủy bớt rồi gửi tệp mới.`,
    { reason: 'too-many-uploads', most },
  )
}

export function uploadIncomplete(offset: number): AppError {
  return conflict('Tệp chưa gửi xong. Gửi tiếp phần còn thiếu rồi hoàn tất.', {
    reason: 'upload-incomplete',
    offset,
  })
}

/** `state` says how far it is. */
export function uploadInState(state: string): AppError {
  const words: Readonly<Record<string, string>> = {
    receiving: 'Tệp chưa được kiểm tra. Hoàn tất việc gửi rồi gắn vào tài liệu.',
    storing: 'Tệp đang được lưu. Hoàn tất việc gửi rồi gắn vào tài liệu.',
    ready: 'Tệp đã gửi xong và đã được kiểm tra. Gắn tệp vào tài liệu.',
    attached: 'Tệp đã được gắn vào tài liệu. Gửi tệp mới nếu cần.',
    refused: 'Tệp không được nhận. Chọn tệp khác và gửi lại từ đầu.',
  }
  return conflict(words[state] ?? state, { reason: `upload-${state}` })
}

export function uploadBusy(): AppError {
  return conflict('Tệp đang được kiểm tra. Chờ một lát rồi xem lại.', { reason: 'upload-busy' })
}

export function scanOwed(file: number): AppError {
  return conflict(
    'Tệp chưa quét được mã độc nên chưa mở được. Hệ thống tự quét lại; thử lại sau ít phút.',
    { reason: 'scan-owed', file },
  )
}

export function fileInfected(file: number, infection: string): AppError {
  return conflict(`Tệp có mã độc (${infection}), nội dung đã bị xóa. Thay bằng một tệp sạch.`, {
    reason: 'file-infected',
    file,
    infection,
  })
}

/** The row is there and the bytes are not: of the store, not of who asks. */
export function bytesMissing(file: number): AppError {
  return new AppError(
    'unavailable',
    'Không đọc được nội dung tệp từ kho lưu trữ. Thử lại sau; nếu vẫn lỗi, báo cho quản trị.',
    { reason: 'bytes-missing', file },
  )
}

export const notToBrowse =
  'Bạn không xem được tài liệu kiểm chứng. Hãy nhờ đầu mối hoặc thủ trưởng của đơn vị.'
export const notToWrite =
  'Chỉ đầu mối và thủ trưởng của đơn vị thêm, sửa và rút tài liệu kiểm chứng. Hãy nhờ những người đó.'
