import { type AppError, conflict, invalid } from '../errors.ts'

/** The part does not begin where the bytes that are here end. */
export function offsetDiffers(offset: number): AppError {
  return conflict(
    'Phần gửi lên không nối tiếp phần đã nhận. Gửi tiếp từ vị trí máy chủ đang có (offset).',
    { reason: 'offset-differs', offset },
  )
}

/** More than was promised when the upload was begun. */
export function longerThanPromised(bytes: number): AppError {
  return invalid('Tệp gửi lên dài hơn kích thước đã khai. Chọn lại tệp rồi gửi từ đầu.', {
    reason: 'longer-than-promised',
    bytes,
  })
}

/** Another request began to send the same upload, as after a lost connection. */
export function takenOver(): AppError {
  return conflict('Tệp này đang được gửi tiếp từ một kết nối khác.', { reason: 'taken-over' })
}
