import {
  AppError,
  conflict,
  forbidden,
  invalid,
  notFound,
  unauthenticated,
} from '../../platform/errors.ts'
import type { SignInStep } from '@thang/contracts'

export function noSession(): AppError {
  return unauthenticated('Bạn chưa đăng nhập. Hãy đăng nhập rồi thực hiện lại.', {
    reason: 'no-session',
  })
}

export function sessionEnded(): AppError {
  return unauthenticated('Phiên làm việc đã kết thúc. Hãy đăng nhập lại.', {
    reason: 'session-ended',
  })
}

export function sessionExpired(): AppError {
  return unauthenticated('Phiên làm việc đã hết hạn. Hãy đăng nhập lại để làm tiếp.', {
    reason: 'session-expired',
  })
}

export function csrfRefused(): AppError {
  return forbidden(
    'Yêu cầu không đến từ trang làm việc đang mở. Tải lại trang rồi thực hiện lại.',
    { reason: 'csrf' },
  )
}

export function stepOwed(step: SignInStep): AppError {
  return unauthenticated(stepMessages[step], { reason: 'step', step })
}

const stepMessages: Record<SignInStep, string> = {
  'second-factor': 'Hãy nhập mã xác thực hai bước để hoàn tất đăng nhập.',
  'new-password': 'Mật khẩu hiện tại là tạm thời. Hãy đặt mật khẩu mới trước khi làm việc.',
  'set-up-second-factor':
    'Chức vụ của bạn cần xác thực hai bước. Hãy thiết lập trước khi làm việc.',
}

/** The same for an unknown address, a wrong password and a person who may no longer sign in. */
export function wrongSignIn(): AppError {
  return unauthenticated(
    'Thư điện tử hoặc mật khẩu không đúng. Kiểm tra lại, hoặc đặt lại mật khẩu.',
    { reason: 'wrong-sign-in' },
  )
}

export function wrongPassword(): AppError {
  return invalid('Mật khẩu hiện tại không đúng. Hãy nhập lại.', { reason: 'wrong-password' })
}

/** Also for who has no password yet: it proves that the change is theirs. */
export function passwordNeeded(): AppError {
  return invalid(
    'Đổi địa chỉ thư cần mật khẩu hiện tại. Hãy nhập mật khẩu; nếu chưa có, hãy đặt ở trang «Mật khẩu và xác thực» trước.',
    { reason: 'password-needed' },
  )
}

export function emailTaken(email: string): AppError {
  return conflict(
    `Đã có người dùng địa chỉ "${email}". Hãy dùng địa chỉ khác, hoặc hỏi người quản trị.`,
    { reason: 'email-taken', email },
  )
}

export function wrongCode(): AppError {
  return invalid(
    'Mã không đúng hoặc đã được dùng. Hãy chờ mã mới trong ứng dụng xác thực rồi nhập lại.',
    { reason: 'wrong-code' },
  )
}

/** How long to wait stands in `retryAfter`, in seconds, and in the header of the answer. */
export function waitBefore(retryAfter: number): AppError {
  return new AppError(
    'too_many_requests',
    `Đã sai quá nhiều lần. Hãy chờ ${retryAfter} giây rồi thử lại.`,
    { reason: 'wait', retryAfter },
  )
}

export type PasswordWeakness = 'password-length' | 'password-common' | 'password-personal'

export function weakPassword(reason: PasswordWeakness): AppError {
  return invalid(weaknessMessages[reason], { reason })
}

const weaknessMessages: Record<PasswordWeakness, string> = {
  'password-length': 'Mật khẩu phải có từ 12 đến 200 ký tự. Một câu ngắn dễ nhớ là cách tốt.',
  'password-common': 'Mật khẩu này quá phổ biến, dễ bị đoán. Hãy chọn một câu khác.',
  'password-personal':
    'Mật khẩu không được là tên hay địa chỉ thư điện tử của chính mình. Hãy chọn một câu khác.',
}

export function noSecondFactor(): AppError {
  return conflict('Tài khoản chưa có xác thực hai bước. Hãy thiết lập trước.', {
    reason: 'no-second-factor',
  })
}

