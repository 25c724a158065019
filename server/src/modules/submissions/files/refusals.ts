import type { AnswerFileProblem } from '@thang/contracts'
import { type AppError, conflict, forbidden, invalid, notFound } from '../../../platform/errors.ts'
import { momentText } from '../../../platform/momentText.ts'
import type { AnswerRow } from '../answerQueries.ts'
import { firstProblems } from './filePlan.ts'

export function fileTooLarge(): AppError {
  return invalid('Tệp lớn hơn 5 MB. Xóa trang, dòng và ảnh thừa, hoặc chia thành nhiều tệp.', {
    reason: 'answer-file-too-large',
  })
}

export function fileUnsound(problems: readonly AnswerFileProblem[]): AppError {
  const errors = problems.filter(({ severity }) => severity === 'error')
  return invalid(
    `Tệp còn ${errors.length} lỗi nên chưa ghi gì. Sửa các ô được nêu rồi kiểm tra lại.`,
    { reason: 'answer-file-unsound', ...firstProblems(errors) },
  )
}

export function nothingNew(): AppError {
  return conflict('Phiếu đã có đúng những gì tệp ghi; không có gì mới để nhận.', {
    reason: 'answer-file-nothing-new',
  })
}

export function nothingToMark(): AppError {
  return invalid(
    'Tệp này không có ô nào để đánh dấu: hoặc không có lỗi, hoặc không mở được. Xem thông báo khi kiểm tra tệp.',
    { reason: 'nothing-to-mark' },
  )
}

/** Names the answers that are no more as the dry run saw them. */
export function answersChanged(answers: readonly AnswerRow[]): AppError {
  const named = answers
    .slice(0, 10)
    .map(({ node, savedBy, savedAt }) => `${node} (${savedBy.name}, ${momentText(savedAt)})`)
  const who = named.length === 0 ? '' : ` ${named.join('; ')}${answers.length > 10 ? '; …' : ''}.`
  return conflict(
    `Từ lúc kiểm tra tệp đã có thay đổi khác nên chưa ghi gì.${who} Kiểm tra lại tệp rồi nhận.`,
    {
      reason: 'answers-changed',
      answers: answers.map(({ node, version, savedBy, savedAt }) => {
        return { node, version, savedBy, savedAt: savedAt.toISOString() }
      }),
    },
  )
}

export function planDiffers(): AppError {
  return conflict(
    'Từ lúc kiểm tra tệp, các phiếu đã có thay đổi nên kết quả không còn như đã xem. Kiểm tra lại tệp rồi nhận.',
    { reason: 'answers-changed' },
  )
}

export function noSuchImport(id: number): AppError {
  return notFound('Không có lần nhận tệp này. Chọn lại trong danh sách.', { import: id })
}

export function importUndone(id: number): AppError {
  return conflict('Lần nhận tệp này đã được hoàn tác. Tải lại trang để xem ai đã làm và vì sao.', {
    reason: 'answer-import-undone',
    import: id,
  })
}

export function undoneByCoordinator(id: number): AppError {
  return forbidden(
    'Tệp này do cơ quan điều phối nhận, nên chỉ cơ quan điều phối hoàn tác được. Nếu số chưa đúng, hãy nêu ý kiến ở chỉ số ấy.',
    { reason: 'answer-import-not-yours', import: id },
  )
}

export function undoneByUnit(id: number): AppError {
  return forbidden('Tệp này của đơn vị, nên chỉ đơn vị hoàn tác được ở phiếu của mình.', {
    reason: 'answer-import-not-yours',
    import: id,
  })
}

export function approvedMeanwhile(units: readonly string[]): AppError {
  return conflict(
    `Không hoàn tác được vì phiếu đã được duyệt: ${units.join(', ')}. Mở lại các phiếu ấy trước.`,
    { reason: 'answer-import-approved', units },
  )
}

export function notInRound(unit: string): AppError {
  return invalid('Đơn vị này không tham gia kỳ đánh giá. Chọn đơn vị khác.', {
    reason: 'not-in-round',
    unit,
  })
}

export function assessmentApproved(unit: string): AppError {
  return conflict('Phiếu của đơn vị đã được duyệt nên không nhận tệp được. Mở lại phiếu trước.', {
    reason: 'answers-approved',
    unit,
  })
}
