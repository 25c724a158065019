import { AppError } from '../errors.ts'

export function keyUsedForAnother(): AppError {
  return new AppError(
    'conflict',
    'Mã yêu cầu này đã dùng cho một thay đổi khác. Tải lại trang rồi thực hiện lại.',
    { reason: 'request-key-used' },
  )
}

export function alreadyAnswered(): AppError {
  return new AppError(
    'conflict',
    'Thay đổi này đã được thực hiện và kết quả chỉ hiển thị một lần. Nếu chưa kịp lưu lại, hãy tạo kết quả mới.',
    { reason: 'shown-once' },
  )
}

export function keyMissing(): AppError {
  return new AppError(
    'invalid',
    'Thiếu mã yêu cầu (x-request-key), là một UUID do ứng dụng tạo cho mỗi thay đổi.',
    { header: 'x-request-key' },
  )
}
