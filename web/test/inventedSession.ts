import type { Session } from '@thang/contracts'

/** Somebody invented, signed in and owing nothing, without any post. */
export const session: Session = {
  person: {
    id: '11111111-1111-4111-8111-111111111111',
    name: 'Nguyễn Thị Thử',
    email: 'thu@example.vn',
    wantedEmail: null,
    phone: null,
    language: 'vi',
  },
  step: null,
  csrfToken: 'invented-token-of-a-session',
  method: 'password',
  secondFactor: { enabled: true, required: false, givenAt: null, recoveryCodesLeft: 8 },
  hasPassword: true,
  expiresAt: '2026-11-24T01:00:00.000Z',
  authorities: [],
  areas: [],
}
