import type { AppraisalRefused } from '@thang/contracts'
import type {
  AppealAction,
  AppealState,
  AppraisalAction,
  AppraisalState,
  Phase,
} from '@thang/engine'
import { type AppError, conflict, forbidden, invalid, notFound } from '../../platform/errors.ts'
import { momentText } from '../../platform/momentText.ts'

export function noSuchPart(kind: string): AppError {
  return notFound('Kỳ đánh giá không có loại đơn vị này. Chọn lại loại đơn vị.', { kind })
}

/** Of a round in which the asker has nothing to appraise and which they do not follow they learn nothing. */
export function nothingToAppraise(round: number): AppError {
  return notFound('Không tìm thấy việc thẩm định nào của bạn trong kỳ này.', { round })
}

export function noSuchAppeal(appeal: number): AppError {
  return notFound('Không tìm thấy đề nghị phúc tra này.', { appeal })
}

export function ownUnit(unit: string): AppError {
  return forbidden(
    'Bạn không thẩm định đơn vị của mình, kể cả qua đơn vị sáp nhập hay quyền được ủy. Hãy để người khác làm.',
    { unit, reason: 'own-unit' },
  )
}

export function notYours(unit: string | null): AppError {
  return forbidden(
    'Bạn không có quyền thẩm định chỉ số này. Hỏi cơ quan điều phối ai được phân công.',
    { unit },
  )
}

export function sameReader(unit: string | null): AppError {
  return forbidden('Người đọc lại phải khác người đã chấm. Hãy để người khác xác nhận.', {
    unit,
    reason: 'same-reader',
  })
}

export function notToExplain(unit: string): AppError {
  return forbidden('Chỉ chuyên viên và thủ trưởng của đơn vị trả lời giải trình.', { unit })
}

export function notToAppeal(unit: string): AppError {
  return forbidden(
    'Chỉ thủ trưởng đơn vị, hoặc người được giao duyệt thay, đề nghị phúc tra hay rút đề nghị.',
    { unit },
  )
}

export function notToDecideAppeal(unit: string, own: boolean): AppError {
  return forbidden('Chỉ hội đồng và lãnh đạo quyết định đề nghị phúc tra của đơn vị khác.', {
    unit,
    ...(own ? { reason: 'own-unit' } : {}),
  })
}

export interface CurrentAppraisal {
  readonly version: number
  readonly state: AppraisalState
  readonly by: { readonly id: string; readonly name: string } | null
}

export function appraisalChanged(current: CurrentAppraisal): AppError {
  const who = current.by === null ? 'Người khác' : current.by.name
  return conflict(
    `${who} vừa thay đổi việc thẩm định này: nay ${stateWords[current.state]}. Tải lại, xem rồi làm lại.`,
    { reason: 'appraisal-changed', current },
  )
}

export function notNow(action: AppraisalAction, refusal: AppraisalRefused): AppError {
  return conflict(`${refusalText(refusal)} Chưa ${actionWords[action]} được.`, {
    reason: 'not-now',
    action,
    refusal,
  })
}

export function reasonMissing(): AppError {
  return invalid('Hãy ghi lý do; người liên quan sẽ đọc.', { reason: 'reason-missing' })
}

export function decisionMissing(): AppError {
  return invalid('Hãy chọn điểm, số liệu hoặc «không áp dụng» để chấm.', {
    reason: 'decision-missing',
  })
}

export function pointsOutside(node: string, min: number, max: number | null): AppError {
  const range = max === null ? `từ ${min} trở lên` : `từ ${min} đến ${max}`
  return invalid(`Điểm của chỉ số «${node}» phải ${range}. Hãy nhập lại.`, {
    reason: 'points-outside',
    node,
    min,
    max,
  })
}

export function givesNoPoints(node: string, missing: string): AppError {
  return invalid(
    `Số liệu này chưa đủ để tính điểm chỉ số «${node}». Nhập đủ số liệu, hoặc chấm điểm trực tiếp.`,
    { reason: 'gives-no-points', node, missing },
  )
}

export function untilOutside(latest: Date): AppError {
  return invalid(
    `Hạn giải trình phải sau lúc này và không muộn hơn ${momentText(latest)}. Chọn lại hạn.`,
    { reason: 'until-outside', latest: latest.toISOString() },
  )
}

