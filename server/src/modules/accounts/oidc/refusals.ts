import type { Fact } from '../../../platform/audit/appendAudit.ts'
import { type AppError, invalid, unauthenticated } from '../../../platform/errors.ts'

/** Why a sign-in by the provider came to nothing; the sign-in page is told, and so is the audit. */
export type OidcRefusal =
  | 'provider-unavailable'
  // What came back does not belong to what left.
  | 'unknown-request'
  | 'other-browser'
  | 'replayed'
  | 'expired'
  // The provider said no: to the person, to the code, to us.
  | 'provider-refused'
  | 'code-refused'
  | 'client-refused'
  // The token is not for us, not of now or not of the provider.
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'wrong-nonce'
  | 'wrong-signature'
  | 'token-expired'
  | 'answer-invalid'
  // It is good, and belongs to nobody who may come in.
  | 'unknown-person'
  | 'person-disabled'
  | 'email-unverified'
  | 'linked-to-another'

/** What the audit keeps of a refusal beside the reason. */
export interface RefusalDetail {
  readonly subject?: Fact['subject']
  /** In the words of the library or of the provider. */
  readonly said?: string
}

export function oidcRefused(reason: OidcRefusal, detail: RefusalDetail = {}): AppError {
  return unauthenticated(
    'Chưa đăng nhập được qua hệ thống xác thực chung. Hãy thử lại, hoặc đăng nhập bằng mật khẩu.',
    { ...detail, reason },
  )
}

export function returnElsewhere(): AppError {
  return invalid('Địa chỉ quay về (returnTo) phải là một trang làm việc của hệ thống này.', {
    reason: 'return-elsewhere',
    parameter: 'returnTo',
  })
}
