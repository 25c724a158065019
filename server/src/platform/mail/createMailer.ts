import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import type { Mailer, Sender } from './mail.ts'
import { createOutboxMailer, outboxFolder } from './outboxMailer.ts'
import { createSmtpMailer } from './smtpMailer.ts'

export interface MailOptions {
  /** The server and who letters come from; without them they become files. */
  readonly smtp: { readonly url: string; readonly from: Sender } | undefined
  readonly dataDirectory: string
  readonly clock: Clock
  /** Told once where letters go when there is no server. */
  readonly log: (line: string) => void
}

/** The mailer that the configuration asks for. */
export function createMailer({ smtp, dataDirectory, clock, log }: MailOptions): Mailer {
  if (smtp !== undefined) return createSmtpMailer(smtp.url, smtp.from)
  const folder = join(dataDirectory, outboxFolder)
  log(`Chưa có SMTP_URL: thư được ghi vào / No SMTP_URL: mail is written to ${folder}`)
  return createOutboxMailer(dataDirectory, { name: 'Thang', address: 'thang@localhost' }, clock)
}
