import type { ResultNotice } from '@thang/contracts'
import { type AppError, conflict, forbidden, invalid, notFound } from '../../platform/errors.ts'

export function notToFollow(owner: string | null): AppError {
  return forbidden(
    'Kết quả của kỳ chỉ dành cho cơ quan điều phối, hội đồng, lãnh đạo và thanh tra. Đơn vị xem kết quả của mình ở mục «Kết quả của đơn vị».',
    { unit: owner },
  )
}

/** What was looked at is not what there is by now. */
export function resultChanged(now: number | null): AppError {
  return conflict(
    'Từ lúc mở trang, kết quả của kỳ đã được tính lại hoặc đã đổi. Tải lại, xem bảng mới rồi làm lại.',
    { reason: 'result-changed', result: now },
  )
}

export function notReady(notices: readonly ResultNotice[]): AppError {
  const said = notices.map(({ message }) => message.vi).join(' ')
  return conflict(`Chưa chốt kết quả được. ${said}`, { reason: 'not-ready', notices })
}

export function nothingToTell(): AppError {
  return conflict('Kỳ này chưa có đơn vị nào để tính kết quả.', { reason: 'no-units' })
}

export function signedAlready(): AppError {
  return conflict('Kết quả này đã được ký. Cơ quan điều phối có thể công bố.', {
    reason: 'signed-already',
  })
}

export function notSigned(): AppError {
  return conflict('Kết quả chưa được hội đồng hoặc lãnh đạo ký nên chưa công bố được.', {
    reason: 'not-signed',
  })
}

export function decisionIncomplete(): AppError {
  return invalid('Hãy ghi số và ngày của quyết định công bố.', { reason: 'decision-incomplete' })
}

export function decisionAhead(date: string): AppError {
  return invalid('Ngày của quyết định ở tương lai. Ghi ngày quyết định được ban hành.', {
    reason: 'decision-ahead',
    date,
  })
}

/** Somebody else published under the same code meanwhile. */
export function editionTaken(): AppError {
  return conflict(
    'Mã của kết quả này vừa được một kết quả khác dùng, hoặc đã có bản mới hơn. Trả lại kết quả rồi chốt lại để có mã mới.',
    { reason: 'edition-taken' },
  )
}

export function noSuchCorrection(correction: number): AppError {
  return notFound('Không tìm thấy đề nghị đính chính này. Tải lại trang.', { correction })
}

export function correctionOpen(): AppError {
  return conflict(
    'Đã có một đề nghị đính chính đang chờ ký. Ký hoặc bỏ đề nghị ấy rồi lập đề nghị mới.',
    { reason: 'correction-open' },
  )
}

export function correctionEnded(state: string, version: number): AppError {
  return conflict('Đề nghị đính chính này đã được ký hoặc đã bỏ. Tải lại trang.', {
    reason: 'correction-ended',
    state,
    version,
  })
}

export function correctsNothing(): AppError {
  return invalid(
    'Các thay đổi này không làm đổi điểm nào đã công bố. Kiểm tra lại chỉ số và điểm mới.',
    { reason: 'corrects-nothing' },
  )
}

export function correctionOutdated(): AppError {
  return conflict(
    'Sau khi đề nghị này được lập đã có bản đính chính khác. Bỏ đề nghị và lập lại trên bản mới.',
    { reason: 'correction-outdated' },
  )
}

export function notInResult(submission: number, node: string): AppError {
  return invalid(`Kết quả đã công bố không có chỉ số «${node}» của phiếu này. Chọn lại.`, {
    reason: 'not-in-result',
    submission,
    node,
  })
}

export function pointsBeyond(node: string, maxPoints: number): AppError {
  return invalid(`Điểm của chỉ số «${node}» nhiều nhất là ${maxPoints}. Nhập lại.`, {
    reason: 'points-beyond',
    node,
    maxPoints,
  })
}

export function noResultYet(round: number): AppError {
  return notFound('Kỳ này chưa có kết quả để lập quyết định. Thông báo kết quả sơ bộ trước.', {
    round,
    reason: 'no-result',
  })
}