export function secondFactorPresent(): AppError {
  return conflict(
    'Tài khoản đã có xác thực hai bước. Muốn đổi sang điện thoại khác, hãy chọn «Đổi điện thoại» ở trang «Mật khẩu và xác thực».',
    { reason: 'second-factor-present' },
  )
}

/** The second factor was given too long ago for what takes over an account. */
export function factorStale(): AppError {
  return forbidden('Việc này cần mã xác thực hai bước vừa nhập. Hãy nhập lại mã rồi làm tiếp.', {
    reason: 'factor-stale',
  })
}

export function secondFactorRequired(): AppError {
  return conflict(
    'Chức vụ của bạn bắt buộc xác thực hai bước nên không gỡ bỏ được. Muốn đổi sang điện thoại khác, hãy chọn «Đổi điện thoại» ở trang «Mật khẩu và xác thực».',
    { reason: 'second-factor-required' },
  )
}

export function linkUnknown(): AppError {
  return notFound(
    'Liên kết không đúng hoặc đã bị thay bằng liên kết mới. Hãy mở thư mới nhất, hoặc xin gửi lại.',
    { reason: 'link-unknown' },
  )
}

export function linkUsed(): AppError {
  return conflict('Liên kết này đã được dùng. Hãy đăng nhập, hoặc xin đặt lại mật khẩu.', {
    reason: 'link-used',
  })
}

export function linkExpired(): AppError {
  return conflict('Liên kết đã hết hạn. Hãy xin gửi lại liên kết mới.', { reason: 'link-expired' })
}

export function linkDead(): AppError {
  return conflict(
    'Liên kết không còn dùng được vì tài khoản đã thay đổi. Hãy hỏi người quản trị.',
    { reason: 'link-withdrawn' },
  )
}

export function linkForFirstStart(): AppError {
  return conflict('Liên kết này dùng để tạo quản trị viên đầu tiên. Hãy mở đúng trang của nó.', {
    reason: 'link-for-another',
  })
}

export function linkForAddress(): AppError {
  return conflict('Liên kết này dùng để xác nhận địa chỉ thư mới. Hãy mở đúng trang của nó.', {
    reason: 'link-for-another',
  })
}

export function linkNotForAddress(): AppError {
  return conflict('Liên kết này không dùng để xác nhận địa chỉ thư. Hãy mở đúng trang của nó.', {
    reason: 'link-for-another',
  })
}

export function linkNotForFirstStart(): AppError {
  return conflict(
    'Liên kết này không dùng để tạo quản trị viên đầu tiên. Hãy mở đúng trang của nó.',
    {
      reason: 'link-for-another',
    },
  )
}

export function administratorPresent(): AppError {
  return conflict('Đã có quản trị viên. Hãy đăng nhập, hoặc nhờ quản trị viên gửi lời mời.', {
    reason: 'administrator-present',
  })
}

export function passwordSame(): AppError {
  return invalid('Mật khẩu mới phải khác mật khẩu hiện tại.', { reason: 'password-same' })
}

export function passwordChangedMeanwhile(): AppError {
  return conflict('Mật khẩu vừa được đổi ở nơi khác. Hãy đăng nhập lại rồi đổi nếu còn cần.', {
    reason: 'password-changed',
  })
}

export function tooManySignIns(): AppError {
  return new AppError(
    'unavailable',
    'Đang có quá nhiều người đăng nhập. Hãy thử lại sau ít phút.',
    {
      reason: 'too-many-sign-ins',
    },
  )
}

export function noSuchSession(): AppError {
  return notFound('Không có phiên làm việc này, hoặc phiên đã kết thúc. Tải lại danh sách.', {
    reason: 'no-such-session',
  })
}

export function alreadyInvited(): AppError {
  return conflict(
    'Người này đã đặt mật khẩu, không cần mời lại. Nếu quên, hãy gửi đặt lại mật khẩu.',
    {
      reason: 'already-accepted',
    },
  )
}

export function personDisabled(): AppError {
  return conflict('Tài khoản đang bị khóa. Hãy mở khóa trước.', { reason: 'person-disabled' })
}
