import type { UnitImportProblem } from '@thang/contracts'
import { AppError, conflict, forbidden, invalid, notFound } from '../../../platform/errors.ts'

export function workbookTooLarge(): AppError {
  return invalid(
    'Tệp lớn hơn 5 MB. Hãy chỉ giữ các trang của mẫu, xóa ảnh và dòng thừa, hoặc chia thành nhiều tệp.',
    { reason: 'workbook-too-large' },
  )
}

export function nothingToMark(): AppError {
  return invalid(
    'Tệp này không có ô nào để đánh dấu: hoặc không có lỗi, hoặc không mở được. Hãy xem thông báo khi kiểm tra tệp.',
    { reason: 'nothing-to-mark' },
  )
}

/** Where all that is wrong is that rows are about units of others, it is a matter of rights. */
export function importUnsound(
  problems: readonly UnitImportProblem[],
  more: number,
  { onlyRights }: { readonly onlyRights: boolean },
): AppError {
  if (onlyRights) {
    return forbidden(
      'Tệp có dòng về đơn vị ngoài phạm vi của anh/chị nên chưa ghi gì. Bỏ các dòng ấy, hoặc nhờ quản trị của cấp trên.',
      { reason: 'unit-import-not-yours', problems, more },
    )
  }
  return invalid('Tệp còn lỗi nên chưa ghi gì. Sửa các ô được nêu rồi kiểm tra lại.', {
    reason: 'unit-import-unsound',
    problems,
    more,
  })
}

export function nothingToRecord(): AppError {
  return conflict('Mọi dòng của tệp đều đã được ghi nhận; không có gì mới để ghi.', {
    reason: 'unit-import-nothing-new',
  })
}

export function unitsChanged(): AppError {
  return conflict(
    'Từ lúc kiểm tra đến nay đơn vị đã có thay đổi khác, nên kết quả không còn như đã xem. Hãy kiểm tra lại tệp rồi ghi.',
    { reason: 'unit-import-changed' },
  )
}

export function noSuchImport(id: number): AppError {
  return notFound('Không có lần nhập này. Hãy chọn lại trong danh sách các lần nhập.', {
    import: id,
  })
}

export function importUndone(id: number): AppError {
  return conflict('Lần nhập này đã được hoàn tác. Tải lại trang để xem ai đã làm và vì sao.', {
    reason: 'unit-import-undone',
    import: id,
  })
}
