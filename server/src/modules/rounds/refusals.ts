import type { RoundAction, RoundPlanProblem } from '@thang/contracts'
import type { Phase, RoundState, WorkflowRole } from '@thang/engine'
import { roundActionsIn } from '@thang/engine'
import { momentText } from '../../platform/momentText.ts'
import { type AppError, conflict, forbidden, invalid, notFound } from '../../platform/errors.ts'
import { phaseNames } from './phaseNames.ts'

/** A round that does not exist and one that the asker may not see are refused in the same words. */
export function noSuchRound(round: number): AppError {
  return notFound('Không tìm thấy kỳ đánh giá này. Chọn lại trong danh sách kỳ đánh giá.', {
    round,
  })
}

export function notYours(
  owner: string | null,
  roles: readonly WorkflowRole[] = ['coordinator'],
): AppError {
  const text = roles.includes('coordinator')
    ? 'Chỉ cơ quan điều phối của kỳ đánh giá làm được việc này. Hãy đề nghị cơ quan điều phối.'
    : 'Chỉ hội đồng hoặc lãnh đạo của kỳ đánh giá làm được việc này.'
  return forbidden(text, { unit: owner })
}

export function planUnsound(problems: readonly RoundPlanProblem[]): AppError {
  const said = problems.map(({ message }) => message.vi).join(' ')
  return invalid(`Kế hoạch chưa dùng được. ${said}`, { reason: 'plan-unsound', found: problems })
}

export interface PlanEdit {
  readonly version: number
  readonly by: string | null
  readonly at: Date | null
}

export function planChanged({ version, by, at }: PlanEdit): AppError {
  const who = by === null ? '' : ` do ${by} lưu`
  const when = at === null ? '' : ` lúc ${momentText(at)}`
  return conflict(
    `Kế hoạch đã có phiên bản ${version}${who}${when}. Tải lại, xem thay đổi rồi làm lại.`,
    { reason: 'plan-changed', version, by, at: at?.toISOString() ?? null },
  )
}

export function planOutdated(changes: readonly string[]): AppError {
  return conflict(
    `Từ lần lưu kế hoạch đã có thay đổi: ${changes.join('; ')}. Mở kế hoạch, xem lại và lưu rồi mới mở kỳ.`,
    { reason: 'plan-outdated', changes },
  )
}

export function deadlinePast(phase: Phase, dueAt: number): AppError {
  return conflict(
    `Hạn của giai đoạn ${phaseNames[phase].vi} (${momentText(new Date(dueAt))}) đã qua. Sửa hạn trong kế hoạch rồi mở kỳ.`,
    { reason: 'deadline-past', phase },
  )
}

const stateWords: Readonly<Record<RoundState, string>> = {
  planned: 'đang được lập kế hoạch',
  open: 'đang mở',
  closed: 'đã đóng',
  published: 'đã công bố',
  cancelled: 'đã hủy',
}

const actionWords: Readonly<Record<RoundAction, string>> = {
  'edit-plan': 'sửa kế hoạch',
  open: 'mở kỳ',
  cancel: 'hủy kỳ',
  'reopen-phase': 'mở lại giai đoạn',
  'grant-exception': 'gia hạn cho một đơn vị',
  'add-participant': 'thêm đơn vị',
  'withdraw-participant': 'rút đơn vị',
  'withdraw-indicator': 'rút chỉ số',
  'assign-appraiser': 'phân công thẩm định',
  'substitute-deputy': 'giao người duyệt thay',
  remind: 'nhắc đơn vị',
  'take-measured': 'nạp số đo từ hệ thống',
  'set-thresholds': 'đặt ngưỡng đọc lần hai',
  'tell-preliminary': 'thông báo kết quả sơ bộ',
  close: 'chốt kết quả',
  'return-result': 'trả lại kết quả đã chốt',
  sign: 'ký kết quả',
  publish: 'công bố kết quả',
  'propose-correction': 'đề nghị đính chính',
  'drop-correction': 'bỏ đề nghị đính chính',
  'sign-correction': 'ký đính chính',
}