export function notToldYet(): AppError {
  return conflict('Kết quả sơ bộ chưa được thông báo nên chưa thể đề nghị phúc tra.', {
    reason: 'not-told',
  })
}

export function appealNotNow(action: AppealAction, state: AppealState | 'none'): AppError {
  return conflict(`Đề nghị phúc tra ${appealWords[state]}. Tải lại để xem.`, {
    reason: 'not-now',
    action,
    state,
  })
}

export function appealRefused(action: AppealAction, refusal: AppraisalRefused): AppError {
  return conflict(refusalText(refusal), { reason: 'not-now', action, refusal })
}

export function appealChanged(version: number, state: AppealState): AppError {
  return conflict(`Đề nghị phúc tra ${appealWords[state]} từ lúc bạn mở. Tải lại rồi làm lại.`, {
    reason: 'appeal-changed',
    version,
    state,
  })
}

export function thresholdsSame(): AppError {
  return conflict('Các ngưỡng này đang được áp dụng rồi.', { reason: 'thresholds-same' })
}

const stateWords: Readonly<Record<AppraisalState, string>> = {
  waiting: 'chờ thẩm định',
  asked: 'đang chờ đơn vị giải trình',
  explained: 'đơn vị đã giải trình',
  decided: 'đã chấm',
  'second-reading': 'chờ người thứ hai đọc lại',
  confirmed: 'đã được người thứ hai xác nhận',
  'sent-back': 'bị người thứ hai trả lại',
}

const actionWords: Readonly<Record<AppraisalAction, string>> = {
  accept: 'chấp nhận',
  appraise: 'chấm',
  ask: 'yêu cầu giải trình',
  explain: 'giải trình',
  'take-back': 'rút yêu cầu giải trình',
  confirm: 'xác nhận',
  'send-back': 'trả lại',
}

const appealWords: Readonly<Record<AppealState | 'none', string>> = {
  none: 'chưa có',
  open: 'đang chờ quyết định',
  upheld: 'đã được chấp nhận',
  rejected: 'đã bị bác',
  'taken-back': 'đã được rút',
}

const phaseWords: Readonly<Record<Phase, string>> = {
  'self-assessment': 'tự đánh giá',
  approval: 'thủ trưởng duyệt',
  appraisal: 'thẩm định',
  explanation: 'giải trình',
  appeal: 'phúc tra',
  council: 'hội đồng quyết định',
}

function refusalText(refusal: AppraisalRefused): string {
  switch (refusal.because) {
    case 'round':
      return 'Kỳ đánh giá không mở. Hãy hỏi cơ quan điều phối.'
    case 'withdrawn':
      return 'Đơn vị không còn tham gia kỳ đánh giá này.'
    case 'indicator-withdrawn':
      return 'Chỉ số này đã được rút khỏi kỳ đánh giá.'
    case 'not-approved':
      return 'Thủ trưởng đơn vị chưa duyệt phiếu. Chờ duyệt, hoặc chờ hết hạn duyệt.'
    case 'state':
      return `Việc thẩm định này ${stateWords[refusal.state]}.`
    case 'unit-still-explains':
      return `Đơn vị còn được giải trình đến ${momentText(new Date(refusal.until))}.`
    case 'explanation-late':
      return `Hạn giải trình là ${momentText(new Date(refusal.until))}. Hãy đề nghị người thẩm định hỏi lại.`
    case 'phase': {
      const name = phaseWords[refusal.phase]
      const { standing } = refusal
      return standing.standing === 'ahead'
        ? `Giai đoạn ${name} đến ${momentText(new Date(standing.opensAt))} mới mở.`
        : `Giai đoạn ${name} đã hết hạn. Hãy đề nghị cơ quan điều phối gia hạn.`
    }
    case 'no-right':
      return 'Bạn không có quyền thẩm định chỉ số này.'
    case 'own-unit':
      return 'Bạn không thẩm định đơn vị của mình.'
    case 'same-reader':
      return 'Người đọc lại phải khác người đã chấm.'
    case 'contested':
      return 'Đơn vị đang có ý kiến về số đo này; hãy quyết định riêng kèm lý do.'
    default:
      throw new Error(`Unknown refusal: ${JSON.stringify(refusal satisfies never)}`)
  }
}
