import { type AppError, conflict, invalid, notFound } from '../../platform/errors.ts'

// What does not exist and what the asker may not see are refused in the same words.

export function noSuchPerson(person: string): AppError {
  return notFound('Không tìm thấy người này. Chọn lại trong danh sách cán bộ.', { person })
}

export function noSuchPost(post: number): AppError {
  return notFound('Không tìm thấy vị trí này. Chọn lại trong danh sách vị trí.', { post })
}

export function noSuchHolding(holding: number): AppError {
  return notFound('Không tìm thấy lần giữ vị trí này. Mở lại trang của vị trí rồi chọn lại.', {
    holding,
  })
}

export function noSuchDelegation(delegation: number): AppError {
  return notFound('Không tìm thấy ủy quyền này. Mở lại trang cá nhân rồi chọn lại.', { delegation })
}

export function noSuchUnit(unit: string): AppError {
  return notFound(`Không có đơn vị "${unit}". Chọn lại trong danh sách đơn vị.`, { unit })
}

export function postClosed(post: number): AppError {
  return conflict('Vị trí này đã đóng, không thay đổi được nữa. Hãy tạo vị trí mới nếu cần.', {
    reason: 'post-closed',
    post,
  })
}

export function personDisabled(person: string): AppError {
  return conflict(
    'Người này đang bị ngừng đăng nhập. Hãy mở lại tài khoản trước, hoặc chọn người khác.',
    { reason: 'person-disabled', person },
  )
}

export function endsBeforeStart(): AppError {
  return invalid('Ngày cuối đứng trước ngày đầu. Chọn ngày cuối từ ngày đầu trở đi.', {
    reason: 'ends-before-start',
  })
}
