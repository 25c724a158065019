import type { Language } from '@thang/contracts'
import type { z } from 'zod'
import type { Job } from '../../platform/jobs/jobQueue.ts'
import en from './mails/en.json' with { type: 'json' }
import vi from './mails/vi.json' with { type: 'json' }

export type MailKind =
  | 'invitation'
  | 'reset'
  | 'password-changed'
  | 'new-address'
  | 'new-address-asked'
  | 'email-changed'
  | 'factor-removed'
  | 'factor-replaced'

export interface Addressee {
  readonly name: string
  readonly email: string
  readonly language: z.infer<typeof Language>
}

/** The job that mails somebody, in their language; instants among the values are told in Vietnam time. */
export function composeMail(
  kind: MailKind,
  { name, email, language }: Addressee,
  values: Readonly<Record<string, string | Date>>,
): Job {
  const texts = language === 'en' ? en : vi
  const known = new Map<string, string | Date>(Object.entries({ name, ...values }))
  const text = texts[`${kind}.text`].replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = known.get(key)
    if (value === undefined) throw new Error(`the mail ${kind} needs ${key}`)
    return value instanceof Date ? inVietnam(value) : value
  })
  return { queue: 'mail', data: { to: email, language, subject: texts[`${kind}.subject`], text } }
}

/** Such as 14:05 23/11/2026. */
function inVietnam(instant: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).formatToParts(instant)
  const part = new Map(parts.map(({ type, value }) => [type, value]))
  return `${part.get('hour')}:${part.get('minute')} ${part.get('day')}/${part.get('month')}/${part.get('year')}`
}
