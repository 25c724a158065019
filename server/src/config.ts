import { resolve } from 'node:path'
import { z } from 'zod'
import type { OidcSettings } from './modules/accounts/index.ts'
import { filesEnvironment, filesRemedies, readFiles } from './filesConfig.ts'
import { oidcEnvironment, oidcRemedies, readOidc } from './oidcConfig.ts'
import { isDatabaseUrl } from './platform/db/connect.ts'
import type { FileSettings } from './platform/files/index.ts'
import { Sender } from './platform/mail/mail.ts'
import { StartFailure } from './platform/startFailure.ts'

/** The folder of the whole program: where `data/`, `web/` and, unless told otherwise, `.thang/` are. */
export const programDirectory = resolve(import.meta.dirname, '../..')

/** An address, a network or one of the names that Fastify knows; a network of everybody is refused. */
const Proxy = z.union([
  z.ipv4(),
  z.ipv6(),
  z.cidrv4().refine((network) => !network.endsWith('/0')),
  z.cidrv6().refine((network) => !network.endsWith('/0')),
  z.enum(['loopback', 'linklocal', 'uniquelocal']),
])

/** The site cannot live below a path, so an address with one is a misunderstanding. */
const Origin = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine((url) => url.href === `${url.origin}/`)
  .transform((url) => url.origin)

/** Everything the environment may say, parsed once; docs/operations.md explains each. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  THANG_DATA: z.string().min(1).default(resolve(programDirectory, '.thang')),
  DATABASE_URL: z.string().refine(isDatabaseUrl).optional(),
  DATABASE_MIGRATOR_URL: z.string().refine(isDatabaseUrl).optional(),
  PUBLIC_URL: Origin.optional(),
  TRUST_PROXY: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(Proxy))
    .optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .refine((text) => new URL(text).hostname !== '')
    .optional(),
  MAIL_FROM: Sender.optional(),
  ...filesEnvironment,
  ...oidcEnvironment,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
})

export interface Config {
  readonly port: number
  readonly host: string
  /** Where this installation keeps what it makes: database, uploads. */
  readonly dataDirectory: string
  /** A PostgreSQL server to use; without it the bundled one is started. */
  readonly database: { readonly appUrl: string; readonly ownerUrl: string } | undefined
  /** The address that visitors know, without a slash at the end. */
  readonly publicUrl: string | undefined
  /** Addresses and networks of the proxies before this program. */
  readonly trustProxy: readonly string[]
  /** The mail server and who letters come from; without it they become files. */
  readonly smtp: { readonly url: string; readonly from: Sender } | undefined
  /** Where files of officials are kept, how large they may be, and who scans them. */
  readonly files: FileSettings
  /** The OpenID Connect provider; without it people sign in by password alone. */
  readonly oidc: OidcSettings | undefined
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL']
}

/** Reads the configuration; throws a `StartFailure` naming every variable it cannot use. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(withoutEmpty(environment))
  if (!parsed.success) throw invalid(parsed.error, environment)
  const { PORT, HOST, THANG_DATA, DATABASE_URL, DATABASE_MIGRATOR_URL } = parsed.data
  if (DATABASE_MIGRATOR_URL && !DATABASE_URL) throw migratorAlone()
  const { SMTP_URL, MAIL_FROM } = parsed.data
  if ((SMTP_URL === undefined) !== (MAIL_FROM === undefined)) throw halfOfMail()
  return {
    port: PORT,
    host: HOST,
    dataDirectory: resolve(THANG_DATA),
    database: DATABASE_URL
      ? { appUrl: DATABASE_URL, ownerUrl: DATABASE_MIGRATOR_URL ?? DATABASE_URL }
      : undefined,
    publicUrl: parsed.data.PUBLIC_URL,
    trustProxy: parsed.data.TRUST_PROXY ?? [],
    smtp: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : undefined,
    files: readFiles(parsed.data),
    oidc: readOidc(parsed.data),
    logLevel: parsed.data.LOG_LEVEL,
  }
}

/** `PORT= npm start` means the same as no PORT. */
function withoutEmpty(environment: Record<string, string | undefined>) {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}

const databaseUrl =
  'postgres://user:password@host:5432/database; ký tự đặc biệt trong mật khẩu phải được mã hóa / encode special characters in the password: # → %23, / → %2F, ? → %3F, @ → %40, % → %25'

const remedies: Record<string, string> = {
  PORT: '0–65535',
  DATABASE_URL: databaseUrl,
  DATABASE_MIGRATOR_URL: databaseUrl,
  PUBLIC_URL: 'https://dti.example.vn',
  TRUST_PROXY: '127.0.0.1, 10.0.0.0/8, loopback, uniquelocal; không nhận số lượng / not a count',
  SMTP_URL: 'smtp://user:password@host:587, smtps://user:password@host',
  MAIL_FROM: 'thang@example.vn, Thang <thang@example.vn>',
  ...filesRemedies,
  ...oidcRemedies,
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace, silent',
}

function invalid(error: z.ZodError, environment: Record<string, string | undefined>): StartFailure {
  const names = [...new Set(error.issues.map((issue) => String(issue.path[0])))]
  const list = names.map((name) => describe(name, environment[name])).join('\n')
  return new StartFailure(
    `Biến môi trường không hợp lệ:\n${list}`,
    'These environment variables are not valid; see docs/operations.md.',
  )
}

/** An address may hold a password, which must not be repeated at the terminal. */
function describe(name: string, value: string | undefined): string {
  const shown = /_(?:URL|ISSUER|SECRET|KEY|KEY_ID)$/.test(name) ? '…' : value
  return `  ${name}=${shown ?? ''}  (${remedies[name] ?? ''})`
}

function migratorAlone(): StartFailure {
  return new StartFailure(
    'DATABASE_MIGRATOR_URL cần đi cùng DATABASE_URL. Hãy đặt cả hai, hoặc bỏ cả hai.',
    'DATABASE_MIGRATOR_URL needs DATABASE_URL beside it. Set both, or neither.',
  )
}

function halfOfMail(): StartFailure {
  return new StartFailure(
    'SMTP_URL và MAIL_FROM cần đi cùng nhau. Hãy đặt cả hai, hoặc bỏ cả hai để ghi thư ra tệp.',
    'SMTP_URL and MAIL_FROM belong together. Set both, or neither to have mail written to files.',
  )
}
