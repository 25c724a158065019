import { z } from 'zod'
import type { OidcSettings } from './modules/accounts/index.ts'
import { StartFailure } from './platform/startFailure.ts'

/** Words with spaces between them. */
const Words = z.string().transform((text) => text.split(/\s+/).filter(Boolean))

/** What the environment may say of the OpenID Connect provider. */
export const oidcEnvironment = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(isIssuer)
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^\P{Cc}+$/u)
    .optional(),
  OIDC_SCOPES: Words.refine((scopes) => scopes.includes('openid')).optional(),
  OIDC_MFA_ACR: Words.optional(),
}

export const oidcRemedies: Record<keyof typeof oidcEnvironment, string> = {
  OIDC_ISSUER:
    'https://sso.example.vn/realms/tinh; http chỉ cho địa chỉ nội bộ máy / http for loopback addresses only',
  OIDC_CLIENT_ID: 'thang',
  OIDC_CLIENT_SECRET: '…',
  OIDC_NAME: 'Đăng nhập một lần của tỉnh',
  OIDC_SCOPES: 'openid email profile',
  OIDC_MFA_ACR: 'urn:example:mfa urn:example:gold',
}

/** Without what a secret could hide in, or what no issuer may have. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '' || /[?#]/.test(text)) return false
  return protocol === 'https:' || isLoopback(hostname)
}

/** A URL writes every form of an IPv4 address with four numbers. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

const required = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const

interface OidcVariables {
  readonly OIDC_ISSUER?: string | undefined
  readonly OIDC_CLIENT_ID?: string | undefined
  readonly OIDC_CLIENT_SECRET?: string | undefined
  readonly OIDC_NAME?: string | undefined
  readonly OIDC_SCOPES?: readonly string[] | undefined
  readonly OIDC_MFA_ACR?: readonly string[] | undefined
  readonly PUBLIC_URL?: string | undefined
}

/** The provider, where one is named; throws a `StartFailure` where only a part of it is. */
export function readOidc(environment: OidcVariables): OidcSettings | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = environment
  const { OIDC_SCOPES, OIDC_MFA_ACR, PUBLIC_URL } = environment
  const named = required.some((name) => environment[name] !== undefined)
  if (!named && OIDC_SCOPES === undefined && OIDC_MFA_ACR === undefined) return undefined
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_NAME) {
    throw partOfOidc(required.filter((name) => environment[name] === undefined))
  }
  if (PUBLIC_URL === undefined) throw oidcWithoutAddress()
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME,
    scopes: (OIDC_SCOPES ?? ['openid', 'email', 'profile']).join(' '),
    mfaAcr: OIDC_MFA_ACR ?? [],
  }
}

function partOfOidc(missing: readonly string[]): StartFailure {
  const names = missing.join(', ')
  return new StartFailure(
    `Đăng nhập qua OpenID Connect còn thiếu ${names}. Hãy đặt đủ, hoặc bỏ mọi biến OIDC_.`,
    `OpenID Connect sign-in lacks ${names}. Set them too, or drop every OIDC_ variable.`,
  )
}

function oidcWithoutAddress(): StartFailure {
  return new StartFailure(
    'Đăng nhập qua OpenID Connect cần PUBLIC_URL, vì nhà cung cấp chỉ gửi người dùng về địa chỉ đã đăng ký.',
    'OpenID Connect sign-in needs PUBLIC_URL: the provider sends people back to a registered address only.',
  )
}
