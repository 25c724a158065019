import { describeProblem, type UnitEventProblem } from '@thang/contracts'
import { conflict, notFound } from '../../platform/errors.ts'

/** Problems in Vietnamese, one after another. */
export function inWords(problems: readonly UnitEventProblem[]): string {
  return problems.map(({ code, details }) => describeProblem(code, details).vi).join(' ')
}

export function noSuchEvent(code: string) {
  return notFound(
    `Không có thay đổi "${code}" do cán bộ ghi; thay đổi có sẵn trong dữ liệu đi kèm thì không rút lại được. Hãy chọn lại trong lịch sử của đơn vị.`,
    { reason: 'no-such-unit-event', event: code },
  )
}

export function withdrawnAlready(code: string) {
  return conflict('Thay đổi này đã được rút lại. Hãy tải lại trang để xem.', {
    reason: 'unit-event-withdrawn',
    event: code,
  })
}