/** The state does not allow the action; says what it allows instead. */
export function notNow(state: RoundState, action: RoundAction): AppError {
  const instead = roundActionsIn(state)
  const said =
    instead.length === 0
      ? 'Kỳ này không thay đổi được nữa'
      : `Lúc này làm được: ${instead.map((each) => actionWords[each]).join(', ')}`
  return conflict(
    `Kỳ đánh giá ${stateWords[state]} nên không ${actionWords[action]} được. ${said}.`,
    {
      reason: 'not-in-this-state',
      state,
      action,
      instead,
    },
  )
}

export function reasonMissing(): AppError {
  return invalid('Kỳ đánh giá đang mở: ghi lý do, vì các đơn vị sẽ đọc.', {
    reason: 'reason-missing',
  })
}

export function untilPast(): AppError {
  return invalid('Thời hạn mới đã qua. Chọn một thời điểm sau bây giờ.', { reason: 'until-past' })
}

export function phaseAhead(phase: Phase, opensAt: number): AppError {
  return conflict(
    `Giai đoạn ${phaseNames[phase].vi} đến ${momentText(new Date(opensAt))} mới mở, nên chưa gia hạn được.`,
    { reason: 'phase-ahead', phase },
  )
}

export function noMoreTime(dueAt: number): AppError {
  const at = new Date(dueAt)
  return conflict(`Đã có hạn đến ${momentText(at)}. Chọn một thời điểm muộn hơn.`, {
    reason: 'no-more-time',
    dueAt: at.toISOString(),
  })
}

export function notInRound(unit: string): AppError {
  return conflict(
    'Đơn vị này không tham gia kỳ đánh giá, hoặc đã được rút. Chọn trong danh sách đơn vị của kỳ.',
    { reason: 'not-in-round', unit },
  )
}

export function alreadyInRound(unit: string): AppError {
  return conflict('Đơn vị này đã ở trong kỳ đánh giá.', { reason: 'already-in-round', unit })
}

export function lastParticipant(unit: string): AppError {
  return conflict(
    'Đây là đơn vị cuối cùng của phần này. Sửa kế hoạch để bỏ cả phần, hoặc thêm đơn vị khác trước.',
    { reason: 'last-participant', unit },
  )
}

export function noSuchPart(kind: string): AppError {
  return invalid('Kỳ đánh giá không có phần cho loại đơn vị này. Chọn một phần của kỳ.', {
    reason: 'no-such-part',
    kind,
  })
}

export function noSuchIndicator(node: string): AppError {
  return invalid(`Bộ chỉ số của phần này không có mã "${node}". Chọn lại trong bộ chỉ số.`, {
    reason: 'no-such-indicator',
    node,
  })
}

export function indicatorWithdrawn(node: string): AppError {
  return conflict(`Chỉ số "${node}" đã được rút khỏi kỳ đánh giá.`, {
    reason: 'indicator-withdrawn',
    node,
  })
}

export function notAnAppraiser(post: number): AppError {
  return invalid(
    'Vị trí này không phải vị trí thẩm định đang mở thuộc phạm vi của kỳ. Chọn một vị trí thẩm định.',
    { reason: 'not-an-appraiser', post },
  )
}

export function alreadyAssigned(post: number): AppError {
  return conflict('Vị trí này đã được phân công thẩm định chỉ số ấy.', {
    reason: 'already-assigned',
    post,
  })
}

export function notOfUnit(person: string): AppError {
  return invalid(
    'Người này không giữ vị trí nào ở đơn vị. Chọn người đang giữ một vị trí ở đơn vị đó.',
    { reason: 'not-of-unit', person },
  )
}

export function alreadyDeputy(until: number): AppError {
  return conflict(`Người này đã được giao duyệt thay đến ${momentText(new Date(until))}.`, {
    reason: 'already-deputy',
  })
}

export function nobodyToRemind(): AppError {
  return conflict('Không có đơn vị nào còn việc phải làm lúc này, nên không nhắc ai.', {
    reason: 'nobody-to-remind',
  })
}

export function remindedLately(at: Date): AppError {
  return conflict(
    `Đã nhắc lúc ${momentText(at)}. Mỗi đơn vị chỉ được nhắc một lần trong một giờ; hãy đợi thêm.`,
    { reason: 'reminded-lately', at: at.toISOString() },
  )
}

export function unitUnfit(unit: string): AppError {
  return invalid(
    'Hôm nay không có đơn vị này thuộc loại ấy trong phạm vi của kỳ. Chọn đơn vị khác, hoặc đơn vị kế thừa.',
    { reason: 'unit-unfit', unit },
  )
}
