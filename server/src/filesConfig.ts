import { isAbsolute } from 'node:path'
import { z } from 'zod'
import type { ClamdAddress, FileSettings } from './platform/files/index.ts'
import { StartFailure } from './platform/startFailure.ts'

/** What the environment may say of files that officials send. */
export const filesEnvironment = {
  FILE_LIMIT_MB: z.coerce.number().int().min(1).max(500).default(50),
  S3_URL: z
    .url({ protocol: /^https?$/ })
    .refine((text) => URL.canParse(text) && isBucket(new URL(text)))
    .optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  CLAMD: z.string().transform(readClamd).optional(),
}

export const filesRemedies: Record<keyof typeof filesEnvironment, string> = {
  FILE_LIMIT_MB: '1–500',
  S3_URL: 'https://s3.example.vn/thang-files',
  S3_REGION: 'us-east-1',
  S3_ACCESS_KEY_ID: '…',
  S3_SECRET_ACCESS_KEY: '…',
  CLAMD: '127.0.0.1:3310, /run/clamav/clamd.ctl',
}

/** With a bucket in its path, and nothing that a key could hide in. */
function isBucket({ pathname, username, password, search, hash }: URL): boolean {
  return pathname.length > 1 && [username, password, search, hash].every((part) => part === '')
}

/** A path is a socket of this machine; otherwise a host and a port. */
function readClamd(text: string, context: z.RefinementCtx): ClamdAddress {
  if (isAbsolute(text)) return { path: text }
  const [, host, port] = /^(?:\[([\da-f:]+)\]|[^\s:[\]]+):(\d{1,5})$/i.exec(text) ?? []
  const name = host ?? text.slice(0, text.lastIndexOf(':'))
  if (port !== undefined && Number(port) > 0 && Number(port) < 65_536) {
    return { host: name, port: Number(port) }
  }
  context.addIssue({ code: 'custom', message: 'no address' })
  return z.NEVER
}

const required = ['S3_URL', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

interface FilesVariables {
  readonly FILE_LIMIT_MB: number
  readonly S3_URL?: string | undefined
  readonly S3_REGION?: string | undefined
  readonly S3_ACCESS_KEY_ID?: string | undefined
  readonly S3_SECRET_ACCESS_KEY?: string | undefined
  readonly CLAMD?: ClamdAddress | undefined
}

/** Throws a `StartFailure` where only a part of the bucket is named. */
export function readFiles(environment: FilesVariables): FileSettings {
  const { FILE_LIMIT_MB, S3_URL, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = environment
  const whole = S3_URL && S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY
  if (!whole && (S3_REGION !== undefined || required.some((name) => environment[name]))) {
    throw partOfS3(required.filter((name) => !environment[name]))
  }
  return {
    fileBytes: FILE_LIMIT_MB * 1_000_000,
    s3: whole
      ? {
          url: S3_URL,
          region: S3_REGION ?? 'us-east-1',
          accessKeyId: S3_ACCESS_KEY_ID,
          secretAccessKey: S3_SECRET_ACCESS_KEY,
        }
      : undefined,
    clamd: environment.CLAMD,
  }
}

function partOfS3(missing: readonly string[]): StartFailure {
  const names = missing.join(', ')
  return new StartFailure(
    `Kho tệp S3 còn thiếu ${names}. Hãy đặt đủ, hoặc bỏ mọi biến S3_ để giữ tệp trong thư mục dữ liệu.`,
    `The S3 store lacks ${names}. Set them too, or drop every S3_ variable to keep files in the data directory.`,
  )
}
